import fc from 'fast-check';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '@shared/domain/release';
import { openForWriting, openReadOnly } from './connection';
import { oldArchive } from './testing/old-archive';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const LONG = Array.from({ length: 60 }, (_, at) => `第${at}段：公司的劳模创新工作室完成了一项革新，每年节约费用${at * 37}万元，获得了上级的表扬。`);

/** A release of some 2,500 characters, one of whose paragraphs ends in `word`. */
const long = (word: string, at = 0): ReleaseContent => ({
  facts: emptyFacts(),
  zh: {
    ...emptyEdition(),
    title: '劳模创新工作室',
    body: { type: 'doc', content: LONG.map((text, index) => paragraph(index === at ? `${text}${word}。` : text)) },
  },
  en: null,
});

const packed = (path: string): number => {
  const db = openReadOnly(join(path, 'archive.db'));
  try {
    return db.prepare('SELECT count(*) FROM texts WHERE packed IS NOT NULL').pluck().get() as number;
  } finally {
    db.close();
  }
};

test('an afternoon of small changes leaves every version readable, and an archive that has not grown by the text each time', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'a', content: long('初稿'), stamp });
  const versions = [long('初稿'), ...Array.from({ length: 300 }, (_, at) => long(`改${at}`, (at * 7) % LONG.length))];
  versions.slice(1).forEach((version, at) => archive.save({ id: 'a', baseRevision: at + 1, content: version, stamp }));
  for (const [at, version] of versions.entries()) expect(archive.revision({ id: 'a', number: at + 1 })).toEqual(version);
  expect(await archive.verify()).toMatchObject({ ok: true });
  archive.close();
  const whole = Buffer.byteLength(JSON.stringify(versions[0]));
  expect(statSync(join(path, 'archive.db')).size).toBeLessThan((whole * versions.length) / 4);
});

test('taking an earlier version back makes it whole again, with all versions behind it', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'a', content: long('一'), stamp });
  const words = ['二', '三', '一', '四', '二', '二', '一'];
  words.forEach((word, at) => archive.save({ id: 'a', baseRevision: at + 1, content: long(word), stamp: { ...stamp, note: '还原' } }));
  for (const [at, word] of ['一', ...words].entries()) expect(archive.revision({ id: 'a', number: at + 1 })).toEqual(long(word));
  expect(await archive.verify()).toMatchObject({ ok: true });
});

test('what another release still shows is never packed away', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'a', content: long('同'), stamp });
  archive.create({ id: 'b', content: long('同'), stamp });
  archive.save({ id: 'a', baseRevision: 1, content: long('异'), stamp });
  expect(archive.list({ filter: { bin: false }, offset: 0, limit: 10 }).releases.map(({ title }) => title.zh)).toEqual(['劳模创新工作室', '劳模创新工作室']);
  expect(archive.get('b')).toMatchObject(long('同'));
  expect(packed(path)).toBe(0);
  archive.save({ id: 'b', baseRevision: 1, content: long('也异'), stamp });
  expect(archive.revision({ id: 'a', number: 1 })).toEqual(long('同'));
  expect(await archive.verify()).toMatchObject({ ok: true });
});

test('any course of saves over several releases can be read again, version by version', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), word: fc.constantFrom('甲', '乙', '丙', '丁'), at: fc.nat(3) }), { maxLength: 40 }), async (saves) => {
      const archive = openForTest(join(temporaryFolder(), 'archive'));
      const kept = new Map(['a', 'b', 'c'].map((id) => [id, [long('')]]));
      for (const id of kept.keys()) archive.create({ id, content: long(''), stamp });
      for (const { id, word, at } of saves) {
        const versions = kept.get(id) ?? [];
        archive.save({ id, baseRevision: versions.length, content: long(word, at), stamp: { ...stamp, note: '记' } });
        versions.push(long(word, at));
      }
      for (const [id, versions] of kept) {
        for (const [at, version] of versions.entries()) expect(archive.revision({ id, number: at + 1 })).toEqual(version);
      }
      expect(await archive.verify()).toMatchObject({ ok: true });
      archive.close();
    }),
    { numRuns: 20 },
  );
});

describe('damage', () => {
  test.each([
    ['a damaged difference', "UPDATE texts SET packed = x'0000000000000000ff' WHERE packed IS NOT NULL"],
    ['a difference of something else', "UPDATE texts SET packed = x'ffffff00000000000300' WHERE packed IS NOT NULL"],
    ['a current text that is packed', "UPDATE texts SET content = 'null', base = (SELECT sha256 FROM texts t WHERE t.packed IS NOT NULL LIMIT 1), packed = x'00' WHERE packed IS NULL"],
  ])('%s is found, and the release named', async (_what, sql) => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    archive.create({ id: 'a', content: long('一'), stamp });
    archive.save({ id: 'a', baseRevision: 1, content: long('二'), stamp });
    archive.close();
    const db = openForWriting(join(path, 'archive.db'), { create: false });
    db.exec(`DROP TRIGGER texts_no_update; ${sql}`);
    db.close();
    const report = await openForTest(path, false).verify();
    expect(report.problems).toContainEqual(expect.objectContaining({ kind: 'revision', releaseId: 'a' }));
  });
});

test('an archive of an earlier version keeps its history and packs from then on', async () => {
  const path = join(temporaryFolder(), 'archive');
  oldArchive(path, 130, content('旧标题', 'Old title'));
  const archive = openForTest(path);
  archive.save({ id: 'a', baseRevision: 1, content: content('新标题', 'Old title'), stamp });
  expect(archive.revision({ id: 'a', number: 1 })).toEqual(content('旧标题', 'Old title'));
  expect(await archive.verify()).toMatchObject({ ok: true });
  archive.close();
  expect(packed(path)).toBe(1);
});
