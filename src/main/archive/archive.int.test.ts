import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@shared/domain/canonical-json';
import { paragraph } from '@shared/domain/document';
import type { ReleaseContent } from '@shared/domain/release';
import type { ArchiveApi } from './api';
import { openForWriting, openReadOnly } from './connection';
import { sha256 } from './hash';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const everything = { filter: { bin: false }, offset: 0, limit: 500 };

describe('saving', () => {
  test('what was saved is there after reopening, with the text as it was typed', () => {
    const path = join(temporaryFolder(), 'archive');
    const first = openForTest(path);
    const written = content('创新工作室升级', 'Studio upgraded', { date: '2022-12-28', tags: ['荣誉', 'award'] });
    first.create({ id: 'a', content: written, stamp });
    first.close();
    const { facts, zh, en } = openForTest(path, false).get('a');
    expect({ facts, zh, en }).toEqual(written);
  });

  test('every save stays in the history and can be read back', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const versions = ['初稿', '二稿', '定稿'].map((title) => content(title, 'Draft'));
    archive.create({ id: 'a', content: versions[0]!, stamp });
    archive.save({ id: 'a', baseRevision: 1, content: versions[1]!, stamp });
    archive.save({ id: 'a', baseRevision: 2, content: versions[2]!, stamp: { ...stamp, note: '送审' } });
    expect(archive.history('a').map(({ number, note }) => [number, note])).toEqual([[3, '送审'], [2, ''], [1, '']]);
    expect(archive.revision({ id: 'a', number: 1 }).zh?.title).toBe('初稿');
  });

  test('a revision carries the hash of its whole content, so that anyone can check it without us', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const contents = [content('标题', 'Title'), { ...content('标题', ''), en: null }];
    contents.forEach((each, id) => archive.create({ id: String(id), content: each, stamp }));
    expect(contents.map((_, id) => archive.history(String(id))[0]?.sha256)).toEqual(
      contents.map((each) => sha256(canonicalJson(each))),
    );
  });

  test('saving the same text again does not fill the history', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const same = content('标题', 'Title');
    archive.create({ id: 'a', content: same, stamp });
    expect(archive.save({ id: 'a', baseRevision: 1, content: same, stamp }).revision).toBe(1);
  });

  test('a save based on an old revision is refused, so nobody overwrites what they have not seen', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'a', content: content('一', 'One'), stamp });
    archive.save({ id: 'a', baseRevision: 1, content: content('二', 'Two'), stamp });
    const late = (): unknown => archive.save({ id: 'a', baseRevision: 1, content: content('三', 'Three'), stamp });
    expect(late).toThrow(expect.objectContaining({ code: 'release.conflict' }));
    expect(archive.get('a').zh?.title).toBe('二');
  });

  test('content outside the schema leaves no trace', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const script = { type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] };
    const bad = { ...content('标题', 'Title'), zh: { ...content('标题', 'Title').zh, body: script } } as unknown as ReleaseContent;
    expect(() => archive.create({ id: 'a', content: bad, stamp })).toThrow(
      expect.objectContaining({ code: 'release.invalid' }),
    );
    expect(archive.list(everything).total).toBe(0);
  });

  test('what no one can see or store is taken out, and the save goes through', async () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const pasted = content('通稿\u0000\v第二行\ud83d', 'Emoji \ud83d\ude00 stays', { tags: ['a\u0007', '中\t文'] });
    const body = { type: 'doc' as const, content: [paragraph('\u0001'), paragraph('正文')] };
    archive.create({ id: 'a', content: { ...pasted, zh: { ...pasted.zh!, body } }, stamp });
    const { zh, en, facts } = archive.get('a');
    expect([zh?.title, en?.title, facts.tags]).toEqual(['通稿\n第二行\ufffd', 'Emoji \ud83d\ude00 stays', ['a', '中\t文']]);
    expect(zh?.body.content).toEqual([{ type: 'paragraph', content: [] }, paragraph('正文')]);
    expect(archive.list(everything).releases[0]?.title).toEqual({ zh: zh?.title, en: en?.title });
    expect((await archive.verify()).problems).toEqual([]);
  });

  test('a revision can be changed by nobody, not even by a statement on the database', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    archive.create({ id: 'a', content: content('一', 'One'), stamp });
    archive.close();
    const db = openForWriting(join(path, 'archive.db'), { create: false });
    const statements = [
      "UPDATE revisions SET author = ''",
      'DELETE FROM revisions',
      "UPDATE texts SET content = '{}'",
      "UPDATE texts SET content = 'null'",
      "UPDATE texts SET content = '{}', base = sha256, packed = x'00'",
      'DELETE FROM texts',
    ];
    for (const sql of statements) {
      expect(() => db.exec(sql)).toThrow('never change');
    }
    db.close();
  });

  test('an unchanged edition is stored once however often the other is saved', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    archive.create({ id: 'a', content: content('一', 'Same'), stamp });
    for (let revision = 1; revision <= 20; revision++) {
      archive.save({ id: 'a', baseRevision: revision, content: content(`改${revision}`, 'Same'), stamp });
    }
    archive.close();
    const db = openReadOnly(join(path, 'archive.db'));
    expect(db.prepare("SELECT count(*) FROM texts WHERE title = 'Same'").pluck().get()).toBe(1);
    db.close();
  });
});

