import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph } from '@shared/domain/document';
import { openForWriting } from './connection';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

/** A closed archive with the release `a`, which has been saved twice. */
function madeArchive(): string {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  const first = content('甲标题', 'First title', { tags: ['奖'], embargo: { until: '2026-08-03T09:00', timeZone: 'Asia/Shanghai' } });
  archive.create({ id: 'a', content: first, stamp });
  archive.save({ id: 'a', baseRevision: 1, content: content('乙标题', 'First title', first.facts), stamp });
  archive.close();
  return path;
}

test('an untouched archive is in order', async () => {
  expect(await openForTest(madeArchive(), false).verify()).toEqual({ ok: true, releases: 1, attachments: 0, problems: [] });
});

test.each([
  ['a text of today', '乙标题的正文'],
  ['facts', 'Asia/Shanghai'],
])('one flipped bit on the disk is found in %s, and the release named', async (_where, text) => {
  const path = madeArchive();
  const file = join(path, 'archive.db');
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes.writeUInt8(bytes.readUInt8(at + 2) ^ 1, at + 2);
  writeFileSync(file, bytes);
  const report = await openForTest(path, false).verify();
  expect(report.ok).toBe(false);
  expect(report.problems).toContainEqual(expect.objectContaining({ kind: 'revision', releaseId: 'a' }));
});

test.each([
  ['a text that is no longer readable', "DROP TRIGGER texts_no_update; UPDATE texts SET content = json_object('title', title)", 'revision'],
  ['changed facts', "DROP TRIGGER revisions_no_update; UPDATE revisions SET facts = replace(facts, 'draft', 'published')", 'revision'],
  ['facts that are no longer readable', "DROP TRIGGER revisions_no_update; UPDATE revisions SET facts = 'x'", 'revision'],
  ['a lost revision', 'DROP TRIGGER revisions_no_delete; DELETE FROM revisions WHERE number = 2', 'projection'],
  ['a list entry with another date', "UPDATE releases SET date = '1999-01-01'", 'projection'],
  ['a list entry without its embargo', 'UPDATE releases SET embargo = NULL', 'projection'],
  ['a tag that the list has lost', 'DELETE FROM release_tags', 'projection'],
  ['a text that is said to come from another block', "INSERT INTO release_blocks VALUES ('x', 'contact', 1)", 'projection'],
  ['a release that lists show in an old version', 'UPDATE releases SET revision = 1', 'projection'],
])('finds %s', async (_what, sql, kind) => {
  const path = madeArchive();
  const db = openForWriting(join(path, 'archive.db'), { create: false });
  db.exec(sql);
  db.close();
  const report = await openForTest(path, false).verify();
  expect(report.ok).toBe(false);
  expect(report.problems).toContainEqual(expect.objectContaining({ kind, releaseId: 'a' }));
});

test('a page that SQLite cannot read is a finding, and the rest is still looked through', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  for (let id = 0; id < 200; id++) archive.create({ id: String(id), content: content(`标题${id}`, 'x'.repeat(500)), stamp });
  archive.close();
  const file = join(path, 'archive.db');
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.indexOf('标题100的正文') / 4_096);
  writeFileSync(file, bytes.fill(0xff, page * 4_096, (page + 1) * 4_096));
  const report = await openForTest(path, false).verify();
  expect(report).toMatchObject({ ok: false, releases: 200 });
  expect(report.problems).toContainEqual(expect.objectContaining({ kind: 'database' }));
});

test('people can save while the archive is being looked through, and can close it', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.file({
    filings: Array.from({ length: 2_000 }, (_, id) => ({ id: String(id), content: content(`标题${id}`, 'x'.repeat(500)) })),
    stamp,
  });
  const verifying = archive.verify();
  archive.create({ id: 'meanwhile', content: content('其间', 'Meanwhile'), stamp });
  expect(await verifying).toMatchObject({ ok: true, releases: 2_000 });
  const cut = archive.verify();
  archive.close();
  await expect(cut).rejects.toMatchObject({ code: 'cancelled' });
  expect(openForTest(path, false).get('meanwhile').zh?.title).toBe('其间');
});

describe('attachments', () => {
  test('a flipped bit and a lost file are found, and the releases that need them named', async () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    const attachment = archive.storeAttachment({ name: 'a.bin', bytes: Uint8Array.of(1, 2, 3), imageOnly: false });
    archive.create({ id: 'a', content: content('附件', 'Attachment', { attachments: [attachment] }), stamp });
    expect((await archive.verify()).problems).toEqual([]);
    const { sha256 } = attachment;
    const file = join(path, 'attachments', sha256.slice(0, 2), sha256);
    writeFileSync(file, Uint8Array.of(1, 2, 2));
    expect((await archive.verify()).problems).toEqual([{ kind: 'attachment-damaged', releaseId: 'a', detail: sha256 }]);
    rmSync(file);
    expect((await archive.verify()).problems).toEqual([{ kind: 'attachment-missing', releaseId: 'a', detail: sha256 }]);
  });

  test('a picture in a text, however deep, that was never stored is found', async () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const release = content('图', 'Picture');
    const image = { type: 'image' as const, attrs: { attachment: 'a'.repeat(64), alt: '', title: '' } };
    const body = {
      type: 'doc' as const,
      content: [{ type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph('如图'), image] }] }],
    };
    archive.create({ id: 'a', content: { ...release, zh: { ...release.zh!, body } }, stamp });
    expect((await archive.verify()).problems).toEqual([{ kind: 'attachment-missing', releaseId: 'a', detail: 'a'.repeat(64) }]);
  });
});
