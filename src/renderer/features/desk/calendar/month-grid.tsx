import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FilePlus2, Lock } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, entriesByDay, monthOf, monthWeeks, type DayEntry } from '@shared/domain/desk';
import { queries, useSettings } from '../../../bridge';
import { ContextMenu, cx, ErrorNote } from '../../../ui';
import { StatusDot } from '../../views/status-dot';
import { useTimeZone, useToday } from '../clock';
import type { DeskActions } from '../desk-page';
import { fullDay, titleOf } from '../desk-texts';
import { useCreateOn } from '../use-create-on';
import { DayCell } from './day-cell';
import { dayAfterKey } from './keys';
import styles from './month-grid.module.css';
import { useRows } from './use-rows';

interface MonthGridProps extends DeskActions {
  readonly month: string;
  /** The day the keyboard is on. */
  readonly day: string;
  /** Moves to a day and its month. */
  readonly onGoTo: (day: string) => void;
  /** Chooses a day where it stands: a month that turned under the pointer would spoil a double click. */
  readonly onChoose: (day: string) => void;
}

interface Opened {
  readonly day: string;
  readonly at: { readonly x: number; readonly y: number };
}

const NONE: readonly DayEntry[] = [];

const isOpener = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';

/** A month of days; Enter on a day lists what is on it and offers a new draft. */
export function MonthGrid({ month, day, onGoTo, onChoose, onOpen, onCreated }: MonthGridProps) {
  const { t } = useTranslation(['desk', 'releases']);
  const { language } = useSettings();
  const today = useToday();
  const timeZone = useTimeZone();
  const createOn = useCreateOn(onCreated);
  const grid = useRef<HTMLDivElement>(null);
  const keys = useId();
  const follows = useRef(false);
  const pressed = useRef(false);
  const [opened, setOpened] = useState<Opened | null>(null);

  const weeks = useMemo(() => monthWeeks(month), [month]);
  const first = weeks[0]?.[0] ?? day;
  const span = { from: first, to: addDays(first, weeks.length * 7 - 1) };
  const { data, error, isError, refetch } = useQuery({ ...queries.desk.between(span), placeholderData: keepPreviousData });
  const entries = useMemo(() => entriesByDay(data ?? [], timeZone), [data, timeZone]);
  const room = useRows(grid, weeks.length);
  const weekdays = useMemo(() => {
    const [short, long] = (['short', 'long'] as const).map((weekday) => new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }));
    return Array.from({ length: 7 }, (_, index) => {
      const date = Date.UTC(2026, 5, index + 1);
      return { short: short?.format(date), long: long?.format(date) };
    });
  }, [language]);

  const cell = (of: string): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`[data-day="${of}"]`) ?? null;
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    follows.current = false;
  }, [day]);

  const titleText = ({ kind, row }: DayEntry): string => {
    const title = titleOf(row.title, language)?.text ?? t('releases:untitled');
    return kind === 'embargo' ? t('embargo.ends', { title }) : title;
  };
  const open = (of: string): void => {
    const box = cell(of)?.getBoundingClientRect();
    if (box === undefined) return;
    cell(of)?.focus();
    setOpened({ day: of, at: { x: box.left + 8, y: box.top + 28 } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = dayAfterKey(day, event);
    if (next !== null) {
      follows.current = true;
      onGoTo(next);
    } else if (isOpener(event)) pressed.current = true;
    else return;
    event.preventDefault();
  };
  // On release: the menu would take the end of the key press for a choice.
  const onKeyUp = (event: KeyboardEvent): void => {
    if (pressed.current && isOpener(event)) open(day);
    pressed.current = false;
  };

  const ofOpened = opened === null ? NONE : (entries.get(opened.day) ?? NONE);
  return (
    <div className={cx(styles.month)}>
      {isError && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <div className={cx(styles.weekdays)} aria-hidden>
        {weekdays.map(({ short }) => (
          <span key={short}>{short}</span>
        ))}
      </div>
      <div
        ref={grid}
        className={cx(styles.grid)}
        role="grid"
        aria-label={t('calendar.title')}
        aria-describedby={keys}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        style={{ gridTemplateRows: `repeat(${weeks.length}, minmax(64px, 1fr))` }}
      >
        {weeks.map((week) => (
          <div key={week[0]} className={cx(styles.week)} role="row">
            {week.map((of) => (
              <DayCell
                key={of}
                day={of}
                name={[fullDay(of, language), ...(entries.get(of) ?? NONE).map(titleText)].join(language === 'en' ? ', ' : '，')}
                entries={entries.get(of) ?? NONE}
                room={room}
                isOutside={monthOf(of) !== month}
                isToday={of === today}
                isCurrent={of === day}
                titleText={titleText}
                onCurrent={() => {
                  if (of !== day) onChoose(of);
                }}
                onMenu={() => open(of)}
                onCreate={() => createOn(of)}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
      </div>
      <p id={keys} hidden>
        {t('calendar.keys')}
      </p>
      <ContextMenu
        label={opened === null ? '' : fullDay(opened.day, language)}
        at={opened?.at ?? null}
        onClose={() => setOpened(null)}
        groups={[
          ofOpened.map((entry, index) => ({
            id: String(index),
            label: titleText(entry),
            icon: entry.kind === 'embargo' ? <Lock size={13} aria-hidden /> : <StatusDot status={entry.row.status} />,
          })),
          [{ id: 'new', label: opened === null ? '' : t('calendar.newOn', { day: fullDay(opened.day, language) }), icon: <FilePlus2 size={14} aria-hidden /> }],
        ]}
        onAction={(id) => {
          if (opened === null) return;
          const entry = ofOpened[Number(id)];
          if (id === 'new') createOn(opened.day);
          else if (entry !== undefined) onOpen(entry.row.id);
        }}
      />
    </div>
  );
}
