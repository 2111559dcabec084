import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { openDisposable, type Database } from './connection';

export interface ArchiveLock {
  release(): void;
}

export const LOCK_FILE = 'lock.db';
const PID_FILE = 'lock.pid';
/** Everything that a lock leaves in a folder. */
export const LOCK_FILES: readonly string[] = [LOCK_FILE, PID_FILE];

/**
 * Keeps every other process out of the archive. The lock is SQLite's own exclusive file lock on a database of its own:
 * the system lets go of it when the process dies, however it dies, so a lock can never be left behind, and a number
 * that another process has now got cannot be mistaken for its owner. The number beside it is only for the message.
 * Throws `archive.locked`.
 */
export function lockArchive(folder: string): ArchiveLock {
  const pidPath = join(folder, PID_FILE);
  const db = acquire(join(folder, LOCK_FILE), () => new AppError('archive.locked', { path: folder, pid: ownerOf(pidPath) }));
  const lock = { release: () => release(db, pidPath) };
  try {
    writeFileSync(pidPath, String(process.pid));
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function acquire(path: string, locked: () => AppError): Database {
  try {
    return beginExclusive(path);
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw locked();
    if (codeOf(error) !== 'SQLITE_NOTADB') throw error;
    // Somebody else's bytes in our file, and nobody holds it: the file itself is worth nothing, the archive is.
    rmSync(path);
    return beginExclusive(path);
  }
}

function beginExclusive(path: string): Database {
  const db = openDisposable(path);
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function release(db: Database, pidPath: string): void {
  rmSync(pidPath, { force: true });
  db.close();
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

function ownerOf(pidPath: string): string {
  try {
    return readFileSync(pidPath, 'utf8');
  } catch {
    return '?';
  }
}
