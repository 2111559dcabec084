import { readFile, stat } from 'node:fs/promises';
import { AppError } from '@shared/errors';

export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'gif', 'webp'];

/** Bigger files are refused: an archive of press material has no use for them, and they pass through memory. */
const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;

/** Reads a file that a person wants to keep with a release. Throws `import.too-large`, `import.unreadable`. */
export async function readAttachmentFile(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_ATTACHMENT_BYTES) throw new AppError('import.too-large');
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AppError('import.unreadable', { reason }, { cause: error });
  }
}
