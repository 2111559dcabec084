import { embargoInstant } from '../dates';
import { dayOf } from './days';
import type { DeskRow } from './rows';

/** What stands on a day: a release with that date, or the end of an embargo. */
export interface DayEntry {
  readonly kind: 'release' | 'embargo';
  readonly row: DeskRow;
}

/** Entries by day (`YYYY-MM-DD`). An embargo ends on the day it has then in `timeZone`, the reader's. Embargoes come first. */
export function entriesByDay(rows: readonly DeskRow[], timeZone: string): ReadonlyMap<string, readonly DayEntry[]> {
  const days = new Map<string, DayEntry[]>();
  const put = (day: string, entry: DayEntry): void => {
    const entries = days.get(day);
    if (entries === undefined) days.set(day, [entry]);
    else entries.push(entry);
  };
  for (const row of rows) {
    if (row.embargo !== null && row.status !== 'withdrawn') put(dayOf(embargoInstant(row.embargo), timeZone), { kind: 'embargo', row });
  }
  for (const row of rows) {
    if (row.date !== null) put(row.date, { kind: 'release', row });
  }
  return days;
}
