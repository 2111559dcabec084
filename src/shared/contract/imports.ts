import { z } from 'zod';
import type { ImportReport } from '../domain/jobs';
import { channel } from './channel';

const jobId = z.strictObject({ jobId: z.string().min(1).max(64) });

/** A job's id is chosen by the caller, so that progress events can never arrive before it is known. */
export const imports = {
  /** Asks for files or a folder, then imports; null when the person cancels the dialog. */
  pick: channel<ImportReport | null>()(
    z.strictObject({ ...jobId.shape, what: z.enum(['files', 'folder']) }),
  ),
  /** Paths come from files dropped on the window: the preload reads them from the File objects. */
  paths: channel<ImportReport>()(
    z.strictObject({ ...jobId.shape, paths: z.array(z.string().min(1).max(4_096)).min(1).max(100_000) }),
  ),
  pasted: channel<ImportReport>()(
    z.strictObject({
      ...jobId.shape,
      html: z.string().max(20_000_000).optional(),
      text: z.string().max(20_000_000),
    }),
  ),
  cancel: channel<null>()(jobId),
};
