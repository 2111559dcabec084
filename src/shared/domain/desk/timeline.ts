/** What the bars of the timeline are told apart by. */
export const DESK_GROUPS = ['kind', 'status'] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

/** Releases of one month (`YYYY-MM`) that share a kind or a status. */
export interface MonthCount {
  readonly month: string;
  readonly group: string;
  readonly count: number;
}

export interface TimelineMonth {
  readonly month: string;
  readonly total: number;
  /** In the order of `groups`, none of them empty. */
  readonly parts: readonly { readonly group: string; readonly count: number }[];
}

export interface TimelineYear {
  readonly year: number;
  readonly total: number;
  /** January to December. */
  readonly months: readonly TimelineMonth[];
}

export interface Timeline {
  /** The newest first; years without a release between two that have one are there, too. */
  readonly years: readonly TimelineYear[];
  /** The groups that occur, the most frequent first. */
  readonly groups: readonly string[];
  /** Of the fullest month, four at least: what bars are measured by. */
  readonly most: number;
}

const MOST_YEARS = 100;
/** In a small archive one release a month must not look like many. */
const LEAST_SCALE = 4;

/** Counts by month as years of twelve months, from the first release to `thisYear` or the last planned one. */
export function timelineOf(counts: readonly MonthCount[], thisYear: number): Timeline {
  const totals = new Map<string, number>();
  const byMonth = new Map<string, MonthCount[]>();
  for (const count of counts) {
    totals.set(count.group, (totals.get(count.group) ?? 0) + count.count);
    byMonth.set(count.month, [...(byMonth.get(count.month) ?? []), count]);
  }
  const groups = [...totals].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([group]) => group);
  const known = counts.map(({ month }) => Number(month.slice(0, 4)));
  const newest = Math.max(thisYear, ...known);
  const oldest = Math.min(thisYear, ...known);
  const everyYear = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
  // A date mistyped by centuries must not make centuries of empty years.
  const shown = everyYear.length <= MOST_YEARS ? everyYear : everyYear.filter((year) => year === thisYear || known.includes(year));
  const years = shown.map((year): TimelineYear => {
    const months = Array.from({ length: 12 }, (_month, number): TimelineMonth => {
      const month = `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
      const parts = [...(byMonth.get(month) ?? [])].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
      return { month, total: parts.reduce((sum, { count }) => sum + count, 0), parts };
    });
    return { year, total: months.reduce((sum, { total }) => sum + total, 0), months };
  });
  return { years, groups, most: Math.max(LEAST_SCALE, ...years.flatMap(({ months }) => months.map(({ total }) => total))) };
}
