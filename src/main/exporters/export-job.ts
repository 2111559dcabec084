import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedFile, ExportFailure, ExportFormat, ExportLayout, ExportReport, JobProgress } from '@shared/domain/jobs';
import type { Kind, Release, ReleaseId } from '@shared/domain/release';
import { AppError, toErrorRecord } from '@shared/errors';
import type { ArchiveClient } from '../archive/client';
import type { ExportContext, PdfPrinter, ReadImage } from './api';
import { exportFileName, freeName } from './file-name';
import { exporters } from './registry';
import { writeExport, writeFailed } from './write-export';

export { exportFileName } from './file-name';

/** A folder gets a file for each release and keeps what is there; a file has been chosen by name, and is replaced. */
export type ExportTarget = { readonly directory: string } | { readonly file: string };

export interface ExportJob {
  readonly ids: readonly ReleaseId[];
  readonly format: ExportFormat;
  /** Without one, each release shows what it has: both languages side by side, or its only one. */
  readonly layout: ExportLayout | undefined;
  readonly target: ExportTarget;
  readonly archive: ArchiveClient;
  readonly printer: PdfPrinter;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

const DEFAULT_LAYOUT: ExportLayout = 'side-by-side';

/** Exports release after release. A failure is one line of the report; the others go on. Aborting keeps what is written. */
export async function exportReleases(job: ExportJob): Promise<ExportReport> {
  const { ids, archive, target, format, signal } = job;
  const files: ExportedFile[] = [];
  const failures: ExportFailure[] = [];
  const exporter = exporters(job.printer)[format];
  const layout = job.layout ?? DEFAULT_LAYOUT;
  const context = { layout, kinds: await archive.call('kinds'), readImage: imageReader(archive), now: job.now, signal };
  const place = await openTarget(target);
  // Asked anew each time: it changes while the loop waits.
  const isStopped = (): boolean => signal.aborted;
  for (const [done, id] of ids.entries()) {
    if (isStopped()) break;
    job.onProgress({ done, total: ids.length, current: '' });
    try {
      const release = await archive.call('get', id);
      job.onProgress({ done, total: ids.length, current: titleOf(release) });
      const { bytes, pages } = await exporter(release, context);
      if (isStopped()) break;
      const path = place(exportFileName(release, layout, format));
      await writeExport(path, bytes);
      files.push({ releaseId: id, path, bytes: bytes.length, pages });
    } catch (error) {
      if (isStopped()) break;
      failures.push({ releaseId: id, error: toErrorRecord(error) });
    }
  }
  job.onProgress({ done: files.length + failures.length, total: ids.length, current: '' });
  return { files, failures, cancelled: signal.aborted };
}

/** The PDF of one release, for the preview: the very bytes that an export would write. */
export async function previewRelease(request: {
  readonly id: ReleaseId;
  readonly layout: ExportLayout;
  readonly archive: ArchiveClient;
  readonly printer: PdfPrinter;
  readonly now: Date;
}): Promise<Uint8Array> {
  const { archive, printer, layout, now } = request;
  const release = await archive.call('get', request.id);
  const kinds: readonly Kind[] = await archive.call('kinds');
  const context: ExportContext = { layout, kinds, readImage: imageReader(archive), now, signal: new AbortController().signal };
  return (await exporters(printer).pdf(release, context)).bytes;
}

const titleOf = (release: Release): string => release.zh?.title || release.en?.title || '';

/** Reads pictures of an archive; one that is missing is none. */
export const imageReader =
  (archive: ArchiveClient): ReadImage =>
  async (sha256) => {
    try {
      return await archive.call('readAttachment', sha256);
    } catch (error) {
      if (error instanceof AppError && error.code === 'attachment.missing') return null;
      throw error;
    }
  };

/** Decides where each file goes; a folder is made when missing, and no file in it is ever replaced. */
async function openTarget(target: ExportTarget): Promise<(name: string) => string> {
  if ('file' in target) return () => target.file;
  const { directory } = target;
  try {
    await mkdir(directory, { recursive: true });
    const taken = new Set((await readdir(directory)).map((name) => name.toLowerCase()));
    return (name) => {
      const free = freeName(name, taken);
      taken.add(free.toLowerCase());
      return join(directory, free);
    };
  } catch (error) {
    throw writeFailed(directory, error);
  }
}
