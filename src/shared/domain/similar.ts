import type { Titles } from './listing';
import type { Language, Name, ReleaseId, Status } from './release';

/** A release that is about the same as the open one, with what both have. */
export interface SimilarRelease {
  readonly releaseId: ReleaseId;
  readonly date: string | null;
  readonly status: Status;
  readonly title: Titles;
  /** People, organisations and places of both, the rarest in the archive first. */
  readonly names: readonly Name[];
  /** Words of both that few other releases have, in the form in which texts are compared; the longest first. */
  readonly words: readonly string[];
}

/** A release whose text is to a large part that of the open one. */
export interface NearDuplicate extends Omit<SimilarRelease, 'names' | 'words'> {
  readonly lang: Language;
  /** How much of the shorter of the two texts stands in the other, 0 to 100. */
  readonly percent: number;
}

export interface SimilarReply {
  /** False while the index is built: ask again when search is ready. */
  readonly isReady: boolean;
  /** Most similar first; the near duplicates are not among them. */
  readonly related: readonly SimilarRelease[];
  readonly duplicates: readonly NearDuplicate[];
}
