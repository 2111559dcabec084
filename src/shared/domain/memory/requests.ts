import { z } from 'zod';
import type { FactsStatus } from '../facts-index';
import type { TextSpan } from '../document';
import type { Titles } from '../listing';
import { LANGUAGES, ReleaseId, type Language } from '../release';
import type { Piece } from './compare';
import type { MemoryPair } from './pairs';
import type { TermInText } from './terms-in';

/** A match must be at least so much like the paragraph. */
export const LEAST_LIKENESS = 0.6;
export const MOST_MATCHES = 8;
export const MOST_FOUND_PAIRS = 200;
export const LONGEST_SOURCE = 20_000;

/** A paragraph, its language, and the release it stands in, which is not offered as a match of itself. */
export const MemoryRequest = z.strictObject({
  text: z.string().max(LONGEST_SOURCE),
  lang: z.enum(LANGUAGES),
  except: ReleaseId.nullable(),
});
export type MemoryRequest = z.infer<typeof MemoryRequest>;

/** Where a pair comes from: a release of the archive, or a file that was imported. */
export type MemoryOrigin =
  | { readonly kind: 'release'; readonly releaseId: ReleaseId; readonly title: Titles; readonly date: string | null }
  | { readonly kind: 'file'; readonly name: string };

export interface MemoryMatch {
  readonly source: string;
  readonly target: string;
  /** {@link LEAST_LIKENESS} to 1; 1 only when nothing differs but the script, the width or the case. */
  readonly score: number;
  /** What has become of `source` in the paragraph. */
  readonly pieces: readonly Piece[];
  /** The newest place where it was translated so. */
  readonly origin: MemoryOrigin;
  /** How often it was translated so. */
  readonly times: number;
}

export interface MemoryReply {
  /** Best first, the newest of equally good ones first; at most {@link MOST_MATCHES}. */
  readonly matches: readonly MemoryMatch[];
  /** Of the term base, in the order of the paragraph. */
  readonly terms: readonly TermInText[];
  readonly status: FactsStatus;
}

/** Words to find in either language, together and in this order. */
export const ConcordanceRequest = z.strictObject({ text: z.string().max(1_000) });
export type ConcordanceRequest = z.infer<typeof ConcordanceRequest>;

export interface ConcordancePair extends MemoryPair {
  /** In which of the two the words stand. */
  readonly lang: Language;
  readonly spans: readonly TextSpan[];
  /** What the term base knows to be their translation, in the other one. */
  readonly targetSpans: readonly TextSpan[];
  /** The newest place where it was translated so. */
  readonly origin: MemoryOrigin;
}

export interface ConcordanceReply {
  /** Newest first; at most {@link MOST_FOUND_PAIRS}. */
  readonly pairs: readonly ConcordancePair[];
  /** There are more than these. */
  readonly isCut: boolean;
  readonly status: FactsStatus;
}

/** What came of an import of a translation memory. */
export interface MemoryImportReport {
  readonly added: number;
  /** In the archive already, or twice in the file. */
  readonly same: number;
  /** Units of the file without a Chinese and an English text. */
  readonly skipped: number;
}
