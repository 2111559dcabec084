import Sqlite from 'better-sqlite3';
import { AppError } from '@shared/errors';

export type Database = Sqlite.Database;
export type Statement = Sqlite.Statement;

/** "TGAO": tells our databases from those of other programs. */
export const APPLICATION_ID = 0x5447414f;

/** Versions before this can corrupt a database in WAL mode: https://www.sqlite.org/wal.html#walresetbug */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;

/**
 * Opens a database for writing. An acknowledged commit survives a power cut: `synchronous` is FULL and checked.
 * While it is open nothing else in this process may open and close the same file by other means than SQLite: on POSIX
 * that drops the locks of all (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export function openForWriting(path: string, { create }: { readonly create: boolean }): Database {
  const db = new Sqlite(path, { fileMustExist: !create, timeout: 5_000 });
  try {
    assertSafeVersion(db);
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('journal_size_limit = 67108864');
    // macOS alone answers an ordinary fsync before the disk has the data; elsewhere these do nothing.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a database for reading beside its writer; sees what was committed before each read. */
export function openReadOnly(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  return db;
}

/** Opens a database that may be lost at any time (a lock, a cache). */
export function openDisposable(path: string): Database {
  const db = new Sqlite(path, { timeout: 0 });
  db.pragma('trusted_schema = OFF');
  return db;
}

function assertSafeVersion(db: Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  const difference = OLDEST_SAFE_SQLITE.map((safe, index) => (parts[index] ?? 0) - safe).find((d) => d !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version} is too old`);
}

/** What SQLite's complaint means for the person; anything else is a bug and stays what it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const options = { cause: error };
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)) return new AppError('archive.corrupt', { path }, options);
  // A quota that is used up fails as a write, a full disk while the shared memory grows as its size.
  if (/^SQLITE_(?:FULL|IOERR_WRITE|IOERR_SHMSIZE)/.test(error.code)) return new AppError('archive.disk-full', {}, options);
  if (error.code.startsWith('SQLITE_BUSY')) return new AppError('archive.locked', { path, pid: '?' }, options);
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(error.code)) return new AppError('archive.read-only', { path }, options);
  return error;
}
