import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph, type Document } from '@shared/domain/document';
import type { ReleaseContent } from '@shared/domain/release';
import type { ArchiveApi } from './api';
import { openForWriting } from './connection';
import { MIGRATIONS } from './migrations';
import { openArchiveFolder } from './open';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const png = (seed: number): Uint8Array => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, seed]);
const newArchive = (): { readonly path: string; readonly archive: ArchiveApi } => {
  const path = join(temporaryFolder(), 'archive');
  return { path, archive: openForTest(path) };
};

/** A release whose Chinese text shows `sha256` in a list. */
function showing(title: string, sha256: string): ReleaseContent {
  const image = { type: 'image' as const, attrs: { attachment: sha256, alt: '', title: '' } };
  const body: Document = { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('如图'), image] }] }] };
  const release = content(title, title);
  return { ...release, zh: { ...release.zh!, body } };
}

describe('where a picture is used', () => {
  test('other releases that have it are named, whether it is kept with them or stands in a text', () => {
    const { archive } = newArchive();
    const photo = archive.storeAttachment({ name: 'a.png', bytes: png(1), imageOnly: true });
    archive.create({ id: 'a', content: content('甲', 'A', { attachments: [photo] }), stamp });
    archive.create({ id: 'b', content: content('乙', 'B', { attachments: [photo], date: '2024-03-18' }), stamp });
    archive.create({ id: 'c', content: showing('丙', photo.sha256), stamp });
    const used = (): unknown => archive.attachmentUses({ sha256s: [photo.sha256], except: 'a' }).map(({ total, releases }) => [total, releases.map(({ id }) => id)]);
    expect(used()).toEqual([[2, ['c', 'b']]]);
    archive.save({ id: 'c', baseRevision: 1, content: content('丙', 'C'), stamp });
    archive.bin({ ids: ['b'], stamp });
    expect(used()).toEqual([[0, []]]);
    archive.restore({ ids: ['b'], stamp });
    expect(used()).toEqual([[1, ['b']]]);
  });

  test('an archive from before is read once, and says the same as one that was written since', () => {
    const { path, archive } = newArchive();
    const photo = archive.storeAttachment({ name: 'a.png', bytes: png(1), imageOnly: true });
    archive.create({ id: 'a', content: content('甲', 'A', { attachments: [photo] }), stamp });
    archive.create({ id: 'b', content: showing('乙', photo.sha256), stamp });
    archive.create({ id: 'c', content: content('丙', 'C'), stamp });
    archive.close();
    const before = openForWriting(join(path, 'archive.db'), { create: false });
    const rows = before.prepare('SELECT sha256, release FROM release_attachments ORDER BY release').all();
    expect(rows).toHaveLength(2);
    const earlier = MIGRATIONS.filter(({ version }) => version < 110).at(-1)!.version;
    before.exec(`DROP TABLE release_attachments; PRAGMA user_version = ${earlier}`);
    before.close();
    const { db, lock } = openArchiveFolder(path, false, MIGRATIONS.filter(({ version }) => version <= 110));
    expect(db.prepare('SELECT sha256, release FROM release_attachments ORDER BY release').all()).toEqual(rows);
    db.close();
    lock.release();
  });

  test('a list of files that has lost one is found by looking the archive through', async () => {
    const { path, archive } = newArchive();
    const photo = archive.storeAttachment({ name: 'a.png', bytes: png(1), imageOnly: true });
    archive.create({ id: 'a', content: content('甲', 'A', { attachments: [photo] }), stamp });
    expect((await archive.verify()).problems).toEqual([]);
    archive.close();
    const db = openForWriting(join(path, 'archive.db'), { create: false });
    db.exec('DELETE FROM release_attachments');
    db.close();
    expect((await openForTest(path, false).verify()).problems).toEqual([expect.objectContaining({ kind: 'projection', releaseId: 'a' })]);
  });
});

describe('files that are not on the disk any more', () => {
  test('a lost file and a cut off one are told from whole ones at a glance', () => {
    const { path, archive } = newArchive();
    const [whole = '', lost = '', cut = ''] = [1, 2, 3].map((seed) => archive.storeAttachment({ name: 'a.png', bytes: png(seed), imageOnly: true }).sha256);
    const fileOf = (sha256: string): string => join(path, 'attachments', sha256.slice(0, 2), sha256);
    rmSync(fileOf(lost));
    writeFileSync(fileOf(cut), png(3).subarray(0, 4));
    const states = archive.attachmentStates([whole, lost, cut, 'f'.repeat(64)]).map(({ state }) => state);
    expect(states).toEqual(['whole', 'missing', 'damaged', 'missing']);
  });

  test('only the very same file takes the place of a lost one', () => {
    const { path, archive } = newArchive();
    const { sha256 } = archive.storeAttachment({ name: 'a.png', bytes: png(1), imageOnly: true });
    rmSync(join(path, 'attachments', sha256.slice(0, 2), sha256));
    expect(archive.mendAttachment({ sha256, name: 'b.png', bytes: png(2) })).toBe(false);
    expect(archive.attachmentStates([sha256])[0]?.state).toBe('missing');
    expect(archive.mendAttachment({ sha256, name: 'b.png', bytes: png(1) })).toBe(true);
    expect(new Uint8Array(archive.readAttachment(sha256).bytes)).toEqual(png(1));
  });
});

test('small pictures can be deleted at any time, and what is no picture is not kept as one', () => {
  const { path, archive } = newArchive();
  const [sha256, other] = ['a'.repeat(64), 'b'.repeat(64)];
  archive.keepThumbnail({ sha256, bytes: png(7) });
  archive.keepThumbnail({ sha256: other, bytes: Uint8Array.of(77, 90) });
  expect([archive.thumbnail(sha256)?.at(-1), archive.thumbnail(other)]).toEqual([7, null]);
  rmSync(join(path, 'index'), { recursive: true });
  expect(archive.thumbnail(sha256)).toBeNull();
  archive.keepThumbnail({ sha256, bytes: png(8) });
  expect(readdirSync(join(path, 'index', 'thumbnails', 'aa'))).toEqual([sha256]);
});
