import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, cx } from '../../../ui';
import styles from './overview.module.css';

interface BlockProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly count: number;
  /** Said when there is nothing. */
  readonly empty: string;
  readonly children: ReactNode;
}

/** One of the lists of the overview. */
export function Block({ title, icon, count, empty, children }: BlockProps) {
  const { i18n } = useTranslation('desk');
  const heading = useId();
  return (
    <section className={cx(styles.block)} aria-labelledby={heading}>
      <header className={cx(styles.blockHeader)}>
        <span className={cx(styles.blockIcon)}>{icon}</span>
        <h2 id={heading}>{title}</h2>
        {count > 0 && <span className={cx(styles.blockCount)}>{new Intl.NumberFormat(i18n.language).format(count)}</span>}
      </header>
      {count === 0 ? <p className={cx(styles.blockEmpty)}>{empty}</p> : children}
    </section>
  );
}

/** A list that shows its beginning until it is asked for more. */
export function Folding<Item>({ items, most, children }: { readonly items: readonly Item[]; readonly most: number; readonly children: (item: Item) => ReactNode }) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  // Unfolding one row takes as much room as the row.
  const isLong = items.length > most + 1;
  const shown = isLong && !isOpen ? items.slice(0, most) : items;
  return (
    <>
      <ul className={cx(styles.rows)}>{shown.map(children)}</ul>
      {isLong && (
        <Button
          variant="quiet"
          className={cx(styles.fold)}
          icon={isOpen ? <ChevronUp size={13} aria-hidden /> : <ChevronDown size={13} aria-hidden />}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t('less') : t('more', { count: items.length - most })}
        </Button>
      )}
    </>
  );
}
