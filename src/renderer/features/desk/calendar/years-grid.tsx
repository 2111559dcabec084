import { useQuery } from '@tanstack/react-query';
import { CalendarRange } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineOf, type DeskGroup, type TimelineYear } from '@shared/domain/desk';
import { STATUSES } from '@shared/domain/release';
import { queries, useSettings } from '../../../bridge';
import { cx, EmptyState, ErrorNote, Segmented } from '../../../ui';
import { kindName } from '../../views/view-tree';
import { useToday } from '../clock';
import type { DeskActions } from '../desk-page';
import { monthText } from '../desk-texts';
import styles from './years-grid.module.css';

interface YearsGridProps extends DeskActions {
  readonly onMonth: (month: string) => void;
}

/** Colours that can be told apart; what comes after them shares the last one. */
const COLOURS = 8;
const NO_KINDS: readonly never[] = [];

/** Every month since the first release: a year opens in the list, a month in the calendar. */
export function YearsGrid({ onMonth, onShow }: YearsGridProps) {
  const { t } = useTranslation(['desk', 'releases', 'archive']);
  const { language } = useSettings();
  const today = useToday();
  const [by, setBy] = useState<DeskGroup>('kind');
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const { data, error, isError, refetch } = useQuery(queries.desk.months(by));
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const { years, groups, most } = useMemo(() => timelineOf(data ?? [], Number(today.slice(0, 4))), [data, today]);
  const monthNames = useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month)));
  }, [language]);
  const number = useMemo(() => new Intl.NumberFormat(language), [language]);

  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data?.length === 0) {
    return (
      <EmptyState icon={<CalendarRange size={36} strokeWidth={1.25} aria-hidden />} title={t('years.empty.title')}>
        {t('years.empty.text')}
      </EmptyState>
    );
  }

  const isStatus = (group: string): group is (typeof STATUSES)[number] => (STATUSES as readonly string[]).includes(group);
  const groupName = (group: string): string => (by === 'status' && isStatus(group) ? t(`releases:status.${group}`) : kindName(group, kinds, language));
  const colour = (group: string): { readonly 'data-status'?: string; readonly 'data-colour'?: number } =>
    by === 'status' ? { 'data-status': group } : { 'data-colour': Math.min(groups.indexOf(group) + 1, COLOURS) };
  const legend = by === 'status' ? STATUSES.filter((status) => groups.includes(status)) : groups.slice(0, groups.length > COLOURS ? COLOURS - 1 : COLOURS);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -12],
      End: [0, 12],
      PageUp: [-5, 0],
      PageDown: [5, 0],
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = { row: clamp(place.row + step[0], years.length - 1), column: clamp(place.column + step[1], 12) };
    setPlace(next);
    grid.current?.querySelectorAll<HTMLElement>('[role="row"]')[next.row]?.querySelectorAll<HTMLElement>('button')[next.column]?.focus();
  };
  const cell = (row: number, column: number) => ({
    tabIndex: row === Math.min(place.row, years.length - 1) && column === place.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });

  const renderYear = ({ year, total, months }: TimelineYear, row: number) => (
    <div key={year} role="row" className={cx(styles.year)}>
      <div role="rowheader" className={cx(styles.yearCell)}>
        <button type="button" className={cx(styles.yearButton)} aria-label={t('years.year', { year, count: total })} onClick={() => onShow(`year:${year}`)} {...cell(row, 0)}>
          <span className={cx(styles.yearName)}>{year}</span>
          <span className={cx(styles.yearTotal)}>{number.format(total)}</span>
        </button>
      </div>
      {months.map(({ month, total: count, parts }, index) => (
        <div key={month} role="gridcell" className={cx(styles.monthCell)}>
          <button
            type="button"
            className={cx(styles.monthButton, month === today.slice(0, 7) && styles.present)}
            aria-label={t('years.month', { month: monthText(month, language), count })}
            title={[t('years.month', { month: monthText(month, language), count }), ...parts.map((part) => `${groupName(part.group)} ${number.format(part.count)}`)].join('\n')}
            onClick={() => onMonth(month)}
            {...cell(row, index + 1)}
          >
            <span className={cx(styles.bar)} style={{ height: `${(count / most) * 100}%` }}>
              {parts.map((part) => (
                <span key={part.group} className={cx(styles.part)} style={{ flexGrow: part.count }} {...colour(part.group)} />
              ))}
            </span>
            {count > 0 && <span className={cx(styles.count)}>{number.format(count)}</span>}
          </button>
        </div>
      ))}
    </div>
  );

  return (
    <div className={cx(styles.years)}>
      <div className={cx(styles.legend)}>
        <Segmented
          label={t('years.by')}
          value={by}
          onChange={setBy}
          segments={[
            { id: 'kind', label: t('years.by.kind') },
            { id: 'status', label: t('years.by.status') },
          ]}
        />
        <ul>
          {legend.map((group) => (
            <li key={group}>
              <span className={cx(styles.swatch)} {...colour(group)} />
              {groupName(group)}
            </li>
          ))}
          {legend.length < groups.length && (
            <li>
              <span className={cx(styles.swatch)} data-colour={COLOURS} />
              {t('years.others')}
            </li>
          )}
        </ul>
      </div>
      <div className={cx(styles.scroll)}>
        <div className={cx(styles.head)} aria-hidden>
          <span />
          {monthNames.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <div ref={grid} role="grid" aria-label={t('years.label')} tabIndex={-1} className={cx(styles.grid)} onKeyDown={onKeyDown}>
          {years.map(renderYear)}
        </div>
      </div>
    </div>
  );
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
