import { closeSync, existsSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { APPLICATION_ID, explainSqliteError, openForWriting, type Database } from './connection';
import { makeFolder, syncFolder } from './durable-files';
import { LOCK_FILE, LOCK_FILES, lockArchive, type ArchiveLock } from './lock';
import { latestVersion, migrate, schemaVersion } from './migrate';
import { MIGRATIONS, type Migration } from './migrations';

export interface OpenArchive {
  readonly db: Database;
  readonly lock: ArchiveLock;
}

/** Offsets in the header of every SQLite database: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER = {
  bytes: 100,
  magic: 'SQLite format 3\0',
  pageSize: 16,
  pageCount: 28,
  userVersion: 60,
  applicationId: 68,
} as const;

export const DATABASE = 'archive.db';
/** What a new archive is called until it is complete, with the files that SQLite puts beside it. */
const UNFINISHED = 'archive.db.new';
const UNFINISHED_FILES = [UNFINISHED, `${UNFINISHED}-wal`, `${UNFINISHED}-shm`];

/** Opens the archive folder for this process alone, making it when `create` and nothing is there. */
export function openArchiveFolder(
  folder: string,
  create: boolean,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenArchive {
  return explained(folder, () => {
    const place = statSync(folder, { throwIfNoEntry: false });
    if (place !== undefined && !place.isDirectory()) throw new AppError('archive.not-an-archive', { path: folder });
    const database = statSync(join(folder, DATABASE), { throwIfNoEntry: false });
    if (database !== undefined) return openExisting(folder, migrations);
    if (!create) throw new AppError('archive.not-found', { path: folder });
    return createNew(folder, migrations);
  });
}

function openExisting(folder: string, migrations: readonly Migration[]): OpenArchive {
  // A folder without our lock file may be anyone's: look before leaving something in it. One that has it may be open in
  // this very process, where looking without the lock would break the other connection's locks.
  const wasOurs = existsSync(join(folder, LOCK_FILE));
  if (!wasOurs) checkHeader(folder, wasOurs, migrations);
  const lock = lockArchive(folder);
  try {
    if (wasOurs) checkHeader(folder, wasOurs, migrations);
    const db = openForWriting(join(folder, DATABASE), { create: false });
    try {
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || schemaVersion(db) === 0) {
        throw new AppError('archive.not-an-archive', { path: folder });
      }
      migrate(db, folder, migrations);
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
function createNew(folder: string, migrations: readonly Migration[]): OpenArchive {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  // Where a creation was cut off, our lock file tells so, and there is nothing to lose.
  const ours = found.includes(LOCK_FILE) ? [...LOCK_FILES, ...UNFINISHED_FILES] : [];
  if (found.some((name) => !ours.includes(name) && !name.startsWith('.'))) {
    throw new AppError('archive.not-empty', { path: folder });
  }
  const made = makeFolder(folder);
  try {
    return createIn(folder, migrations);
  } catch (error) {
    if (error instanceof AppError && error.code === 'archive.locked') throw error;
    if (made !== null) rmSync(made, { recursive: true, force: true });
    else removeFrom(folder, [...UNFINISHED_FILES, ...LOCK_FILES]);
    throw error;
  }
}

function createIn(folder: string, migrations: readonly Migration[]): OpenArchive {
  const lock = lockArchive(folder);
  try {
    removeFrom(folder, UNFINISHED_FILES);
    const unfinished = openForWriting(join(folder, UNFINISHED), { create: true });
    try {
      migrate(unfinished, folder, migrations);
      // Into the main file, so that the header tells an archive from other databases.
      unfinished.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      unfinished.close();
    }
    renameSync(join(folder, UNFINISHED), join(folder, DATABASE));
    syncFolder(folder);
    return { lock, db: openForWriting(join(folder, DATABASE), { create: false }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function removeFrom(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { force: true });
}

/** Looks before SQLite does: opening a foreign file for writing could already change it. */
function checkHeader(folder: string, wasOurs: boolean, migrations: readonly Migration[]): void {
  const database = join(folder, DATABASE);
  const header = Buffer.alloc(HEADER.bytes);
  const file = openSync(database, 'r');
  try {
    readSync(file, header, 0, HEADER.bytes, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== HEADER.magic) {
    // Where our lock lies beside it, the file was ours and has been damaged.
    throw new AppError(wasOurs ? 'archive.corrupt' : 'archive.not-an-archive', { path: folder });
  }
  if (header.readUInt32BE(HEADER.applicationId) !== APPLICATION_ID) {
    throw new AppError('archive.not-an-archive', { path: folder });
  }
  const [version, known] = [header.readUInt32BE(HEADER.userVersion), latestVersion(migrations)];
  if (version > known) throw new AppError('archive.newer-schema', { found: version, known });
  const pageSize = header.readUInt16BE(HEADER.pageSize);
  const expected = header.readUInt32BE(HEADER.pageCount) * (pageSize === 1 ? 65_536 : pageSize);
  // With a journal the last commit may still have to be brought into the file.
  const journal = statSync(`${database}-wal`, { throwIfNoEntry: false });
  if (statSync(database).size < expected && (journal?.size ?? 0) === 0) {
    throw new AppError('archive.corrupt', { path: folder });
  }
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
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new AppError('archive.disk-full', {}, options);
  if (['EISDIR', 'ENOTDIR'].includes(code)) return new AppError('archive.not-an-archive', { path }, options);
  return error;
}
