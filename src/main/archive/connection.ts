import Sqlite from 'better-sqlite3';
import { AppError } from '@shared/errors';

export type Database = Sqlite.Database;

/** "TGAO": tells our databases from those of other programs. */
export const APPLICATION_ID = 0x5447414f;

/** Versions before this can corrupt a database in WAL mode: https://www.sqlite.org/wal.html#walresetbug */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;

/** Opens a database for writing. An acknowledged commit survives a power cut: `synchronous` is FULL and checked. */
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
  if (/^SQLITE_FULL|^SQLITE_IOERR_WRITE/.test(error.code)) return new AppError('archive.disk-full', {}, options);
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(error.code)) return new AppError('archive.read-only', { path }, options);
  return error;
}
