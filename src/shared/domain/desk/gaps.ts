import type { Count } from '../listing';
import { addMonths, monthOf } from './days';

/** Whole months before the present one that are looked at. */
const MONTHS = 12;

/** The first day of the twelve whole months before the month of `today`. */
export const gapsFrom = (today: string): string => `${addMonths(monthOf(today), -MONTHS)}-01`;

/**
 * Months (`YYYY-MM`, newest first) of the past twelve in which nothing was published. The present month is not over
 * and is left out; so are the months before the archive's first release (`first`, a day or null), which are no gap.
 */
export function emptyMonths(months: readonly Count<string>[], today: string, first: string | null): string[] {
  if (first === null) return [];
  const filled = new Set(months.filter(({ count }) => count > 0).map(({ key }) => key));
  return Array.from({ length: MONTHS }, (_, index) => addMonths(monthOf(today), -1 - index)).filter(
    (month) => !filled.has(month) && month > monthOf(first),
  );
}