describe('lists', () => {
  test('newest first, undated drafts on top, the bin apart', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'old', content: content('旧', 'Old', { date: '2021-01-01' }), stamp });
    archive.create({ id: 'new', content: content('新', 'New', { date: '2025-01-01' }), stamp });
    archive.create({ id: 'undated', content: content('稿', 'Draft'), stamp });
    archive.create({ id: 'gone', content: content('弃', 'Gone', { date: '2024-01-01' }), stamp });
    archive.bin({ ids: ['gone'], stamp });
    expect(archive.list(everything).releases.map(({ id }) => id)).toEqual(['undated', 'new', 'old']);
    expect(archive.list({ ...everything, filter: { bin: true } }).releases.map(({ id }) => id)).toEqual(['gone']);
    archive.restore({ ids: ['gone'], stamp });
    expect(archive.ids({ bin: false })).toEqual(['undated', 'new', 'gone', 'old']);
  });

  test('what is in the bin stays there from the day it was put in', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'a', content: content('弃', 'Gone'), stamp });
    archive.bin({ ids: ['a'], stamp });
    archive.bin({ ids: ['a'], stamp: { ...stamp, at: '2027-01-01T00:00:00.000Z' } });
    expect(archive.get('a').deletedAt).toBe(stamp.at);
    expect(archive.counts()).toMatchObject({ all: 0, bin: 1, statuses: [], kinds: [], tags: [], years: [] });
  });

  test('binning several of which one is unknown bins none', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'a', content: content('甲', 'A'), stamp });
    expect(() => archive.bin({ ids: ['a', 'nobody'], stamp })).toThrow(expect.objectContaining({ code: 'release.not-found' }));
    expect(archive.list(everything).total).toBe(1);
  });

  test('filters and counts agree', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'a', content: content('甲', 'A', { date: '2022-05-01', kind: 'award', tags: ['奖'] }), stamp });
    archive.create({ id: 'b', content: content('乙', 'B', { date: '2022-07-01', status: 'published' }), stamp });
    archive.create({ id: 'c', content: content('丙', 'C', { date: '2023-01-01', tags: ['奖'] }), stamp });
    const counts = archive.counts();
    for (const { key, count } of counts.years) {
      expect(archive.list({ ...everything, filter: { bin: false, year: key } }).total).toBe(count);
    }
    for (const { key, count } of counts.tags) {
      expect(archive.list({ ...everything, filter: { bin: false, tag: key } }).total).toBe(count);
    }
    for (const { key, count } of counts.kinds) {
      expect(archive.list({ ...everything, filter: { bin: false, kind: key } }).total).toBe(count);
    }
    expect(archive.list({ ...everything, filter: { bin: false, from: '2022-06-01', to: '2022-12-31' } }).total).toBe(1);
  });
});

describe('filing', () => {
  const source = { name: '定稿.docx', sha256: 'a'.repeat(64) };

  test('one file that was filed before refuses the whole, and nothing of it is kept', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.file({ filings: [{ id: 'a', content: content('一', 'One', { sources: [source] }) }], stamp });
    const again = [
      { id: 'b', content: content('二', 'Two') },
      { id: 'c', content: content('三', 'Three', { sources: [source] }) },
    ];
    expect(() => archive.file({ filings: again, stamp })).toThrow(expect.objectContaining({ code: 'import.duplicate' }));
    expect(archive.list(everything).total).toBe(1);
    expect(archive.knownSources([source.sha256, 'b'.repeat(64)])).toEqual(new Map([[source.sha256, 'a']]));
  });
});

describe('attachments', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  test('the same picture is stored once and comes back byte for byte', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    const first = archive.storeAttachment({ name: '照片.png', bytes: png, imageOnly: true });
    const second = archive.storeAttachment({ name: 'copy.png', bytes: png, imageOnly: true });
    expect(second.sha256).toBe(first.sha256);
    expect(readdirSync(join(path, 'attachments', first.sha256.slice(0, 2)))).toEqual([first.sha256]);
    expect(new Uint8Array(archive.readAttachment(first.sha256).bytes)).toEqual(png);
  });

  test('a damaged picture is never handed out, and is whole again after the same file is added once more', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    const { sha256 } = archive.storeAttachment({ name: 'a.png', bytes: png, imageOnly: true });
    writeFileSync(join(path, 'attachments', sha256.slice(0, 2), sha256), png.subarray(0, 9));
    expect(() => archive.readAttachment(sha256)).toThrow(expect.objectContaining({ code: 'attachment.missing' }));
    archive.storeAttachment({ name: 'a.png', bytes: png, imageOnly: true });
    expect(new Uint8Array(archive.readAttachment(sha256).bytes)).toEqual(png);
  });

  test('a program with the name of a picture is not shown as one', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const store = (): unknown => archive.storeAttachment({ name: 'photo.png', bytes: Uint8Array.of(77, 90), imageOnly: true });
    expect(store).toThrow(expect.objectContaining({ code: 'attachment.not-an-image' }));
  });
});

