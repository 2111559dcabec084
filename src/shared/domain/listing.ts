import { z } from 'zod';
import { IsoDate, STATUSES, type Embargo, type ReleaseId, type Status } from './release';

/** Which releases a list, a search or an export is about. Conditions are joined by AND. */
export const ReleaseFilter = z.strictObject({
  bin: z.boolean().default(false),
  status: z.enum(STATUSES).optional(),
  year: z.int().min(0).max(9999).optional(),
  kind: z.string().max(64).optional(),
  tag: z.string().max(2_000).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
});
export type ReleaseFilter = z.infer<typeof ReleaseFilter>;

/** Largest page any list or search returns. */
export const MAX_PAGE = 500;

export const Page = z.strictObject({
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(MAX_PAGE).default(100),
});
export type Page = z.infer<typeof Page>;

/** Both titles; null where the edition is missing. */
export interface Titles {
  readonly zh: string | null;
  readonly en: string | null;
}

/** A row of the middle pane: never the text. */
export interface ReleaseSummary {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly title: Titles;
  readonly tags: readonly string[];
  readonly embargo: Embargo | null;
  readonly revision: number;
  readonly savedAt: string;
  readonly deletedAt: string | null;
}

/** Newest date first, undated releases (fresh drafts) on top. */
export interface ReleasePage {
  readonly total: number;
  readonly releases: readonly ReleaseSummary[];
}

export interface Count<Key extends string | number> {
  readonly key: Key;
  readonly count: number;
}

/** Numbers beside the views of the left pane; the bin is not part of the others. */
export interface ViewCounts {
  readonly all: number;
  readonly bin: number;
  readonly statuses: readonly Count<Status>[];
  /** Newest first. */
  readonly years: readonly Count<number>[];
  readonly kinds: readonly Count<string>[];
  /** Most used first. */
  readonly tags: readonly Count<string>[];
}
