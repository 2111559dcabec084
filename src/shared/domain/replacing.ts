import { z } from 'zod';
import type { ErrorRecord } from '../errors';
import { OneLine, TextSearch, type TextField } from './document';
import type { Titles } from './listing';
import { LANGUAGES, ReleaseId, type Language, type Status } from './release';

/** What is published or withdrawn is on record: it is listed, never changed. */
export const REPLACEABLE_STATUSES = ['draft', 'in_review', 'approved'] as const satisfies readonly Status[];

/** What to replace in several releases, and by what. */
export const ReplaceWish = z.strictObject({
  search: TextSearch,
  replacement: OneLine,
  languages: z.array(z.enum(LANGUAGES)).min(1).max(2),
});
export type ReplaceWish = z.infer<typeof ReplaceWish>;

/** A place to be replaced with the words around it, as the person reads it. */
export interface ReplacePlace {
  readonly lang: Language;
  readonly field: TextField;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** `places` are numbered by their order here: {@link ReplaceChoice} names those to leave by number. */
export interface ReplaceCandidate {
  readonly id: ReleaseId;
  readonly revision: number;
  readonly title: Titles;
  readonly places: readonly ReplacePlace[];
}

/** A release that is not looked into, for its status or because it is in the bin. */
export interface LeftAsItIs {
  readonly id: ReleaseId;
  readonly title: Titles;
  readonly status: Status;
}

export interface ReplacePreview {
  /** Only releases in which something was found. */
  readonly candidates: readonly ReplaceCandidate[];
  readonly left: readonly LeftAsItIs[];
  /** Releases that were not looked into any more because {@link MOST_PLACES} were found before. */
  readonly unread: number;
  readonly cancelled: boolean;
}

/** A person looks at every place before it is changed; nobody looks at more. */
export const MOST_PLACES = 2_000;

export const ReplaceChoice = z.strictObject({
  id: ReleaseId,
  /** As previewed: a release saved since then is skipped and reported. */
  revision: z.int().positive(),
  leave: z.array(z.int().nonnegative()).max(MOST_PLACES),
});
export type ReplaceChoice = z.infer<typeof ReplaceChoice>;

/** A release that was saved: back to `before` leads from `after` only. */
export const ReplacedRelease = z.strictObject({ id: ReleaseId, before: z.int().positive(), after: z.int().positive() });
export type ReplacedRelease = z.infer<typeof ReplacedRelease>;

export interface ReplaceReport {
  readonly replaced: readonly ReplacedRelease[];
  readonly places: number;
  /** `release.conflict`: edited since the preview; nothing of it was changed. */
  readonly failures: readonly { readonly id: ReleaseId; readonly title: Titles; readonly error: ErrorRecord }[];
  readonly cancelled: boolean;
}
