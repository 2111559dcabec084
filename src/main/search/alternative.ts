import type { ReleaseId } from '@shared/domain/release';
import type { SearchRequest, Suggestion, Via } from '@shared/domain/search';
import type { Plan } from '@shared/search/plan';
import type { Query } from '@shared/search/query';
import type { Entry } from './index/catalogue';
import type { Vocabulary } from './wordings/vocabulary';

/** Another way to look for what a person typed; what it finds stands below what earlier ways found, with its reason. */
export interface Alternative {
  readonly via: Exclude<Via, 'text'>;
  /** What it looks for, for the person; see {@link SearchGroup}. */
  readonly wordings: readonly string[];
  readonly plan: Plan;
}

/**
 * A source of alternatives; it is asked for each query, so it answers within milliseconds. `vocabulary` is null until the archive
 * is indexed.
 */
export interface AlternativeSource {
  /** Goes up when its answers may differ though no release has changed; left out where that cannot be. */
  version?(): number;
  alternatives(query: Query, request: SearchRequest, vocabulary: Vocabulary | null): readonly Alternative[];
}

/** Hears of each release as the index takes it in: all of them at the start, and every change after that. */
export interface Follower {
  /** New, or in place of its earlier state. */
  put(entry: Entry): void;
  discard(id: ReleaseId): void;
}

/** Proposes other queries when few releases or none were found; the engine counts and drops those that find nothing. */
export interface SuggestionSource {
  suggestions(query: Query, request: SearchRequest, vocabulary: Vocabulary | null): readonly Suggestion['text'][];
}

/** Everything beside the index that takes part in answering. */
export interface Wordings {
  readonly alternatives: readonly AlternativeSource[];
  readonly suggestions: readonly SuggestionSource[];
  readonly followers: readonly Follower[];
}
