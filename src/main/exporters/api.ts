import type { ExportLayout } from '@shared/domain/jobs';
import type { Kind, Release } from '@shared/domain/release';
import type { ReviewComment } from '@shared/domain/review';

/** Reads a picture of the archive; null when it is missing (the export then shows its alt text). */
export type ReadImage = (sha256: string) => Promise<{ bytes: Uint8Array; mediaType: string } | null>;

export interface ExportContext {
  readonly layout: ExportLayout;
  readonly kinds: readonly Kind[];
  readonly readImage: ReadImage;
  /** Time written into document properties; the caller's clock, so that equal input gives equal bytes. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Only for a copy that is sent out for review: Word shows them in the margin and in the text. */
  readonly comments?: readonly ReviewComment[];
}

/** One format: a release in, a file's bytes out. Exporters see the domain only, never SQL, dialogs or Electron. */
export type Exporter = (release: Release, context: ExportContext) => Promise<{ bytes: Uint8Array; pages: number | null }>;

export type PrintRequest = Parameters<PdfPrinter['print']>[0];

/** Prints our own HTML with Chromium. In the app a hidden window does it, on the command line a hidden Electron. */
export interface PdfPrinter {
  /** Throws `export.print-failed` and `cancelled`; after a failure the next print works again. */
  print(request: {
    readonly html: string;
    /** Files the page may load by relative URL, e.g. `image/<sha256>`. Fonts are under `font/`. */
    readonly files: ReadonlyMap<string, { bytes: Uint8Array; mediaType: string }>;
    /** With structure and outline, for the text; without, for what is laid over it (page numbers). */
    readonly tagged: boolean;
    readonly signal: AbortSignal;
  }): Promise<Uint8Array>;
  close(): Promise<void>;
}
