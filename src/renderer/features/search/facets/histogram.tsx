import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Count } from '@shared/domain/listing';
import { readDateRange, type DateRange } from '@shared/search/query';
import { useSettings } from '../../../bridge';
import { cx } from '../../../ui';
import { isWithin, isYears, periodOf, timeline, type Bar } from './timeline';
import styles from './histogram.module.css';

interface HistogramProps {
  readonly months: readonly Count<string>[];
  /** Values of the date conditions of the search. */
  readonly dates: readonly string[];
  /** A period as `date:` is written; null for any time. */
  readonly onChoose: (period: string | null) => void;
}

/** Both ends as places of bars; `to` moves. */
interface Draft {
  readonly from: number;
  readonly to: number;
}

type Quarter = 1 | 2 | 3 | 4;

const today = (): string => new Date().toISOString().slice(0, 10);

/** How what is found spreads over time. A period is dragged with the pointer, or marked with Shift and the arrow keys. */
export function Histogram({ months, dates, onChoose }: HistogramProps) {
  const { t } = useTranslation(['search', 'archive']);
  const { language } = useSettings();
  const plot = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const bars = useMemo(() => timeline(months), [months]);
  const ranges = useMemo(() => dates.map((date) => readDateRange(date, today())).filter((range): range is DateRange => range !== null), [dates]);
  const monthNames = useMemo(() => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }), [language]);
  if (bars.length < 2) return null;

  const tallest = Math.max(...bars.map(({ count }) => count));
  const chosen = bars.flatMap((bar, index) => (ranges.length > 0 && isWithin(bar, ranges) ? [index] : []));
  const isIn = (index: number): boolean =>
    draft === null ? chosen.length === 0 || chosen.includes(index) : index >= Math.min(draft.from, draft.to) && index <= Math.max(draft.from, draft.to);

  const name = ({ unit, year, part }: Bar): string => {
    if (unit === 'year') return t('archive:views.year', { year });
    return unit === 'quarter' ? t(`timeline.quarter.${part as Quarter}`, { year }) : monthNames.format(Date.UTC(year, part - 1));
  };
  const between = (from: number, to: number): { readonly name: string; readonly count: number } => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [first, last] = [bars[low], bars[high]];
    if (first === undefined || last === undefined) return { name: '', count: 0 };
    const count = bars.slice(low, high + 1).reduce((sum, bar) => sum + bar.count, 0);
    const ends = isYears(first, last) ? [first.year, last.year].map((year) => t('archive:views.year', { year })) : [name(first), name(last)];
    const [start = '', end = ''] = ends;
    return { name: start === end ? start : t('timeline.period', { from: start, to: end }), count };
  };

  const choose = ({ from, to }: Draft): void => {
    setDraft(null);
    const [one, other] = [bars[from], bars[to]];
    if (one === undefined || other === undefined) return;
    const period = periodOf(one, other);
    // The same period again lets go of it.
    onChoose(dates.length === 1 && dates[0] === period ? null : period);
  };

  const focus = (index: number): void => plot.current?.querySelectorAll<HTMLElement>('button')[index]?.focus();
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const last = bars.length - 1;
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[event.key];
    if (target !== undefined) {
      const to = Math.min(Math.max(target, 0), last);
      setDraft(event.shiftKey ? { from: draft?.from ?? index, to } : null);
      focus(to);
    } else if (event.key === 'Escape' && draft !== null) setDraft(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const at = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    const place = box === undefined ? 0 : Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(Math.max(place, 0), bars.length - 1);
  };

  const told = draft ?? (pointed === null ? null : { from: pointed, to: pointed });
  const readout = told === null ? (chosen.length === 0 ? null : between(chosen[0] ?? 0, chosen.at(-1) ?? 0)) : between(told.from, told.to);
  const tabStop = chosen[0] ?? 0;
  return (
    <div className={cx(styles.histogram)}>
      <div className={cx(styles.readout)} aria-hidden>
        {readout !== null && (
          <>
            <span className={cx(styles.period)}>{readout.name}</span>
            <span>{new Intl.NumberFormat(language).format(readout.count)}</span>
          </>
        )}
      </div>
      {/* The bars are the buttons; the plot as a whole only follows the pointer across them. */}
      <div
        ref={plot}
        role="group"
        aria-label={t('timeline.label')}
        aria-describedby={hint}
        className={cx(styles.plot)}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = at(event);
          setDraft({ from: index, to: index });
        }}
        onPointerMove={(event) => {
          const index = at(event);
          setPointed(index);
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setDraft((now) => (now === null || now.to === index ? now : { ...now, to: index }));
        }}
        onPointerUp={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId) && draft !== null) choose(draft);
        }}
        onPointerCancel={() => setDraft(null)}
        onPointerLeave={() => setPointed(null)}
      >
        {bars.map((bar, index) => (
          <button
            key={bar.period}
            type="button"
            tabIndex={index === tabStop ? 0 : -1}
            aria-pressed={chosen.includes(index)}
            aria-label={t('timeline.bar', { period: name(bar), count: bar.count })}
            data-in={isIn(index) || undefined}
            className={cx(styles.bar)}
            style={{ height: bar.count === 0 ? '2px' : `max(4px, ${(bar.count / tallest) * 100}%)` }}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => setPointed(index)}
            onBlur={() => setPointed(null)}
            onClick={(event) => {
              // Enter and Space; the pointer has its own way above.
              if (event.detail === 0) choose(draft ?? { from: index, to: index });
            }}
          />
        ))}
      </div>
      <span id={hint} hidden>
        {t('timeline.hint')}
      </span>
      <div className={cx(styles.axis)} aria-hidden>
        <span>{bars[0]?.year}</span>
        <span>{bars.at(-1)?.year}</span>
      </div>
    </div>
  );
}
