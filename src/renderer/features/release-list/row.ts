import { embargoInstant } from '@shared/domain/dates';
import type { ReleaseSummary, Titles } from '@shared/domain/listing';
import { LANGUAGES, type Embargo, type ReleaseId, type Status } from '@shared/domain/release';
import type { SearchFacets, SearchGroup, SearchHit, SearchMatch, Suggestion, Via } from '@shared/domain/search';

/** A row of the list, whether it was listed or found. */
export interface Row {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly title: Titles;
  /** Its embargo had not ended when the row was fetched. */
  readonly isEmbargoed: boolean;
  /** Why it was found; null where it was listed. */
  readonly via: Via | null;
  /** Where it was found in the titles. */
  readonly titleMatches: readonly SearchMatch[];
  /** The best of each edition that has one; of names and tags only where there is nothing else. */
  readonly snippets: readonly SearchMatch[];
  /** Places that are not to be seen in the row. */
  readonly furtherPlaces: number;
}

/** What an answer to a search says beside its rows. */
export interface Answer {
  readonly isExact: boolean;
  readonly groups: readonly SearchGroup[];
  readonly suggestions: readonly Suggestion[];
  readonly facets: SearchFacets;
}

export interface RowPage {
  readonly total: number;
  readonly rows: readonly Row[];
  /** Null for a view. */
  readonly answer: Answer | null;
}

const isRunning = (embargo: Embargo | null): boolean => embargo !== null && embargoInstant(embargo) > Date.now();

export const rowOfSummary = ({ id, date, status, kind, title, embargo }: ReleaseSummary): Row => ({
  id,
  date,
  status,
  kind,
  title,
  isEmbargoed: isRunning(embargo),
  via: null,
  titleMatches: [],
  snippets: [],
  furtherPlaces: 0,
});

export function rowOfHit({ releaseId, via, date, status, kind, title, embargo, matches, furtherPlaces }: SearchHit): Row {
  const titleMatches = matches.filter(({ field }) => field === 'title');
  const others = matches.filter(({ field }) => field !== 'title');
  const ofEditions = LANGUAGES.flatMap((lang) => {
    const inEdition = others.filter((match) => match.lang === lang);
    return inEdition.find(({ field }) => field === 'body') ?? inEdition[0] ?? [];
  });
  const snippets = ofEditions.length > 0 || titleMatches.length > 0 ? ofEditions : others.slice(0, 1);
  const unseen = others.filter((match) => match.lang !== null && !snippets.includes(match));
  return {
    id: releaseId,
    date,
    status,
    kind,
    title,
    isEmbargoed: isRunning(embargo),
    via,
    titleMatches,
    snippets: snippets.length > 1 ? snippets.map(fromFirstMark) : snippets,
    furtherPlaces: furtherPlaces + unseen.reduce((sum, { ranges }) => sum + ranges.length, 0),
  };
}

/** Columns, two for an ideograph, within which a mark is in sight in the narrowest list. */
const IN_SIGHT = 24;
const LEAD = 12;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const columns = (text: string): number => Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** A snippet that has one line only begins near its first mark, so that the mark is in it. */
export function fromFirstMark(match: SearchMatch): SearchMatch {
  const { snippet, ranges } = match;
  const before = Array.from(snippet.slice(0, ranges[0]?.[0] ?? 0));
  if (columns(before.join('')) <= IN_SIGHT) return match;
  let cut = before.length;
  while (cut > 0 && columns(before.slice(cut - 1).join('')) <= LEAD) cut--;
  const at = before.slice(0, cut).join('').length;
  return { ...match, snippet: `…${snippet.slice(at)}`, ranges: ranges.map(([start, end]) => [start - at + 1, end - at + 1] as const) };
}
