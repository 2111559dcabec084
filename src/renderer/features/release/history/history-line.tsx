import { ChevronDown, ChevronRight, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui';
import { momentText } from '../format-dates';
import { revisionOf, type HistoryRow } from './history-rows';
import styles from './history.module.css';

interface HistoryLineProps {
  readonly row: HistoryRow;
  readonly isSelected: boolean;
  readonly isNewest: boolean;
  /** The revision that was asked for: who changed this? */
  readonly isAsked: boolean;
  readonly onFold: () => void;
}

/** One line of the history; the day stands in the heading above. */
export function HistoryLine({ row, isSelected, isNewest, isAsked, onFold }: HistoryLineProps): ReactNode {
  const { t, i18n } = useTranslation(['history', 'releases']);
  const { author, number, note, named, savedAt } = revisionOf(row);
  const time = timeText(savedAt, i18n.language);
  const who = author === '' ? t('releases:history.noAuthor') : author;
  const className = cx(styles.line, isSelected && styles.selected, isAsked && styles.asked, row.kind === 'revision' && row.isInSitting && styles.inSitting);
  if (row.kind === 'sitting') {
    const { oldest, newest, count } = row.sitting;
    const [from, to] = [timeText(oldest.savedAt, i18n.language), time];
    return (
      <div className={className}>
        <span className={cx(styles.first)}>
          {/* By keyboard: Enter. */}
          <span aria-hidden className={cx(styles.fold)} onMouseDown={onFold}>
            {row.isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
          </span>
          <span className={cx(styles.time)}>{from === to ? from : `${from}–${to}`}</span>
          <span className={cx(styles.number)}>{t('sitting.numbers', { from: oldest.number, to: newest.number })}</span>
        </span>
        <span className={cx(styles.second)}>
          {t('sitting.saves', { count })}
          {' · '}
          {who}
          <span className="visually-hidden">{t(row.isOpen ? 'sitting.fold' : 'sitting.unfold')}</span>
        </span>
      </div>
    );
  }
  const rest = [...(named === null ? [] : [time]), who, ...(isNewest ? [t('releases:history.current')] : [])];
  return (
    <div className={className} title={titleOf(row, i18n.language)}>
      <span className={cx(styles.first)}>
        {named === null ? (
          <span className={cx(styles.time)}>{time}</span>
        ) : (
          <span className={cx(styles.name)}>
            <Tag size={12} aria-label={t('named')} />
            {named.name}
          </span>
        )}
        <span className={cx(styles.number)}>{t('releases:history.revision', { number })}</span>
      </span>
      <span className={cx(styles.second)}>
        {rest.join(' · ')}
        {note !== '' && <span className={cx(styles.note)}>{` · ${note}`}</span>}
      </span>
    </div>
  );
}

const timeText = (instant: string, language: string): string => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(instant));

/** What is cut off in the line. */
const titleOf = (row: HistoryRow, language: string): string => {
  const { savedAt, note, named } = revisionOf(row);
  return [momentText(savedAt, language), named?.name ?? '', note].filter((part) => part !== '').join('\n');
};
