import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, cx } from '../../ui';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the text; above its right edge where the pane is too narrow for both. */
export function Panel({ title, onClose, children }: PanelProps): ReactNode {
  const { t } = useTranslation('releases');
  const id = useId();
  return (
    <aside aria-labelledby={id} className={cx(styles.panel)}>
      <header className={cx(styles.head)}>
        <h2 id={id}>{title}</h2>
        <IconButton label={t('action.closePanel')} icon={<X size={15} aria-hidden />} onPress={onClose} />
      </header>
      <div className={cx(styles.content)}>{children}</div>
    </aside>
  );
}

/** A part of a panel under its own small heading. */
export function PanelSection({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx(styles.section)}>
      <div className={cx(styles.sectionHead)}>
        <h3 id={id}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
