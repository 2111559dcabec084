import type { ReviewComment } from '@shared/domain/review';
import type { Release } from '@shared/domain/release';
import type { ReadImage } from './api';
import { exportDocx } from './docx/docx';
import { writeExport } from './write-export';

/** Writes a Word file for colleagues: both languages, open comments in the margin, suggestions as tracked changes. */
export async function writeReviewCopy(request: {
  readonly release: Release;
  readonly comments: readonly ReviewComment[];
  readonly readImage: ReadImage;
  readonly file: string;
  readonly now: Date;
}): Promise<void> {
  const { release, comments, readImage, file, now } = request;
  const { bytes } = await exportDocx(release, { layout: 'one-after-other', kinds: [], readImage, now, signal: new AbortController().signal, comments });
  await writeExport(file, bytes);
}
