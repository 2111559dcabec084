import type { Count } from '@shared/domain/listing';
import type { DateRange } from '@shared/search/query';

export type Unit = 'month' | 'quarter' | 'year';

/** A bar of the timeline: a month, a quarter or a year. */
export interface Bar {
  readonly unit: Unit;
  readonly year: number;
  /** 1 to 12 or 1 to 4; 1 for a year. */
  readonly part: number;
  readonly count: number;
  /** As `date:` is written. */
  readonly period: string;
}

const MONTHS: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };
/** More bars than these are too thin to hit in a narrow pane. */
const MOST_MONTHS = 36;
const MOST_QUARTERS = 48;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The whole time from the first month to the last, without gaps, in the finest unit that leaves the bars wide enough. */
export function timeline(months: readonly Count<string>[]): readonly Bar[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = monthNumber(last.key) - monthNumber(first.key) + 1;
  const unit: Unit = span <= MOST_MONTHS ? 'month' : span <= MOST_QUARTERS * MONTHS.quarter ? 'quarter' : 'year';
  const size = MONTHS[unit];
  const start = Math.floor(monthNumber(first.key) / size);
  const counts = new Array<number>(Math.floor(monthNumber(last.key) / size) - start + 1).fill(0);
  for (const { key, count } of months) {
    const at = Math.floor(monthNumber(key) / size) - start;
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts.map((count, index) => bar(unit, (start + index) * size, count));
}

function bar(unit: Unit, month: number, count: number): Bar {
  const year = Math.floor(month / 12);
  const part = unit === 'year' ? 1 : Math.floor((month % 12) / MONTHS[unit]) + 1;
  const four = String(year).padStart(4, '0');
  const period = unit === 'year' ? four : unit === 'quarter' ? `${four}Q${part}` : `${four}-${String(part).padStart(2, '0')}`;
  return { unit, year, part, count, period };
}

/** What `date:` says about the bars from one to the other, in either order. */
export function periodOf(one: Bar, other: Bar): string {
  const [from, to] = one.period <= other.period ? [one, other] : [other, one];
  return from === to ? from.period : `${from.period}..${to.period}`;
}

/** Whether the bars from one to the other are whole years, and nothing but those. */
export const isYears = (from: Bar, to: Bar): boolean => from.part === 1 && (to.unit === 'year' || to.part * MONTHS[to.unit] === 12);

/** Whether any day of the bar lies in one of the ranges. */
export function isWithin({ unit, year, part }: Bar, ranges: readonly DateRange[]): boolean {
  const firstMonth = (part - 1) * MONTHS[unit] + 1;
  const month = (number: number): string => `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
  const from = `${month(firstMonth)}-01`;
  const to = `${month(firstMonth + MONTHS[unit] - 1)}-31`;
  return ranges.some((range) => (range.from === null || range.from <= to) && (range.to === null || range.to >= from));
}
