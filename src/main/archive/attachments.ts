import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment } from '@shared/domain/release';
import { imageType, mediaType } from '@shared/domain/media-type';
import type { AttachmentState, StoredFile } from '@shared/domain/photos';
import { pictureSize } from '@shared/domain/picture-size';
import { assertDefined } from '@shared/assert';
import { AppError } from '@shared/errors';
import type { Database } from './connection';
import { writeDurably } from './durable-files';
import { sha256 } from './hash';

interface AttachmentRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
}

/** Enough for the size of any picture: see {@link pictureSize}. */
const HEAD_BYTES = 256 * 1024;

/** Files kept with releases, each stored once under the hash of its bytes; the person's file name is only a label. */
export class AttachmentStore {
  private readonly find;
  private readonly insert;
  private readonly all;
  private readonly sums;

  constructor(
    db: Database,
    private readonly folder: string,
  ) {
    this.find = db.prepare<[string], AttachmentRow>('SELECT sha256, bytes, media_type FROM attachments WHERE sha256 = ?');
    this.insert = db.prepare<[string, number, string]>(
      'INSERT INTO attachments (sha256, bytes, media_type) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
    );
    this.all = db.prepare<[], string>('SELECT sha256 FROM attachments ORDER BY sha256').pluck();
    this.sums = db.prepare<[], { count: number; bytes: number }>(
      'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM attachments',
    );
  }

  store(name: string, bytes: Uint8Array, imageOnly: boolean): Attachment {
    if (imageOnly && imageType(bytes) === null) throw new AppError('attachment.not-an-image', { name });
    const hash = sha256(bytes);
    const type = mediaType(name, bytes);
    // The file is safe on disk before the database speaks of it: a crash in between leaves a harmless extra file.
    // One that was lost or damaged since is made whole again.
    if (this.stateOnDisk(hash) !== 'whole') writeDurably(this.path(hash), bytes);
    this.insert.run(hash, bytes.byteLength, type);
    return { sha256: hash, name, mediaType: type, bytes: bytes.byteLength, captionZh: '', captionEn: '', credit: '' };
  }

  /** Throws `attachment.missing`, also for a file that no longer is what was stored: nobody publishes damaged pictures. */
  read(hash: string): { bytes: Uint8Array; mediaType: string } {
    const row = this.find.get(hash);
    const bytes = row === undefined ? null : this.load(hash);
    if (row === undefined || bytes === null || sha256(bytes) !== hash) throw new AppError('attachment.missing');
    return { bytes, mediaType: row.media_type };
  }

  /** Hashes of everything stored. */
  hashes(): string[] {
    return this.all.all();
  }

  state(hash: string): AttachmentState {
    return this.find.get(hash) === undefined ? 'missing' : this.stateOnDisk(hash);
  }

  /**
   * What a look at the folder tells of these files, without reading them: a file of another length is damaged. That a
   * byte has changed is found by {@link read} and {@link state}.
   */
  glance(hashes: readonly string[]): StoredFile[] {
    return hashes.map((hash) => {
      const row = this.find.get(hash);
      const found = statSync(this.path(hash), { throwIfNoEntry: false });
      if (row === undefined || found === undefined) return { sha256: hash, state: 'missing', size: null };
      const state = found.size === row.bytes ? 'whole' : 'damaged';
      return { sha256: hash, state, size: row.media_type.startsWith('image/') ? pictureSize(this.head(hash)) : null };
    });
  }

  /** Makes a missing or damaged file whole again; false, and nothing is kept, when these are other bytes. */
  mend(hash: string, name: string, bytes: Uint8Array): boolean {
    if (sha256(bytes) !== hash) return false;
    this.store(name, bytes, false);
    return true;
  }

  totals(): { readonly count: number; readonly bytes: number } {
    return assertDefined(this.sums.get(), 'an aggregate has one row');
  }

  private stateOnDisk(hash: string): AttachmentState {
    const bytes = this.load(hash);
    if (bytes === null) return 'missing';
    return sha256(bytes) === hash ? 'whole' : 'damaged';
  }

  private load(hash: string): Uint8Array | null {
    try {
      return readFileSync(this.path(hash));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  private head(hash: string): Uint8Array {
    const file = openSync(this.path(hash), 'r');
    try {
      const head = new Uint8Array(HEAD_BYTES);
      return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(file);
    }
  }

  private path(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}
