import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReleaseContent } from '@shared/domain/release';
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
    expect(late).toThrowError(expect.objectContaining({ code: 'release.conflict' }));
    expect(archive.get('a').zh?.title).toBe('二');
  });

  test('content outside the schema leaves no trace', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const script = { type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] };
    const bad = { ...content('标题', 'Title'), zh: { ...content('标题', 'Title').zh, body: script } } as unknown as ReleaseContent;
    expect(() => archive.create({ id: 'a', content: bad, stamp })).toThrowError(
      expect.objectContaining({ code: 'release.invalid' }),
    );
    expect(archive.list(everything).total).toBe(0);
  });

  test('an unchanged edition is stored once however often the other is saved', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    archive.create({ id: 'a', content: content('一', 'Same'), stamp });
    for (let revision = 1; revision <= 20; revision++) {
      archive.save({ id: 'a', baseRevision: revision, content: content(`改${revision}`, 'Same'), stamp });
    }
    archive.close();
    const db = new Sqlite(join(path, 'archive.db'), { readonly: true });
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
    expect(() => archive.file({ filings: again, stamp })).toThrowError(expect.objectContaining({ code: 'import.duplicate' }));
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

  test('a program with the name of a picture is not shown as one', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    const store = (): unknown => archive.storeAttachment({ name: 'photo.png', bytes: Uint8Array.of(77, 90), imageOnly: true });
    expect(store).toThrowError(expect.objectContaining({ code: 'attachment.not-an-image' }));
  });
});

describe('verify', () => {
  const damaged = (path: string, sql: string): void => {
    const db = new Sqlite(join(path, 'archive.db'));
    db.exec(sql);
    db.close();
  };

  test('an untouched archive is in order', () => {
    const archive = openForTest(join(temporaryFolder(), 'archive'));
    archive.create({ id: 'a', content: content('标题', 'Title', { date: '2022-01-01', tags: ['一', '二'] }), stamp });
    expect(archive.verify()).toEqual({ ok: true, releases: 1, attachments: 0, problems: [] });
  });

  test.each([
    ['a changed character of a text', "DROP TRIGGER texts_no_update; UPDATE texts SET content = replace(content, '正文', '正丈')", 'revision'],
    ['changed facts', "DROP TRIGGER revisions_no_update; UPDATE revisions SET facts = replace(facts, 'draft', 'published')", 'revision'],
    ['a list entry that differs', "UPDATE releases SET date = '1999-01-01'", 'projection'],
  ])('finds %s', (_what, sql, kind) => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    archive.create({ id: 'a', content: content('标题', 'Title'), stamp });
    archive.close();
    damaged(path, sql);
    const report = openForTest(path, false).verify();
    expect(report.ok).toBe(false);
    expect(report.problems).toContainEqual(expect.objectContaining({ kind, releaseId: 'a' }));
  });

  test('finds a flipped bit and a lost file among the attachments', () => {
    const path = join(temporaryFolder(), 'archive');
    const archive = openForTest(path);
    const { sha256 } = archive.storeAttachment({ name: 'a.bin', bytes: Uint8Array.of(1, 2, 3), imageOnly: false });
    const file = join(path, 'attachments', sha256.slice(0, 2), sha256);
    writeFileSync(file, Uint8Array.of(1, 2, 2));
    expect(archive.verify().problems).toEqual([{ kind: 'attachment-damaged', releaseId: null, detail: sha256 }]);
    rmSync(file);
    expect(archive.verify().problems).toEqual([{ kind: 'attachment-missing', releaseId: null, detail: sha256 }]);
  });
});

test('any sequence of creating, saving, binning and restoring leaves exactly what a person would expect', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('create' as const), title: fc.string({ minLength: 1, unit: 'grapheme' }) }),
    fc.record({ do: fc.constant('save' as const), at: fc.nat(9), title: fc.string({ minLength: 1, unit: 'grapheme' }) }),
    fc.record({ do: fc.constantFrom('bin' as const, 'restore' as const), at: fc.nat(9) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const archive = openForTest(join(temporaryFolder(), 'archive'));
      const expected: { id: string; titles: string[]; binned: boolean }[] = [];
      for (const action of steps) {
        if (action.do === 'create') {
          const id = `id${expected.length}`;
          archive.create({ id, content: content(action.title, ''), stamp });
          expected.push({ id, titles: [action.title], binned: false });
          continue;
        }
        const entry = expected[action.at % Math.max(expected.length, 1)];
        if (entry === undefined) continue;
        if (action.do === 'save') {
          archive.save({ id: entry.id, baseRevision: entry.titles.length, content: content(action.title, ''), stamp });
          if (entry.titles.at(-1) !== action.title) entry.titles.push(action.title);
        } else {
          entry.binned = action.do === 'bin';
          archive[action.do]({ ids: [entry.id], stamp });
        }
      }
      for (const { id, titles, binned } of expected) {
        expect(archive.get(id).deletedAt !== null).toBe(binned);
        expect(archive.history(id).map(({ number }) => archive.revision({ id, number }).zh?.title)).toEqual(titles.toReversed());
      }
      expect(archive.list(everything).total).toBe(expected.filter((entry) => !entry.binned).length);
      expect(archive.verify().ok).toBe(true);
      archive.close();
    }),
    { numRuns: 40 },
  );
});
