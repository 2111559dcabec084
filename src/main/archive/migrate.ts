import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { APPLICATION_ID, openReadOnly, type Database } from './connection';
import { makeFolder, syncFile, syncFolder } from './durable-files';
import { MIGRATIONS, type Migration } from './migrations';

export const latestVersion = (migrations: readonly Migration[] = MIGRATIONS): number =>
  migrations.at(-1)?.version ?? 0;

export const schemaVersion = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings a database to the newest schema, each step in a transaction of its own. A database that has data is backed up
 * first, and the backup opened and checked: a migration is the one time when the program rewrites what it did not make
 * today. Throws `archive.newer-schema` for one from the future, and leaves that untouched.
 */
export function migrate(db: Database, folder: string, migrations: readonly Migration[] = MIGRATIONS): void {
  assertAscending(migrations);
  const found = schemaVersion(db);
  const known = latestVersion(migrations);
  if (found > known) throw new AppError('archive.newer-schema', { found, known });
  if (found === known) return;
  if (found > 0) backUp(db, folder, found);
  for (const { version, up } of migrations.filter((migration) => migration.version > found)) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    }).exclusive();
  }
}

function assertAscending(migrations: readonly Migration[]): void {
  migrations.reduce((previous, { version }) => {
    if (version <= previous) throw new Error(`Migration ${version} is out of order`);
    return version;
  }, 0);
}

function backUp(db: Database, folder: string, version: number): void {
  const backups = join(folder, 'backups');
  makeFolder(backups);
  const target = join(backups, `before-migration-from-${version}.db`);
  const unfinished = `${target}.new`;
  for (const leftover of [unfinished, `${unfinished}-journal`]) rmSync(leftover, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  const copy = openReadOnly(unfinished);
  try {
    const revisions = 'SELECT count(*) FROM revisions';
    const same = copy.prepare(revisions).pluck().get() === db.prepare(revisions).pluck().get();
    if (copy.pragma('quick_check', { simple: true }) !== 'ok' || !same) throw new Error('The backup is not readable');
  } finally {
    copy.close();
  }
  // VACUUM INTO leaves that to us: https://www.sqlite.org/lang_vacuum.html#vacuuminto
  syncFile(unfinished);
  renameSync(unfinished, target);
  syncFolder(backups);
}
