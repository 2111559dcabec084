import { z } from 'zod';
import { ReleaseId } from '../domain/release';
import { ReplaceChoice, ReplacedRelease, ReplaceWish, type ReplacePreview, type ReplaceReport } from '../domain/replacing';
import { channel } from './channel';

const jobId = z.strictObject({ jobId: z.string().min(1).max(64) });

/** Replacing in several releases; each call tells `job.progress` and can be cancelled. */
export const replacing = {
  /** Every place that would be changed; changes nothing. */
  preview: channel<ReplacePreview>()(
    z.strictObject({ ...jobId.shape, ids: z.array(ReleaseId).min(1).max(10_000), wish: ReplaceWish }),
  ),
  /** One revision for each release, with a note that says what was replaced. */
  apply: channel<ReplaceReport>()(
    z.strictObject({ ...jobId.shape, wish: ReplaceWish, choices: z.array(ReplaceChoice).min(1).max(10_000) }),
  ),
  /** Restores what each release was before, as a new revision; one that was edited since is left and reported. */
  undo: channel<ReplaceReport>()(
    z.strictObject({ ...jobId.shape, releases: z.array(ReplacedRelease).min(1).max(10_000) }),
  ),
  cancel: channel<null>()(jobId),
};
