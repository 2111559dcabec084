import { z } from 'zod';
import type { ErrorRecord } from '../errors';
import type { Language, ReleaseId } from './release';
import { SearchRequest } from './search';

/** What an importer noticed in a file that was nevertheless filed. Texts are in `locales/<lang>/import.json`. */
export const IMPORT_WARNINGS = [
  'no-date',
  'date-from-file-name',
  'date-from-file-properties',
  'encoding-guessed',
  'characters-damaged',
  'tracked-changes-accepted',
  'comments-dropped',
  'remote-image-dropped',
  'image-unreadable',
  'nesting-flattened',
  'formatting-dropped',
  'attachments-dropped',
  'mixed-languages',
  'languages-divided',
] as const;
export type ImportWarning = (typeof IMPORT_WARNINGS)[number];

/** The fate of one file. */
export interface ImportItem {
  readonly path: string;
  readonly status: 'imported' | 'duplicate' | 'failed';
  readonly releaseId: ReleaseId | null;
  readonly lang: Language | null;
  readonly title: string | null;
  readonly date: string | null;
  /** Path of the file that became the other edition of the same release. */
  readonly pairedWith: string | null;
  /** Further releases found in the same file ("Related Information"), linked to this one. */
  readonly related: readonly ReleaseId[];
  readonly warnings: readonly ImportWarning[];
  readonly error: ErrorRecord | null;
}

export interface ImportReport {
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly cancelled: boolean;
  readonly items: readonly ImportItem[];
}

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  /** File or title being worked on. */
  readonly current: string;
}

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** `side-by-side` is a two-column table; `one-after-other` is Chinese, then English. */
export const EXPORT_LAYOUTS = ['zh', 'en', 'side-by-side', 'one-after-other'] as const;
export const ExportLayout = z.enum(EXPORT_LAYOUTS);
export type ExportLayout = z.infer<typeof ExportLayout>;

export interface ExportedFile {
  readonly releaseId: ReleaseId;
  readonly path: string;
  readonly bytes: number;
  /** Page count of a PDF; null for formats without pages. */
  readonly pages: number | null;
}

export interface ExportFailure {
  readonly releaseId: ReleaseId;
  readonly error: ErrorRecord;
}

export interface ExportReport {
  readonly files: readonly ExportedFile[];
  readonly failures: readonly ExportFailure[];
  readonly cancelled: boolean;
}

/** Tables that a list can be exported as. */
export const RESULTS_FORMATS = ['csv', 'docx'] as const;
export const ResultsFormat = z.enum(RESULTS_FORMATS);
export type ResultsFormat = z.infer<typeof ResultsFormat>;

/** A whole list: what a search finds, or a view when `text` is blank. */
export const ResultsRequest = SearchRequest.omit({ offset: true, limit: true, typing: true });
export type ResultsRequest = z.infer<typeof ResultsRequest>;

export interface ResultsFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}
