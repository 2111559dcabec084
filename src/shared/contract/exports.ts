import { z } from 'zod';
import { ExportFormat, ExportLayout, ResultsFormat, ResultsRequest, type ExportReport, type ResultsFile } from '../domain/jobs';
import { ReleaseId } from '../domain/release';
import { channel } from './channel';

const jobId = z.strictObject({ jobId: z.string().min(1).max(64) });
const what = z.strictObject({
  ids: z.array(ReleaseId).min(1).max(10_000),
  format: ExportFormat,
  layout: ExportLayout,
});

export const exports = {
  /** One release: asks for a file name. Several: asks for a folder. Null when the person cancels the dialog. */
  save: channel<ExportReport | null>()(z.strictObject({ ...jobId.shape, ...what.shape })),
  /** A list as one table, all of its pages. Null when the person cancels the dialog; rejects with `cancelled` when stopped. */
  results: channel<ResultsFile | null>()(
    z.strictObject({ ...jobId.shape, request: ResultsRequest, format: ResultsFormat }),
  ),
  cancel: channel<null>()(jobId),
  /** The PDF itself, for the preview. */
  preview: channel<Uint8Array>()(z.strictObject({ id: ReleaseId, layout: ExportLayout })),
  /** Shows a file this session has exported in the system's file manager. */
  reveal: channel<null>()(z.strictObject({ path: z.string().max(4_096) })),
};
