import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Attachment } from '@shared/domain/release';
import { imageType, mediaType } from '@shared/domain/media-type';
import { AppError } from '@shared/errors';
import type { Database } from './connection';
import { sha256 } from './hash';

interface AttachmentRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
}

/** Files kept with releases, each stored once under the hash of its bytes; the person's file name is only a label. */
export class AttachmentStore {
  private readonly find;
  private readonly insert;

  constructor(
    private readonly db: Database,
    private readonly folder: string,
  ) {
    this.find = db.prepare<[string], AttachmentRow>('SELECT sha256, bytes, media_type FROM attachments WHERE sha256 = ?');
    this.insert = db.prepare<[string, number, string]>(
      'INSERT INTO attachments (sha256, bytes, media_type) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
    );
  }

  store(name: string, bytes: Uint8Array, imageOnly: boolean): Attachment {
    if (imageOnly && imageType(bytes) === null) throw new AppError('attachment.not-an-image', { name });
    const hash = sha256(bytes);
    const type = mediaType(name, bytes);
    const path = this.path(hash);
    // The file is safe on disk before the database speaks of it: a crash in between leaves a harmless extra file.
    if (!existsSync(path)) writeSafely(path, bytes);
    this.insert.run(hash, bytes.byteLength, type);
    return { sha256: hash, name, mediaType: type, bytes: bytes.byteLength, captionZh: '', captionEn: '', credit: '' };
  }

  read(hash: string): { bytes: Uint8Array; mediaType: string } {
    const row = this.find.get(hash);
    const path = this.path(hash);
    if (row === undefined || !existsSync(path)) throw new AppError('attachment.missing');
    return { bytes: readFileSync(path), mediaType: row.media_type };
  }

  /** Every stored attachment whose file is gone or no longer has the bytes of its name. */
  *problems(): Generator<{ readonly kind: 'attachment-missing' | 'attachment-damaged'; readonly sha256: string }> {
    for (const row of this.db.prepare('SELECT sha256, bytes, media_type FROM attachments').iterate()) {
      const { sha256: hash } = row as AttachmentRow;
      const path = this.path(hash);
      if (!existsSync(path)) yield { kind: 'attachment-missing', sha256: hash };
      else if (sha256(readFileSync(path)) !== hash) yield { kind: 'attachment-damaged', sha256: hash };
    }
  }

  totals(): { readonly count: number; readonly bytes: number } {
    return this.db
      .prepare('SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM attachments')
      .get() as { count: number; bytes: number };
  }

  private path(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function writeSafely(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
