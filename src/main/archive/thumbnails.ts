import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageType } from '@shared/domain/media-type';

/**
 * Small pictures of stored ones, made once by the window. They can be deleted at any time, so nothing waits for the
 * disk and a failure to keep one is none.
 */
export class Thumbnails {
  constructor(private readonly folder: string) {}

  find(sha256: string): Uint8Array | null {
    try {
      const bytes = readFileSync(this.path(sha256));
      // After a power cut a file may have its name and not yet its bytes.
      return imageType(bytes) === null ? null : bytes;
    } catch {
      return null;
    }
  }

  keep(sha256: string, bytes: Uint8Array): void {
    if (imageType(bytes) === null) return;
    const path = this.path(sha256);
    const unfinished = `${path}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(unfinished, bytes);
      renameSync(unfinished, path);
    } catch {
      // It is made again when it is wanted.
    }
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}
