import type { ErrorRecord } from '@shared/errors';
import type { ImportWarning } from '@shared/domain/jobs';
import type { Edition, Embargo, Language } from '@shared/domain/release';
import type { WordParagraph } from '@shared/domain/review';

/** A picture found inside a file, before the archive has stored it. `sha256` is what the body's image nodes name. */
export interface FoundImage {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One announcement found in a file: its edition or both, and what was recognised about it. */
export interface FoundRelease {
  readonly lang: Language;
  readonly edition: Edition;
  /** The edition in the other language, where the file holds both. */
  readonly translation: Edition | null;
  /** ISO date, null when the text names none. */
  readonly date: string | null;
  /** As `facts.mediaContact`; '' when the text names nobody. */
  readonly contact: string;
  readonly embargo: Embargo | null;
}

/** What a parser makes of a file. The first release is the file's own, the others its related announcements. */
export interface ParsedFile {
  readonly sha256: string;
  readonly releases: readonly [FoundRelease, ...FoundRelease[]];
  readonly images: readonly FoundImage[];
  readonly warnings: readonly ImportWarning[];
}

export type ParseOutcome =
  | { readonly ok: true; readonly file: ParsedFile }
  | { readonly ok: false; readonly error: ErrorRecord };

/** What a Word file holds beside its text: for a copy that was sent out for review. */
export interface ParsedReview {
  /** Of the release it was made of, where the file says so. */
  readonly releaseId: string | null;
  readonly paragraphs: readonly WordParagraph[];
}

export type ReviewOutcome = { readonly ok: true; readonly review: ParsedReview } | { readonly ok: false; readonly error: ErrorRecord };

/** The methods of the parser worker: no archive, no network, only the bytes of one file at a time. */
export interface ParserApi {
  /** Reads and parses the file at `path`; pictures beside it are read only from its own folder downwards. */
  parse(path: string): Promise<ParseOutcome>;
  /** Comments and tracked changes of the .docx at `path`. */
  parseReview(path: string): Promise<ReviewOutcome>;
  parsePasted(request: { readonly html: string | undefined; readonly text: string }): Promise<ParseOutcome>;
}
