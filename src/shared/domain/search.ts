import { z } from 'zod';
import { Page, ReleaseFilter, type Count, type Titles } from './listing';
import { LANGUAGES, type Embargo, type Language, type ReleaseId, type Status } from './release';

/** Parts of a release that are searched; `names` and `tags` belong to no language. */
export const SEARCH_FIELDS = ['title', 'subtitle', 'body', 'boilerplate', 'dateline', 'byline', 'names', 'tags'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** `oldest` and `newest` are by release date; releases without one are fresh drafts and count as the newest. */
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export const SearchRequest = z.strictObject({
  ...Page.shape,
  /** In the query language of `shared/search/query`. */
  text: z.string().max(10_000),
  filter: ReleaseFilter.default({ bin: false }),
  /** Only editions in this language; both when absent. */
  lang: z.enum(LANGUAGES).optional(),
  sort: z.enum(SORTS).default('relevance'),
  /** Whether the last word may be the beginning of a longer one. */
  typing: z.boolean().default(true),
  /** Whether other wordings (see {@link VIAS}) are looked for as well. */
  otherWordings: z.boolean().default(true),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/**
 * Why a release is found; results stand in this order. `text`: what was typed stands in it. `inflection`: another form of
 * an English word. `sound`: a Chinese name by its pinyin or initials, or another romanisation. `term`: the same in the
 * other language by the term base or the names of the archive. `relaxed`: only parts of what was typed, when nothing else is.
 */
export const VIAS = ['text', 'inflection', 'sound', 'term', 'relaxed'] as const;
export type Via = (typeof VIAS)[number];

/** A piece of original text with the matching spans; `ranges` are UTF-16 offsets [start, end) into `snippet`. */
export interface SearchMatch {
  readonly lang: Language | null;
  readonly field: SearchField;
  readonly snippet: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly releaseId: ReleaseId;
  readonly via: Via;
  readonly score: number;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: Embargo | null;
  readonly title: Titles;
  /** At most one per edition and field, the best first. */
  readonly matches: readonly SearchMatch[];
  /** Places in the release where something of the query stands and which `matches` does not show. */
  readonly furtherPlaces: number;
}

/** Results with the same reason. */
export interface SearchGroup {
  readonly via: Via;
  readonly total: number;
  /** What was looked for instead of what was typed, in reading order, for the person; empty for `text`. */
  readonly wordings: readonly string[];
}

/** What a release contains besides words, as `has:` asks for it. */
export const CONTENTS = ['zh', 'en', 'image', 'table', 'attachment', 'embargo', 'related'] as const;
export type Content = (typeof CONTENTS)[number];

/** Counts of what is found, most first where nothing else is said. */
export interface SearchFacets {
  /** Newest first. */
  readonly years: readonly Count<number>[];
  /** `YYYY-MM`, oldest first, only months with releases. */
  readonly months: readonly Count<string>[];
  readonly kinds: readonly Count<string>[];
  readonly statuses: readonly Count<Status>[];
  readonly languages: readonly Count<Language>[];
  /** The most frequent ones only, {@link MOST_FACET_VALUES} at most; so are names. */
  readonly tags: readonly Count<string>[];
  /** By the Chinese form of the name, or the English one where there is no other. */
  readonly people: readonly Count<string>[];
  readonly organisations: readonly Count<string>[];
  readonly places: readonly Count<string>[];
  readonly contents: readonly Count<Content>[];
}

/** Most values of one facet that an answer lists. */
export const MOST_FACET_VALUES = 50;

/** A query that finds something where the typed one does not. */
export interface Suggestion {
  readonly text: string;
  readonly total: number;
}

export interface SearchReply {
  /** Of all groups. */
  readonly total: number;
  /** False while `total` and facets are upper bounds: reading every text would have taken too long. Ask `search.count` then. */
  readonly isExact: boolean;
  readonly tookMs: number;
  /** Those that have results, in the order of {@link VIAS}; hits of one group stand together. */
  readonly groups: readonly SearchGroup[];
  /** Best first; only when few releases or none were found. */
  readonly suggestions: readonly Suggestion[];
  readonly hits: readonly SearchHit[];
  readonly facets: SearchFacets;
}

/** What a query finds in all, every text read; `isExact` is false only when a later query was asked meanwhile. */
export type SearchCount = Pick<SearchReply, 'total' | 'isExact' | 'groups' | 'facets'>;

/** `building` still answers queries, from what is indexed so far plus a scan of the rest. */
export interface SearchStatus {
  readonly state: 'loading' | 'building' | 'ready';
  readonly indexed: number;
  readonly total: number;
}
