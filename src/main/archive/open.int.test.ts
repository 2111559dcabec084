import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openArchive } from './client';
import { openForWriting, openReadOnly } from './connection';
import { latestVersion } from './migrate';
import { MIGRATIONS, type Migration } from './migrations';
import { explained, openArchiveFolder } from './open';
import { ReleaseQueries } from './queries/releases';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const workers = new URL('../../../out/main/', import.meta.url);
const savingProcess = fileURLToPath(new URL('./testing/saving-process.mjs', import.meta.url));

const newest = latestVersion();

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
    const db = openForWriting(databaseOf(folder), { create: true });
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
    expect(() => openForTest(folder, false)).toThrow(failsWith(code));
    expect(snapshot(folder)).toEqual(before);
  });

  test('a new archive is never made among foreign files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '照片.jpg'), 'x');
    expect(() => openForTest(folder)).toThrow(failsWith('archive.not-empty'));
    expect(readdirSync(folder)).toEqual(['照片.jpg']);
  });

  test('making an archive that turns out impossible leaves no trace, whether the folder was there or not', () => {
    const broken: Migration = {
      version: 5,
      up() {
        throw new Error('power cut');
      },
    };
    const parent = temporaryFolder();
    expect(() => openArchiveFolder(join(parent, '新稿库', '2026'), true, [broken])).toThrow('power cut');
    expect(readdirSync(parent)).toEqual([]);
    expect(() => openArchiveFolder(parent, true, [broken])).toThrow('power cut');
    expect(readdirSync(parent)).toEqual([]);
  });

  test('a creation that was cut off does not keep the folder from becoming an archive', () => {
    const folder = temporaryFolder();
    for (const name of ['lock.db', 'lock.pid', 'archive.db.new', 'archive.db.new-wal']) writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'archive.db.new'), 'half');
    openForTest(folder).create({ id: 'a', content: content('标题', 'Title'), stamp });
    expect(readdirSync(folder)).not.toContain('archive.db.new');
  });

  test('asking to make an archive where one is opens it', () => {
    expect(openForTest(madeArchive(), true).get('a').zh?.title).toBe('标题');
  });

  test('a folder that may not be written to is named as such', () => {
    const path = madeArchive();
    const undo = denyWriting(path);
    try {
      expect(() => openForTest(path, false)).toThrow(failsWith('archive.read-only'));
      expect(() => openForTest(join(path, 'new'))).toThrow(failsWith('archive.read-only'));
    } finally {
      undo();
    }
    expect(openForTest(path, false).get('a').zh?.title).toBe('标题');
  });

  test('where nothing is, nothing is made by opening', () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(() => openForTest(folder, false)).toThrow(failsWith('archive.not-found'));
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
    expect(() => openForTest(path, false)).toThrow(failsWith('archive.corrupt'));
    expect(readFileSync(join(path, 'archive.db'))).toEqual(before);
  });
});

