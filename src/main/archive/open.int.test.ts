import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openArchive } from './client';
import { openArchiveFolder } from './open';
import { MIGRATIONS, type Migration } from './migrations';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const workers = new URL('../../../out/main/', import.meta.url);

const failsWith = (code: string): unknown => expect.objectContaining({ code });

function madeArchive(): string {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'a', content: content('标题', 'Title'), stamp });
  archive.close();
  return path;
}

describe('what is not an archive is refused and stays as it was', () => {
  const databaseOf = (folder: string): string => join(folder, 'archive.db');
  const foreign = (folder: string): void => {
    const db = new Sqlite(databaseOf(folder));
    db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
    db.close();
  };
  test.each<[string, string, (folder: string) => void]>([
    ['an empty file', 'archive.not-an-archive', (folder) => writeFileSync(databaseOf(folder), '')],
    ['a text file', 'archive.not-an-archive', (folder) => writeFileSync(databaseOf(folder), '不是数据库'.repeat(100))],
    ["another program's database", 'archive.not-an-archive', foreign],
    ['a folder in place of the file', 'archive.not-an-archive', (folder) => mkdirSync(databaseOf(folder))],
    ['a folder with other files', 'archive.not-found', (folder) => writeFileSync(join(folder, '照片.jpg'), 'x')],
  ])('%s', (_what, code, prepare) => {
    const folder = temporaryFolder();
    prepare(folder);
    const before = snapshot(folder);
    expect(() => openForTest(folder, false)).toThrowError(failsWith(code));
    expect(snapshot(folder)).toEqual(before);
  });

  test('a new archive is never made among foreign files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '照片.jpg'), 'x');
    expect(() => openForTest(folder)).toThrowError(failsWith('archive.not-empty'));
    expect(readdirSync(folder)).toEqual(['照片.jpg']);
  });

  test('where nothing is, nothing is made by opening', () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(() => openForTest(folder, false)).toThrowError(failsWith('archive.not-found'));
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });
});

describe('a damaged archive is met calmly', () => {
  test.each<[string, (database: string) => void]>([
    ['a header overwritten', (database) => writeFileSync(database, Buffer.alloc(200), { flag: 'r+' })],
    ['half of the file gone', (database) => truncateSync(database, 8_192)],
  ])('%s', (_what, damage) => {
    const path = madeArchive();
    damage(join(path, 'archive.db'));
    const before = readFileSync(join(path, 'archive.db'));
    expect(() => openForTest(path, false)).toThrowError(failsWith('archive.corrupt'));
    expect(readFileSync(join(path, 'archive.db'))).toEqual(before);
  });
});

describe('schema versions', () => {
  const second: Migration = {
    version: 20,
    up: (db) => db.exec("ALTER TABLE kinds ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"),
  };

  test('an archive of a newer program is refused in plain words and not changed', () => {
    const path = madeArchive();
    const newer = openArchiveFolder(path, false, [...MIGRATIONS, second]);
    newer.db.pragma('wal_checkpoint(TRUNCATE)');
    newer.db.close();
    newer.lock.release();
    const before = readFileSync(join(path, 'archive.db'));
    expect(() => openForTest(path, false)).toThrowError(failsWith('archive.newer-schema'));
    expect(readFileSync(join(path, 'archive.db'))).toEqual(before);
  });

  test('before a migration a readable backup of the old archive is made', () => {
    const path = madeArchive();
    const { db, lock } = openArchiveFolder(path, false, [...MIGRATIONS, second]);
    expect(db.prepare('SELECT DISTINCT colour FROM kinds').pluck().all()).toEqual(['red']);
    db.close();
    lock.release();
    const backup = new Sqlite(join(path, 'backups', 'before-migration-from-10.db'), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(10);
    expect(backup.prepare('SELECT title FROM texts ORDER BY title').pluck().all()).toEqual(['Title', '标题']);
    backup.close();
  });

  test('a migration that fails leaves the archive in its old version', () => {
    const path = madeArchive();
    const broken: Migration = {
      version: 20,
      up(db) {
        db.exec('DROP TABLE kinds');
        throw new Error('power cut');
      },
    };
    expect(() => openArchiveFolder(path, false, [...MIGRATIONS, broken])).toThrow('power cut');
    const archive = openForTest(path, false);
    expect(archive.open().schemaVersion).toBe(10);
    expect(archive.kinds().length).toBeGreaterThan(0);
  });
});

describe('processes', () => {
  test('a second process is refused and told who has the archive; a killed one leaves no lock behind', async () => {
    const path = madeArchive();
    const holder = await startHolder(path);
    expect(() => openForTest(path, false)).toThrowError(
      expect.objectContaining({ code: 'archive.locked', detail: { path, pid: String(holder.child.pid) } }),
    );
    await holder.kill();
    expect(openForTest(path, false).get('a').zh?.title).toBe('标题');
  });

  test('every save that was acknowledged survives kill -9', async () => {
    const path = madeArchive();
    for (let cycle = 0; cycle < 12; cycle++) {
      const holder = await startHolder(path);
      const acknowledged = new Map<string, number>();
      const enough = 1 + ((cycle * 7) % 23);
      for await (const line of holder.lines) {
        const [id, revision] = line.split(' ');
        acknowledged.set(id!, Number(revision));
        if (acknowledged.size + Number(revision) > enough) break;
      }
      await holder.kill();
      const archive = openForTest(path, false);
      for (const [id, revision] of acknowledged) expect(archive.get(id).revision).toBeGreaterThanOrEqual(revision);
      expect(archive.verify().problems).toEqual([]);
      archive.close();
    }
  });
});

test('the worker answers what prevents opening with the error a person can read', async () => {
  const path = join(temporaryFolder(), 'nowhere');
  await expect(openArchive({ path, create: false, workers })).rejects.toMatchObject({ code: 'archive.not-found' });
});

/** Another process that opens the archive through the built worker and saves as fast as it can. */
async function startHolder(path: string) {
  const script = fileURLToPath(new URL('./testing/saving-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, fileURLToPath(workers), path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('open');
  return {
    child,
    lines: { [Symbol.asyncIterator]: () => ({ next: () => lines.next() }) },
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function snapshot(folder: string): unknown {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => [
    entry.name,
    entry.isFile() ? readFileSync(join(folder, entry.name), 'base64') : 'folder',
  ]);
}
