import { z } from 'zod';
import { SHA256 } from '../domain/document';
import type { AttachmentUse, StoredFile } from '../domain/photos';
import { ReleaseId, type Attachment } from '../domain/release';
import { channel } from './channel';

const path = z.string().min(1).max(32_767);
const sha256s = z.array(SHA256).max(500);

/** Small pictures are a few tens of kilobytes. */
const LARGEST_THUMBNAIL = 1024 * 1024;

/** Files kept with releases. What is stored becomes part of a release when that is saved with a reference to it. */
export const photos = {
  states: channel<readonly StoredFile[]>()(z.strictObject({ sha256s })),
  /** Other releases than `except` that have these files. */
  uses: channel<readonly AttachmentUse[]>()(z.strictObject({ sha256s, except: ReleaseId })),
  /** Asks for files and gives their paths; none when the person cancels. */
  choose: channel<readonly string[]>()(z.strictObject({ several: z.boolean() })),
  /** Stores one file of the disk, chosen or dropped. 200 MB at most. */
  storePath: channel<Attachment>()(z.strictObject({ path })),
  /** Makes a missing or damaged file whole again; false, and nothing is kept, when this is another file. */
  mend: channel<boolean>()(z.strictObject({ sha256: SHA256, path })),
  /** Asks for a place. Null when the person cancels the dialog. */
  saveCopy: channel<{ readonly path: string } | null>()(z.strictObject({ sha256: SHA256, name: z.string().min(1).max(255) })),
  /** Keeps a small picture that the page has made; it is served under `/thumbnail/<sha256>`. */
  keepThumbnail: channel<null>()(
    z.strictObject({ sha256: SHA256, bytes: z.instanceof(Uint8Array).refine((data) => data.byteLength <= LARGEST_THUMBNAIL) }),
  ),
};
