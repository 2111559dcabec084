import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui';
import styles from './saved-searches.module.css';

export const RECENT_ID = 'recent-searches';
export const recentId = (index: number): string => `${RECENT_ID}-${index}`;

interface RecentSearchesProps {
  readonly searches: readonly string[];
  /** The one that the keyboard is on. */
  readonly active: number | null;
  readonly onRun: (text: string) => void;
  readonly onForgetAll: () => void;
}

/** What was searched for lately, under the empty search box; the focus stays in the box. */
export function RecentSearches({ searches, active, onRun, onForgetAll }: RecentSearchesProps): ReactNode {
  const { t } = useTranslation('searches');
  return (
    <div className={cx(styles.recent)}>
      <div className={cx(styles.recentHead)}>
        <span className={cx(styles.title)}>{t('recent')}</span>
        {/* The box must not lose the focus before the press has done its work. */}
        <button type="button" tabIndex={-1} className={cx(styles.clear)} onPointerDown={(event) => event.preventDefault()} onClick={onForgetAll}>
          {t('recent.clear')}
        </button>
      </div>
      <div id={RECENT_ID} role="listbox" aria-label={t('recent')}>
        {searches.map((text, index) => (
          // The keyboard works in the search box, which says which one is active.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={text}
            id={recentId(index)}
            role="option"
            aria-selected={index === active}
            className={cx(styles.recentRow, index === active && styles.current)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onRun(text)}
          >
            <History size={13} aria-hidden className={cx(styles.icon)} />
            <span className={cx(styles.name)}>{text}</span>
          </div>
        ))}
      </div>
      <p className={cx(styles.hint)}>{t('recent.hint')}</p>
    </div>
  );
}
