import type { ReleaseContent } from '@shared/domain/release';

/** A past revision that is being read instead of the text of today. */
export interface ShownRevision {
  readonly kind: 'revision';
  readonly number: number;
  readonly savedAt: string;
  readonly content: ReleaseContent;
}

/** One side of a comparison. */
export interface ComparedState {
  readonly number: number;
  readonly savedAt: string;
  readonly content: ReleaseContent;
}

/** Two states of a release side by side; `newer` is null for the text of now. */
export interface ShownComparison {
  readonly kind: 'comparison';
  readonly older: ComparedState;
  readonly newer: ComparedState | null;
  /** The revisions that were chosen in the history. */
  readonly picked: readonly number[];
}

/** What is shown in place of the text of today. */
export type Reading = ShownRevision | ShownComparison;
