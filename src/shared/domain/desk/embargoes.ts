import { embargoInstant } from '../dates';
import type { Embargo } from '../release';
import type { DeskRow } from './rows';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** What is left of an embargo, the last minute counting as one. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** What is left at `now` (ms since the epoch) until the embargo ends; null once it has ended. */
export function timeLeft(embargo: Embargo, now: number): TimeLeft | null {
  const left = Math.ceil((embargoInstant(embargo) - now) / MINUTE);
  if (left <= 0) return null;
  return { days: Math.floor(left / 1440), hours: Math.floor((left % 1440) / 60), minutes: left % 60 };
}

/** A release and the instant (ms since the epoch) its embargo ends. */
export interface EmbargoedRow {
  readonly row: DeskRow;
  readonly ends: number;
}

export interface SortedEmbargoes {
  /** Ended, and the release is not published yet: the longest waiting first. */
  readonly ended: readonly EmbargoedRow[];
  /** Ending within seven days, the next one first. */
  readonly ending: readonly EmbargoedRow[];
}

/** Tells embargoes apart by their own time zones; those that end later, or ended as they should, are left out. */
export function sortEmbargoes(rows: readonly DeskRow[], now: number): SortedEmbargoes {
  const all = rows
    .flatMap((row) => (row.embargo === null || row.status === 'withdrawn' ? [] : [{ row, ends: embargoInstant(row.embargo) }]))
    .sort((a, b) => a.ends - b.ends);
  return {
    ended: all.filter(({ row, ends }) => ends <= now && row.status !== 'published'),
    ending: all.filter(({ ends }) => ends > now && ends <= now + WEEK),
  };
}