interface Expected {
  readonly id: string;
  readonly versions: ReleaseContent[];
  binned: boolean;
  /** Of its last change: later is greater. */
  changed: number;
}

const arbitraryContent = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    facts: fc.record({
      date: fc.constantFrom(null, '2021-03-05', '2024-02-29'),
      status: fc.constantFrom('draft' as const, 'published' as const),
      tags: fc.subarray(['奖', 'ESG', "it's"]),
    }),
  })
  .map(({ title, facts }) => content(title, '', facts));

test('any sequence of creating, saving, binning and restoring leaves exactly what a person would expect', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('create' as const), content: arbitraryContent }),
    fc.record({ do: fc.constant('save' as const), at: fc.nat(9), content: arbitraryContent, late: fc.boolean() }),
    fc.record({ do: fc.constantFrom('bin' as const, 'restore' as const), at: fc.nat(9) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const archive = openForTest(join(temporaryFolder(), 'archive'));
      const expected: Expected[] = [];
      steps.forEach((action, now) => {
        if (action.do === 'create') {
          const id = `id${now}`;
          archive.create({ id, content: action.content, stamp });
          expected.push({ id, versions: [action.content], binned: false, changed: now });
          return;
        }
        const entry = expected[action.at % Math.max(expected.length, 1)];
        if (entry === undefined) return;
        const { id, versions } = entry;
        if (action.do !== 'save') {
          archive[action.do]({ ids: [id], stamp });
          if (entry.binned !== (action.do === 'bin')) entry.changed = now;
          entry.binned = action.do === 'bin';
        } else if (action.late) {
          const save = (): unknown =>
            archive.save({ id, baseRevision: versions.length - 1, content: action.content, stamp });
          expect(save).toThrow(expect.objectContaining({ code: 'release.conflict' }));
        } else if (isLockedAgainst(versions, action.content)) {
          const save = (): unknown => archive.save({ id, baseRevision: versions.length, content: action.content, stamp });
          expect(save).toThrow(expect.objectContaining({ code: 'release.locked' }));
        } else {
          archive.save({ id, baseRevision: versions.length, content: action.content, stamp });
          if (canonicalJson(versions.at(-1)) === canonicalJson(action.content)) return;
          versions.push(action.content);
          entry.changed = now;
        }
      });
      await expectSame(archive, expected);
      archive.close();
    }),
    { numRuns: 40 },
  );
});

/** Was made published here, stays so, and has another text. */
function isLockedAgainst(versions: readonly ReleaseContent[], after: ReleaseContent): boolean {
  const before = versions.at(-1);
  const isPublished = before?.facts.status === 'published' && after.facts.status === 'published';
  return isPublished && versions.some(({ facts }) => facts.status === 'draft') && canonicalJson([before.zh, before.en]) !== canonicalJson([after.zh, after.en]);
}

async function expectSame(archive: ArchiveApi, expected: readonly Expected[]): Promise<void> {
  for (const { id, versions, binned } of expected) {
    const { facts, zh, en, deletedAt, revision } = archive.get(id);
    expect([{ facts, zh, en }, deletedAt !== null, revision]).toEqual([versions.at(-1), binned, versions.length]);
    expect(archive.history(id).map(({ number }) => archive.revision({ id, number }))).toEqual(versions.toReversed());
  }
  const dateOf = (entry: Expected): string => entry.versions.at(-1)?.facts.date ?? 'undated sorts above every digit';
  const inOrder = expected.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : b.changed - a.changed));
  const idsOf = (entries: readonly Expected[]): string[] => entries.map(({ id }) => id);
  const listed = inOrder.filter(({ binned }) => !binned);
  expect(archive.ids({ bin: false })).toEqual(idsOf(listed));
  expect(archive.ids({ bin: true })).toEqual(idsOf(inOrder.filter(({ binned }) => binned)));
  expect(archive.list({ ...everything, offset: 1, limit: 2 }).releases.map(({ id }) => id)).toEqual(idsOf(listed.slice(1, 3)));
  const published = listed.filter(({ versions }) => versions.at(-1)?.facts.status === 'published');
  expect(archive.ids({ bin: false, status: 'published' })).toEqual(idsOf(published));
  const counts = archive.counts();
  expect([counts.all, counts.bin]).toEqual([listed.length, expected.length - listed.length]);
  for (const tag of ['奖', 'ESG', "it's"]) {
    const tagged = listed.filter(({ versions }) => versions.at(-1)?.facts.tags.includes(tag));
    expect(archive.ids({ bin: false, tag })).toEqual(idsOf(tagged));
    expect(counts.tags.find(({ key }) => key === tag)?.count ?? 0).toBe(tagged.length);
  }
  expect((await archive.verify()).problems).toEqual([]);
}
