import type { Count, Titles } from '../listing';
import type { Embargo, Language, ReleaseId, Status } from '../release';
import { LANGUAGES } from '../release';

/** What overview and calendar know of a release. A title is null where the edition is missing. */
export interface DeskRow {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly title: Titles;
  readonly embargo: Embargo | null;
  /** ISO 8601 UTC instant. */
  readonly savedAt: string;
}

/** The first few of a list, and how long it is. */
export interface DeskRows {
  readonly total: number;
  readonly rows: readonly DeskRow[];
}

/** Days (`YYYY-MM-DD`) from the first to the last, both included. */
export interface DeskSpan {
  readonly from: string;
  readonly to: string;
}

/** What waits on the desk on one day; none of it is in the bin. */
export interface DeskOverview {
  /** Drafts and releases in review, the longest untouched first. */
  readonly drafts: DeskRows;
  /** Releases whose embargo may run or has ended before they were published: see `sortEmbargoes`. */
  readonly embargoes: readonly DeskRow[];
  /** Dated later than the day, the next one first. */
  readonly planned: DeskRows;
  /** Published within three days of this day of the year, some years ago: see `anniversaries`. */
  readonly anniversaries: readonly DeskRow[];
  /** Published releases by month (`YYYY-MM`) over the past year: see `emptyMonths`. */
  readonly months: readonly Count<string>[];
  /** The day of the oldest published release; null where there is none. */
  readonly firstPublished: string | null;
  /** Published in one language only, the newest first. */
  readonly oneLanguage: DeskRows;
}

/** What a draft waits for. */
export type Need = 'zh' | 'en' | 'date' | 'late';

/** What a draft lacks on this day: an edition, a date, or it has a date that is over. */
export function needsOf({ title, date }: DeskRow, today: string): Need[] {
  const needs: Need[] = missingEditions(title);
  if (date === null) needs.push('date');
  else if (date < today) needs.push('late');
  return needs;
}

/** The languages a release has no edition in. */
export const missingEditions = (title: Titles): Language[] => LANGUAGES.filter((lang) => title[lang] === null);
