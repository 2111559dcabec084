import { z } from 'zod';
import { Page, ReleaseFilter, type ReleasePage, type ViewCounts } from '../domain/listing';
import {
  ReleaseContent,
  ReleaseId,
  type Attachment,
  type Release,
  type Revision,
} from '../domain/release';
import { channel } from './channel';

const ids = z.strictObject({ ids: z.array(ReleaseId).min(1).max(10_000) });

export const releases = {
  list: channel<ReleasePage>()(z.strictObject({ ...Page.shape, filter: ReleaseFilter })),
  counts: channel<ViewCounts>()(z.undefined().optional()),
  get: channel<Release>()(z.strictObject({ id: ReleaseId })),
  create: channel<Release>()(z.strictObject({ content: ReleaseContent })),
  /** Refused with `release.conflict` when `baseRevision` is not the newest: nobody's text is overwritten unseen. */
  save: channel<Release>()(
    z.strictObject({
      id: ReleaseId,
      baseRevision: z.int().positive(),
      content: ReleaseContent,
      note: z.string().max(500).default(''),
    }),
  ),
  bin: channel<null>()(ids),
  restore: channel<null>()(ids),
  history: channel<readonly Revision[]>()(z.strictObject({ id: ReleaseId })),
  revision: channel<ReleaseContent>()(
    z.strictObject({ id: ReleaseId, number: z.int().positive() }),
  ),
  /** Asks for picture or other files and stores them; the caller puts the references into the content it saves. */
  pickAttachments: channel<readonly Attachment[]>()(z.strictObject({ imagesOnly: z.boolean() })),
  /** Stores bytes dropped or pasted into the editor. 32 MB at most. */
  storeAttachment: channel<Attachment>()(
    z.strictObject({
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((data) => data.byteLength <= 32 * 1024 * 1024),
    }),
  ),
};
