import { addDays, daysBetween, isLeap } from './days';
import type { DeskRow } from './rows';

/** How many days before and after the day itself are still in time for a look back. */
const NEAR = 3;

/** One to three years are remembered one by one, then every fifth. */
const YEARS: readonly number[] = [1, 2, 3, ...Array.from({ length: 20 }, (_, index) => (index + 1) * 5)];

export interface Anniversary {
  readonly row: DeskRow;
  readonly years: number;
  /** The day it is celebrated, 28 February for 29 February in a common year. */
  readonly day: string;
  /** From today to that day: -3 to 3. */
  readonly inDays: number;
  /** Every fifth year. */
  readonly isRound: boolean;
}

function anniversaryIn(year: number, date: string): string {
  const monthDay = date.slice(5);
  return `${String(year).padStart(4, '0')}-${monthDay === '02-29' && !isLeap(year) ? '02-28' : monthDay}`;
}

/** The dates whose anniversary is near today: what the archive is asked for. */
export function anniversaryDates(today: string): string[] {
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, index) => addDays(today, index - NEAR));
  return near.flatMap((day) => {
    const year = Number(day.slice(0, 4));
    return YEARS.filter((years) => years < year).flatMap((years) => {
      const then = year - years;
      const possible = [day.slice(5), ...(day.endsWith('-02-28') ? ['02-29'] : [])].filter((monthDay) => monthDay !== '02-29' || isLeap(then));
      return possible.map((monthDay) => `${String(then).padStart(4, '0')}-${monthDay}`).filter((date) => anniversaryIn(year, date) === day);
    });
  });
}

/** The anniversaries near today: the day itself first, then what is nearest; the rounder year first. */
export function anniversaries(rows: readonly DeskRow[], today: string): Anniversary[] {
  const thisYear = Number(today.slice(0, 4));
  return rows
    .flatMap((row): Anniversary[] => {
      const { date } = row;
      if (date === null) return [];
      // Around New Year the day may be in the year before or after.
      return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => {
        const day = anniversaryIn(year, date);
        const inDays = daysBetween(today, day);
        const years = year - Number(date.slice(0, 4));
        return Math.abs(inDays) <= NEAR && YEARS.includes(years) ? [{ row, years, day, inDays, isRound: years % 5 === 0 }] : [];
      });
    })
    .sort((a, b) => Math.abs(a.inDays) - Math.abs(b.inDays) || Number(b.isRound) - Number(a.isRound) || b.years - a.years);
}
