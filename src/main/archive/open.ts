import { closeSync, existsSync, mkdirSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { APPLICATION_ID, explainSqliteError, openForWriting, type Database } from './connection';
import { lockArchive, type ArchiveLock } from './lock';
import { migrate, schemaVersion } from './migrate';
import type { Migration } from './migrations';

export interface OpenArchive {
  readonly db: Database;
  readonly lock: ArchiveLock;
}

/** Offsets in the header of every SQLite database: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER = { bytes: 100, magic: 'SQLite format 3\0', pageSize: 16, pageCount: 28, applicationId: 68 } as const;

const LOCK_FILES = new Set(['lock.db', 'lock.pid']);

/** Opens the archive folder for this process alone, making it when `create` and nothing is there. */
export function openArchiveFolder(folder: string, create: boolean, migrations?: readonly Migration[]): OpenArchive {
  const database = join(folder, 'archive.db');
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new AppError('archive.not-an-archive', { path: folder });
  if (existsSync(database)) return openExisting(folder, database, migrations);
  if (!create) throw new AppError('archive.not-found', { path: folder });
  return createNew(folder, database, migrations);
}

function openExisting(folder: string, database: string, migrations?: readonly Migration[]): OpenArchive {
  checkHeader(folder, database);
  const lock = explained(folder, () => lockArchive(folder));
  try {
    const db = explained(folder, () => openForWriting(database, { create: false }));
    try {
      explained(folder, () => {
        if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || schemaVersion(db) === 0) {
          throw new AppError('archive.not-an-archive', { path: folder });
        }
        migrate(db, folder, migrations);
      });
      return { db, lock };
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database appears under its name only when it is complete, so half an archive never exists. */
function createNew(folder: string, database: string, migrations?: readonly Migration[]): OpenArchive {
  const folderIsNew = !existsSync(folder);
  if (!folderIsNew && readdirSync(folder).some((name) => !LOCK_FILES.has(name) && !name.startsWith('.'))) {
    throw new AppError('archive.not-empty', { path: folder });
  }
  const unfinished = `${database}.new`;
  try {
    explained(folder, () => mkdirSync(folder, { recursive: true }));
    const lock = explained(folder, () => lockArchive(folder));
    try {
      explained(folder, () => {
        const db = openForWriting(unfinished, { create: true });
        try {
          migrate(db, folder, migrations);
          // Into the main file, so that the header tells an archive from other databases.
          db.pragma('wal_checkpoint(TRUNCATE)');
        } finally {
          db.close();
        }
        renameSync(unfinished, database);
      });
      return { lock, db: explained(folder, () => openForWriting(database, { create: false })) };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'archive.locked') throw error;
    if (folderIsNew) rmSync(folder, { recursive: true, force: true });
    else for (const name of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(name, { force: true });
    throw error;
  }
}

/** Looks before SQLite does: opening a foreign file for writing could already change it. */
function checkHeader(folder: string, database: string): void {
  const header = Buffer.alloc(HEADER.bytes);
  let size: number;
  try {
    size = statSync(database).size;
    const file = openSync(database, 'r');
    try {
      readSync(file, header, 0, HEADER.bytes, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explainFileError(error, folder);
  }
  // Where our lock lies beside it, the file was ours and has been damaged.
  const wasOurs = existsSync(join(folder, 'lock.db'));
  if (header.toString('latin1', 0, 16) !== HEADER.magic) {
    throw new AppError(wasOurs ? 'archive.corrupt' : 'archive.not-an-archive', { path: folder });
  }
  if (header.readUInt32BE(HEADER.applicationId) !== APPLICATION_ID) {
    throw new AppError('archive.not-an-archive', { path: folder });
  }
  const pageSize = header.readUInt16BE(HEADER.pageSize);
  const expected = header.readUInt32BE(HEADER.pageCount) * (pageSize === 1 ? 65_536 : pageSize);
  const hasJournal = existsSync(`${database}-wal`) && statSync(`${database}-wal`).size > 0;
  if (size < expected && !hasJournal) throw new AppError('archive.corrupt', { path: folder });
}

/** Runs `work`, turning what SQLite and the file system complain about into what the person can act on. */
export function explained<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFileError(explainSqliteError(error, folder), folder);
  }
}

function explainFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new AppError('archive.read-only', { path }, options);
  if (code === 'ENOSPC') return new AppError('archive.disk-full', {}, options);
  if (code === 'EISDIR' || code === 'ENOTDIR') return new AppError('archive.not-an-archive', { path }, options);
  return error;
}
