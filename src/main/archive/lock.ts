import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { openDisposable, type Database } from './connection';

export interface ArchiveLock {
  release(): void;
}

/**
 * Keeps every other process out of the archive. The lock is SQLite's own exclusive file lock on a database of its own:
 * the system lets go of it when the process dies, however it dies, so a lock can never be left behind.
 * The number beside it is only for the message. Throws `archive.locked`.
 */
export function lockArchive(folder: string): ArchiveLock {
  const pidPath = join(folder, 'lock.pid');
  const db = openDisposable(join(folder, 'lock.db'));
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) throw new AppError('archive.locked', { path: folder, pid: ownerOf(pidPath) }, { cause: error });
    throw error;
  }
  writeFileSync(pidPath, String(process.pid));
  return { release: () => release(db, pidPath) };
}

function release(db: Database, pidPath: string): void {
  rmSync(pidPath, { force: true });
  db.close();
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

function ownerOf(pidPath: string): string {
  try {
    return readFileSync(pidPath, 'utf8');
  } catch {
    return '?';
  }
}
