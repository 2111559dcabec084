import { Lock } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayEntry } from '@shared/domain/desk';
import type { ReleaseId } from '@shared/domain/release';
import { cx } from '../../../ui';
import { StatusDot } from '../../views/status-dot';
import styles from './month-grid.module.css';

interface DayCellProps {
  readonly day: string;
  readonly name: string;
  readonly entries: readonly DayEntry[];
  /** How many lines it has room for. */
  readonly room: number;
  readonly isOutside: boolean;
  readonly isToday: boolean;
  /** The keyboard is on it. */
  readonly isCurrent: boolean;
  readonly titleText: (entry: DayEntry) => string;
  readonly onCurrent: () => void;
  readonly onMenu: () => void;
  readonly onCreate: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

/** A day: its entries are buttons for the pointer; the keyboard opens the day's menu, which has all of them. */
export function DayCell({ day, name, entries, room, isOutside, isToday, isCurrent, titleText, onCurrent, onMenu, onCreate, onOpen }: DayCellProps) {
  const { t, i18n } = useTranslation('desk');
  const shown = entries.length <= room ? entries : entries.slice(0, Math.max(room - 1, 0));
  const onMore = (event: MouseEvent): void => {
    event.stopPropagation();
    onMenu();
  };
  return (
    <div
      role="gridcell"
      aria-label={name}
      aria-selected={isCurrent}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-day={day}
      className={cx(styles.day, isOutside && styles.outside)}
      onFocus={onCurrent}
      onDoubleClick={onCreate}
      onContextMenu={(event) => {
        event.preventDefault();
        onMore(event);
      }}
    >
      <span className={cx(styles.number, isToday && styles.today)}>{dayNumber(day, i18n.language)}</span>
      {shown.map((entry) => (
        <Entry key={`${entry.kind} ${entry.row.id}`} entry={entry} text={titleText(entry)} isTall={entries.length * 2 <= room} onOpen={onOpen} />
      ))}
      {shown.length < entries.length && (
        <button type="button" tabIndex={-1} className={cx(styles.more)} onClick={onMore} onDoubleClick={(event) => event.stopPropagation()}>
          {t('calendar.more', { count: entries.length - shown.length })}
        </button>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: DayEntry;
  readonly text: string;
  /** There is room for two lines. */
  readonly isTall: boolean;
  readonly onOpen: (id: ReleaseId) => void;
}

const Entry = memo(function Entry({ entry: { kind, row }, text, isTall, onOpen }: EntryProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={text}
      className={cx(styles.entry, isTall && styles.tall, kind === 'embargo' && styles.embargo)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(row.id);
      }}
    >
      {kind === 'embargo' ? <Lock size={11} aria-hidden /> : <StatusDot status={row.status} />}
      <span className={cx(styles.entryText)}>{text}</span>
    </button>
  );
});

/** The first of a month says which one. */
const dayNumber = (day: string, language: string): string =>
  day.endsWith('-01')
    ? new Intl.DateTimeFormat(language, { month: language === 'en' ? 'short' : 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
    : String(Number(day.slice(8)));