test('a full disk refuses a save in plain words, keeps everything before it, and works again after space was made', async () => {
  const path = join(temporaryFolder(), 'archive');
  const { db, lock } = openArchiveFolder(path, true);
  const releases = new ReleaseQueries(db);
  const create = (id: string): void => {
    explained(path, () => {
      releases.create(id, content(`标题${id}`, 'x'.repeat(2_000)), stamp);
    });
  };
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`);
  let saved = 0;
  const fill = (): void => {
    for (;;) create(String(saved++));
  };
  expect(fill).toThrow(failsWith('archive.disk-full'));
  saved--;
  for (let id = 0; id < saved; id++) expect(releases.get(String(id)).zh?.title).toBe(`标题${id}`);
  expect(() => releases.get(String(saved))).toThrow(failsWith('release.not-found'));
  db.pragma('max_page_count = 1000000');
  create(String(saved));
  db.close();
  lock.release();
  expect(await openForTest(path, false).verify()).toMatchObject({ ok: true, releases: saved + 1 });
});

describe('schema versions', () => {
  const second: Migration = {
    version: newest + 10,
    up: (db) => db.exec("ALTER TABLE kinds ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"),
  };

  test('an archive of a newer program is refused in plain words and not changed', () => {
    const path = madeArchive();
    const newer = openArchiveFolder(path, false, [...MIGRATIONS, second]);
    newer.db.pragma('wal_checkpoint(TRUNCATE)');
    newer.db.close();
    newer.lock.release();
    const before = snapshot(path);
    expect(() => openForTest(path, false)).toThrow(failsWith('archive.newer-schema'));
    expect(snapshot(path)).toEqual(before);
  });

  test('migrations in a wrong order are refused before the first of them runs', () => {
    const path = madeArchive();
    expect(() => openArchiveFolder(path, false, [...MIGRATIONS, { ...second, version: newest + 20 }, second])).toThrow('out of order');
    expect(openForTest(path, false).open().schemaVersion).toBe(newest);
  });

  test('before a migration a readable backup of the old archive is made', () => {
    const path = madeArchive();
    const { db, lock } = openArchiveFolder(path, false, [...MIGRATIONS, second]);
    expect(db.prepare('SELECT DISTINCT colour FROM kinds').pluck().all()).toEqual(['red']);
    db.close();
    lock.release();
    const backup = openReadOnly(join(path, 'backups', `before-migration-from-${newest}.db`));
    expect(backup.pragma('user_version', { simple: true })).toBe(newest);
    expect(backup.prepare('SELECT title FROM texts ORDER BY title').pluck().all()).toEqual(['Title', '标题']);
    backup.close();
  });

  test('a migration that fails leaves the archive in its old version', () => {
    const path = madeArchive();
    const broken: Migration = {
      version: newest + 10,
      up(db) {
        db.exec('DROP TABLE kinds');
        throw new Error('power cut');
      },
    };
    expect(() => openArchiveFolder(path, false, [...MIGRATIONS, broken])).toThrow('power cut');
    const archive = openForTest(path, false);
    expect(archive.open().schemaVersion).toBe(newest);
    expect(archive.kinds().length).toBeGreaterThan(0);
  });
});

describe('processes', () => {
  test('opened twice in one program, the second is refused and the first keeps every other program out', async () => {
    const path = madeArchive();
    const first = openForTest(path, false);
    expect(() => openForTest(path, false)).toThrow(failsWith('archive.locked'));
    const other = spawn(process.execPath, [savingProcess, fileURLToPath(workers), path], { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    other.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    await once(other, 'close');
    expect(complaint).toContain('archive.locked');
    first.close();
    expect(openForTest(path, false).get('a').zh?.title).toBe('标题');
  });

  test('a lock file with foreign bytes in it does not lock people out of their archive', () => {
    const path = madeArchive();
    writeFileSync(join(path, 'lock.db'), 'conflicted copy'.repeat(100));
    expect(openForTest(path, false).get('a').zh?.title).toBe('标题');
  });

  test('search reads beside the writer, and sees each save as soon as it is acknowledged', () => {
    const path = madeArchive();
    const archive = openForTest(path, false);
    const reader = openReadOnly(join(path, 'archive.db'));
    archive.create({ id: 'b', content: content('新稿', 'New'), stamp });
    expect(reader.prepare('SELECT count(*) FROM releases').pluck().get()).toBe(2);
    expect(() => reader.exec('DELETE FROM releases')).toThrow('readonly');
    reader.close();
  });

  test('a closed archive is one file: nothing is left in a journal that a copy would miss', () => {
    const path = madeArchive();
    expect(readdirSync(path).filter((name) => /-(?:wal|shm)$|\.pid$/.test(name))).toEqual([]);
  });

  test('a second process is refused and told who has the archive; a killed one leaves no lock behind', async () => {
    const path = madeArchive();
    const holder = await startHolder(path);
    expect(() => openForTest(path, false)).toThrow(
      expect.objectContaining({ code: 'archive.locked', detail: { path, pid: String(holder.child.pid) } }),
    );
    await holder.kill();
    expect(openForTest(path, false).get('a').zh?.title).toBe('标题');
  });

  test('every save that was acknowledged survives kill -9', async () => {
    const path = madeArchive();
    for (let cycle = 0; cycle < 20; cycle++) {
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
      expect((await archive.verify()).problems).toEqual([]);
      archive.close();
    }
  });
});

test('the worker answers what prevents opening with the error a person can read', async () => {
  const path = join(temporaryFolder(), 'nowhere');
  await expect(openArchive({ path, create: false, workers })).rejects.toMatchObject({ code: 'archive.not-found' });
});

/** Takes away the right to write to an archive, from root, too; returns the undo. */
function denyWriting(path: string): () => void {
  const files = readdirSync(path).map((name) => join(path, name));
  const modes = [path, ...files].map((name) => [name, statSync(name).mode] as const);
  const parent = join(path, '..');
  chmodSync(parent, 0o755);
  for (const [name, mode] of modes) chmodSync(name, mode & 0o555);
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  return () => {
    if (root) process.seteuid?.(0);
    for (const [name, mode] of modes) chmodSync(name, mode);
  };
}

interface Holder {
  readonly child: ChildProcess;
  readonly lines: AsyncIterable<string>;
  kill(): Promise<void>;
}

/** Another process that opens the archive through the built worker and saves as fast as it can. */
async function startHolder(path: string): Promise<Holder> {
  const child = spawn(process.execPath, [savingProcess, fileURLToPath(workers), path], { stdio: ['ignore', 'pipe', 'inherit'] });
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
    entry.isFile() && entry.name !== 'lock.db' ? readFileSync(join(folder, entry.name), 'base64') : 'folder',
  ]);
}
