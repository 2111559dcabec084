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

test('an untouched archive is in order', () => {
  expect(openForTest(madeArchive(), false).verify()).toEqual({ ok: true, releases: 1, attachments: 0, problems: [] });
});

test.each([
  ['a text of today', '乙标题的正文'],
  ['a text of an earlier revision', '甲标题的正文'],
  ['facts', 'Asia/Shanghai'],
])('one flipped bit on the disk is found in %s, and the release named', (_where, text) => {
  const path = madeArchive();
  const file = join(path, 'archive.db');
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes.writeUInt8(bytes.readUInt8(at + 2) ^ 1, at + 2);
  writeFileSync(file, bytes);
  const report = openForTest(path, false).verify();
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
  ['a release that lists show in an old version', 'UPDATE releases SET revision = 1', 'projection'],
])('finds %s', (_what, sql, kind) => {
  const path = madeArchive();
  const db = openForWriting(join(path, 'archive.db'), { create: false });
  db.exec(sql);
  db.close();
  const report = openForTest(path, false).verify();
  expect(report.ok).toBe(false);
  expect(report.problems).toContainEqual(expect.objectContaining({ kind, releaseId: 'a' }));
});

describe('attachments', () => {
  test('a flipped bit and a lost file are found, and the releases that need them named', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    const attachment = archive.storeAttachment({ name: 'a.bin', bytes: Uint8Array.of(1, 2, 3), imageOnly: false });
    archive.create({ id: 'a', content: content('附件', 'Attachment', { attachments: [attachment] }), stamp });
    expect(archive.verify().problems).toEqual([]);
    const { sha256 } = attachment;
    const file = join(path, 'attachments', sha256.slice(0, 2), sha256);
    writeFileSync(file, Uint8Array.of(1, 2, 2));
    expect(archive.verify().problems).toEqual([{ kind: 'attachment-damaged', releaseId: 'a', detail: sha256 }]);
    rmSync(file);
    expect(archive.verify().problems).toEqual([{ kind: 'attachment-missing', releaseId: 'a', detail: sha256 }]);
  });

  test('a picture in a text, however deep, that was never stored is found', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const release = content('图', 'Picture');
    const image = { type: 'image' as const, attrs: { attachment: 'a'.repeat(64), alt: '', title: '' } };
    const body = {
      type: 'doc' as const,
      content: [{ type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph('如图'), image] }] }],
    };
    archive.create({ id: 'a', content: { ...release, zh: { ...release.zh!, body } }, stamp });
    expect(archive.verify().problems).toEqual([{ kind: 'attachment-missing', releaseId: 'a', detail: 'a'.repeat(64) }]);
  });
});
