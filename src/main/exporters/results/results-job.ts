import type { JobProgress, ResultsFile, ResultsFormat, ResultsRequest } from '@shared/domain/jobs';
import { AppError } from '@shared/errors';
import { writeExport } from '../write-export';
import { toCsv } from './csv';
import { toResultsDocx } from './docx';
import { collectRows, type ResultsSource } from './rows';
import { cellsOf, COLUMNS, type ResultsTexts } from './table';

export interface ResultsJob extends ResultsSource {
  readonly request: ResultsRequest;
  readonly format: ResultsFormat;
  readonly file: string;
  readonly texts: ResultsTexts;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Writes all rows of a list into one file, whole or not at all. Rejects with `cancelled`, `export.write-failed`, `export.nothing-to-export`. */
export async function exportResults(job: ResultsJob): Promise<ResultsFile> {
  const { archive, format, file, texts, now, signal } = job;
  const rows = await collectRows(job);
  if (rows.length === 0) throw new AppError('export.nothing-to-export');
  const kinds = await archive.call('kinds');
  const heading = COLUMNS.map((column) => texts.columns[column]);
  const lines = rows.map((row) => cellsOf(row, texts, kinds));
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(toCsv([heading, ...lines]))
      : await toResultsDocx({ title: texts.title, language: texts.language, heading, lines, now });
  if (signal.aborted) throw new AppError('cancelled');
  await writeExport(file, bytes);
  return { path: file, bytes: bytes.length, rows: rows.length };
}
