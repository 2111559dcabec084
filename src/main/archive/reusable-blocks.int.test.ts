import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeBlock, withLink, type BlockContent, type BlockKind, type ReusableBlock } from '@shared/domain/blocks';
import type { Facts, Release, Status } from '@shared/domain/release';
import type { ArchiveApi } from './api';
import { createArchive } from './archive';
import { openArchiveFolder } from './open';
import { oldArchive } from './testing/old-archive';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const noted = { ...stamp, author: '方越', note: '常用段落“关于澜海”更新' };
const about: BlockContent = { kind: 'boilerplate', name: '关于澜海', zh: '澜海有员工1380人。', en: 'Lanhai has 1,380 employees.', speaker: '', note: '', isDefault: false };
const next: BlockContent = { ...about, zh: '澜海有员工1400人。', en: 'Lanhai has 1,400 employees.' };
const newArchive = (): ArchiveApi => openForTest(join(temporaryFolder(), 'archive'));

function withBlock(archive: ArchiveApi, id: string, facts: Partial<Facts>, block: ReusableBlock = { ...about, id: 'about' }): Release {
  return archive.create({ id, content: takeBlock(content(`${id}稿`, `Release ${id}`, facts), block), stamp });
}

const textsOf = (archive: ArchiveApi, id: string): (string | undefined)[] => {
  const { zh, en } = archive.get(id);
  return [zh?.boilerplate, en?.boilerplate];
};

function archiveOf(statuses: Readonly<Record<string, Status>>): ArchiveApi {
  const archive = newArchive();
  archive.saveBlock({ id: 'about', content: about, stamp });
  for (const [id, status] of Object.entries(statuses)) withBlock(archive, id, { status });
  return archive;
}

test('drafts follow a changed block, each with a revision that says why; what is on record or agreed keeps its text', () => {
  const archive = archiveOf({ draft: 'draft', review: 'in_review', approved: 'approved', published: 'published', withdrawn: 'withdrawn' });
  expect(archive.blocks()).toEqual([{ ...about, id: 'about', uses: { drafts: 2, others: 3 } }]);
  const { follow, differ } = archive.saveBlock({ id: 'about', content: next, stamp: noted });
  expect([follow.map(({ id }) => id).sort(), differ]).toEqual([['draft', 'review'], []]);
  expect(follow.find(({ id }) => id === 'draft')?.title).toEqual({ zh: 'draft稿', en: 'Release draft' });
  for (const id of ['draft', 'review']) expect([textsOf(archive, id), archive.history(id)[0]]).toMatchObject([[next.zh, next.en], { number: 2, author: '方越', note: noted.note }]);
  for (const id of ['approved', 'published', 'withdrawn']) expect([textsOf(archive, id), archive.get(id).revision]).toEqual([[about.zh, about.en], 1]);
});

test('a text that was changed by hand is not overwritten but named, before the change and after it', () => {
  const archive = archiveOf({ plain: 'draft', edited: 'draft', binned: 'draft' });
  const edited = archive.get('edited');
  const byHand = { facts: edited.facts, zh: edited.zh && { ...edited.zh, boilerplate: '手工改过。' }, en: edited.en };
  archive.save({ id: 'edited', baseRevision: 1, content: byHand, stamp });
  archive.bin({ ids: ['binned'], stamp });
  const expected = { follow: [{ id: 'plain' }], differ: [{ id: 'edited', title: { zh: 'edited稿' } }] };
  expect(archive.blockUsage({ id: 'about', content: next })).toMatchObject(expected);
  expect(textsOf(archive, 'plain')).toEqual([about.zh, about.en]);
  expect(archive.saveBlock({ id: 'about', content: next, stamp: noted })).toMatchObject(expected);
  expect([textsOf(archive, 'edited'), archive.get('edited').revision]).toEqual([['手工改过。', about.en], 2]);
  archive.restore({ ids: ['binned'], stamp });
  expect(textsOf(archive, 'binned'), 'what was in the bin is as it went there').toEqual([about.zh, about.en]);
});

