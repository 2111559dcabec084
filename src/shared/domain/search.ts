import { z } from 'zod';
import { Page, ReleaseFilter, type Count, type Titles } from './listing';
import { LANGUAGES, type Embargo, type Language, type ReleaseId, type Status } from './release';

/** Parts of a release that are searched; `names` and `tags` belong to no language. */
export const SEARCH_FIELDS = ['title', 'subtitle', 'body', 'boilerplate', 'dateline', 'byline', 'names', 'tags'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export const SearchRequest = z.strictObject({
  ...Page.shape,
  text: z.string().max(10_000),
  filter: ReleaseFilter.default({ bin: false }),
  /** Only editions in this language; both when absent. */
  lang: z.enum(LANGUAGES).optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** A piece of original text with the matching spans; `ranges` are UTF-16 offsets [start, end) into `snippet`. */
export interface SearchMatch {
  readonly lang: Language | null;
  readonly field: SearchField;
  readonly snippet: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly releaseId: ReleaseId;
  readonly score: number;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: Embargo | null;
  readonly title: Titles;
  /** At most one per edition and field, the best first. */
  readonly matches: readonly SearchMatch[];
}

export interface SearchFacets {
  readonly years: readonly Count<number>[];
  readonly kinds: readonly Count<string>[];
  readonly statuses: readonly Count<Status>[];
  readonly languages: readonly Count<Language>[];
}

export interface SearchReply {
  readonly total: number;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
  readonly facets: SearchFacets;
}

/** `building` still answers queries, from what is indexed so far plus a scan of the rest. */
export interface SearchStatus {
  readonly state: 'loading' | 'building' | 'ready';
  readonly indexed: number;
  readonly total: number;
}