test('undo gives the block and the drafts their text back as new revisions, and keeps what was written since', () => {
  const archive = archiveOf({ a: 'draft', b: 'draft', c: 'draft' });
  const { batch } = archive.saveBlock({ id: 'about', content: next, stamp: noted });
  const { facts, zh, en } = archive.get('a');
  archive.save({ id: 'a', baseRevision: 2, content: { facts, zh: zh && { ...zh, title: '新标题' }, en }, stamp });
  const published = archive.get('b');
  archive.save({ id: 'b', baseRevision: 2, content: { facts: { ...published.facts, status: 'published' }, zh: published.zh, en: published.en }, stamp });
  const undone = archive.undoBlocks({ batch: batch!, stamp: noted });
  expect(undone.follow.map(({ id }) => id).sort()).toEqual(['a', 'c']);
  expect(archive.blocks()).toMatchObject([about]);
  expect([textsOf(archive, 'a'), archive.get('a').zh?.title, archive.get('a').revision]).toEqual([[about.zh, about.en], '新标题', 4]);
  expect(textsOf(archive, 'b'), 'published since').toEqual([next.zh, next.en]);
  archive.undoBlocks({ batch: undone.batch!, stamp: noted });
  expect([textsOf(archive, 'c'), archive.get('c').revision]).toEqual([[next.zh, next.en], 4]);
});

test('a removed block leaves every text where it is, and comes back by undo with its links', () => {
  const archive = archiveOf({ a: 'draft' });
  const { batch, follow } = archive.removeBlock({ id: 'about', stamp });
  expect([archive.blocks(), follow, textsOf(archive, 'a'), archive.get('a').revision]).toEqual([[], [], [about.zh, about.en], 1]);
  archive.undoBlocks({ batch: batch!, stamp });
  expect(archive.blocks()).toMatchObject([{ id: 'about', uses: { drafts: 1, others: 0 } }]);
});

test('an earlier change is not taken back over a later one', () => {
  const archive = archiveOf({ a: 'draft' });
  const first = archive.saveBlock({ id: 'about', content: next, stamp: noted });
  archive.saveBlock({ id: 'about', content: { ...next, zh: '第三版。' }, stamp: noted });
  expect(archive.undoBlocks({ batch: first.batch!, stamp: noted }).batch).toBeNull();
  expect(textsOf(archive, 'a')[0]).toBe('第三版。');
});

test('saving what is there already changes nothing, and says so', () => {
  const archive = archiveOf({ a: 'draft' });
  expect(archive.saveBlock({ id: 'about', content: { ...about, zh: `${about.zh}\r\n` }, stamp: noted })).toEqual({ batch: null, follow: [], differ: [] });
  expect(() => archive.saveBlock({ id: 'about', content: { ...about, kind: 'contact' }, stamp })).toThrow(expect.objectContaining({ code: 'request.invalid' }));
});

test('new releases begin with one block of a kind: marking another takes the mark from the first, undo gives it back', () => {
  const archive = newArchive();
  const defaults = (): string[] => archive.blocks().flatMap(({ id, isDefault }) => (isDefault ? [id] : [])).sort();
  const block = (kind: BlockKind): BlockContent => ({ ...about, kind, isDefault: true });
  archive.saveBlock({ id: 'one', content: block('boilerplate'), stamp });
  archive.saveBlock({ id: 'press', content: block('contact'), stamp });
  const { batch } = archive.saveBlock({ id: 'two', content: block('boilerplate'), stamp });
  expect(defaults()).toEqual(['press', 'two']);
  const removed = archive.removeBlock({ id: 'two', stamp });
  archive.undoBlocks({ batch: batch!, stamp });
  expect(defaults(), 'changed since: the removal stands').toEqual(['one', 'press']);
  archive.undoBlocks({ batch: removed.batch!, stamp });
  expect(defaults()).toEqual(['press', 'two']);
});

test('a contact is followed in the one field it has', () => {
  const archive = newArchive();
  const press: ReusableBlock = { ...about, id: 'press', kind: 'contact', zh: '田静怡 电话 1', en: 'Tian Jingyi, tel. 1' };
  const { id, ...pressContent } = press;
  archive.saveBlock({ id, content: pressContent, stamp });
  withBlock(archive, 'a', {}, press);
  archive.saveBlock({ id, content: { ...pressContent, en: 'Tian Jingyi, tel. 2' }, stamp: noted });
  expect(archive.get('a').facts.mediaContact).toBe('田静怡 电话 1\nTian Jingyi, tel. 2');
});

test('a release that no longer has its text from a block does not follow it', () => {
  const archive = archiveOf({ a: 'draft' });
  const { facts, zh, en } = archive.get('a');
  archive.save({ id: 'a', baseRevision: 1, content: { facts: withLink(facts, 'boilerplate', null), zh, en }, stamp });
  archive.saveBlock({ id: 'about', content: next, stamp: noted });
  expect(textsOf(archive, 'a')).toEqual([about.zh, about.en]);
});

test('the window and search are told once which releases followed, after everything is stored', () => {
  const told: (readonly string[])[] = [];
  const archive = createArchive({ path: join(temporaryFolder(), 'archive'), create: true }, (ids) => told.push(ids));
  archive.saveBlock({ id: 'about', content: about, stamp });
  for (const id of ['a', 'b']) withBlock(archive, id, {});
  told.length = 0;
  archive.saveBlock({ id: 'about', content: next, stamp: noted });
  archive.saveBlock({ id: 'about', content: { ...next, note: '每年三月更新' }, stamp: noted });
  expect(told.map((ids) => [...ids].sort())).toEqual([['a', 'b']]);
  archive.close();
});

test('where one draft cannot be saved nothing is changed, neither the block nor another draft', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = archiveOfPath(path, ['a', 'b']);
  archive.close();
  const { db, lock } = openArchiveFolder(path, false);
  db.exec("CREATE TRIGGER full BEFORE INSERT ON revisions WHEN new.number = 2 AND new.release = 1 BEGIN SELECT raise(ABORT, 'disk'); END");
  db.close();
  lock.release();
  const again = openForTest(path, false);
  expect(() => again.saveBlock({ id: 'about', content: next, stamp: noted })).toThrow();
  expect([again.blocks()[0]?.zh, textsOf(again, 'a')[0], textsOf(again, 'b')[0]]).toEqual([about.zh, about.zh, about.zh]);
});

function archiveOfPath(path: string, ids: readonly string[]): ArchiveApi {
  const archive = openForTest(path);
  archive.saveBlock({ id: 'about', content: about, stamp });
  for (const id of ids) withBlock(archive, id, {});
  return archive;
}

test('an archive from before there were blocks keeps its releases and their hashes, and takes links from then on', async () => {
  const path = join(temporaryFolder(), 'archive');
  const hash = oldArchive(path, 80, content('标题', 'Title'));
  const archive = openForTest(path, false);
  expect([archive.get('a').facts.blocks, archive.history('a')[0]?.sha256]).toEqual([undefined, hash]);
  archive.saveBlock({ id: 'about', content: about, stamp });
  const { facts, zh, en } = archive.get('a');
  archive.save({ id: 'a', baseRevision: 1, content: takeBlock({ facts, zh, en }, { ...about, id: 'about' }), stamp });
  archive.saveBlock({ id: 'about', content: next, stamp: noted });
  expect(textsOf(archive, 'a')).toEqual([next.zh, next.en]);
  expect((await archive.verify()).problems).toEqual([]);
});

test('a block made of a recurring text is linked to the drafts that say exactly this; what is on record is not touched', () => {
  const archive = newArchive();
  const saying = (id: string, status: Status, zh: string): void => {
    const release = content(`${id}稿`, `Release ${id}`, { status });
    archive.create({ id, content: { ...release, zh: release.zh && { ...release.zh, boilerplate: zh }, en: release.en && { ...release.en, boilerplate: about.en } }, stamp });
  };
  saying('same', 'draft', about.zh);
  saying('near', 'draft', '澜海有员工1370人。');
  saying('published', 'published', about.zh);
  const { follow, batch } = archive.saveBlock({ id: 'about', content: about, stamp: noted, linksSame: true });
  expect(follow.map(({ id }) => id)).toEqual(['same']);
  expect(['same', 'near', 'published'].map((id) => archive.get(id).facts.blocks?.boilerplate)).toEqual(['about', undefined, undefined]);
  expect(archive.get('published').revision).toBe(1);
  expect(archive.saveBlock({ id: 'about', content: next, stamp: noted }).follow.map(({ id }) => id)).toEqual(['same']);
  archive.undoBlocks({ batch: batch! + 1, stamp });
  expect(textsOf(archive, 'same')).toEqual([about.zh, about.en]);
});
