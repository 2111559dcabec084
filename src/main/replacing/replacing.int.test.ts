import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paragraph, plainText, text } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type ReleaseContent, type Status } from '@shared/domain/release';
import type { ReplaceWish } from '@shared/domain/replacing';
import type { ArchiveApi } from '../archive/api';
import { openForTest, stamp, temporaryFolder } from '../archive/testing/temporary-archive';
import { applyReplacing, undoReplacing, type ReplaceArchive } from './apply';
import { previewReplacing } from './preview';

function of(archive: ArchiveApi): ReplaceArchive {
  const answer = <T>(ask: () => T): Promise<T> => new Promise((resolve) => resolve(ask()));
  return {
    get: (id) => answer(() => archive.get(id)),
    revision: (id, number) => answer(() => archive.revision({ id, number })),
    save: ({ note, ...request }) => answer(() => archive.save({ ...request, stamp: { ...stamp, note } })),
  };
}

const written = (status: Status, zh: string, en: string): ReleaseContent => ({
  facts: { ...emptyFacts(), status },
  zh: { ...emptyEdition(), title: zh, body: { type: 'doc', content: [paragraph([...text('首句。'), ...text(zh, [{ type: 'bold' }]), ...text('。末句。')])] } },
  en: { ...emptyEdition(), title: en },
});

const wish = (sought: string, replacement: string, languages: ReplaceWish['languages'] = ['zh', 'en']): ReplaceWish => ({
  search: { text: sought, matchCase: false, wholeWord: false },
  replacement,
  languages,
});

const quietly = (): { signal: AbortSignal; onProgress: () => void } => ({ signal: new AbortController().signal, onProgress: () => undefined });

function archiveOf(releases: Readonly<Record<string, ReleaseContent>>): ArchiveApi {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  for (const [id, content] of Object.entries(releases)) archive.create({ id, content, stamp });
  return archive;
}

it('shows every place before anything changes, and leaves what is on record or in the bin', async () => {
  const archive = archiveOf({
    draft: written('draft', '澜海集团年会', 'Lanhai Group'),
    other: written('approved', '别的稿件', 'Another'),
    published: written('published', '澜海集团公告', 'Lanhai'),
    binned: written('draft', '澜海集团旧稿', 'Old'),
  });
  archive.bin({ ids: ['binned'], stamp });
  const preview = await previewReplacing({ ids: ['draft', 'other', 'published', 'binned'], wish: wish('澜海集团', '沧海集团'), archive: of(archive), ...quietly() });
  expect(preview.candidates.map(({ id, revision }) => [id, revision])).toEqual([['draft', 1]]);
  expect(preview.candidates[0]?.places).toEqual([
    { lang: 'zh', field: 'title', before: '', found: '澜海集团', after: '年会' },
    { lang: 'zh', field: 'body', before: '', found: '澜海集团', after: '年会。' },
  ]);
  expect(preview.left.map(({ id, status }) => [id, status])).toEqual([['published', 'published'], ['binned', 'draft']]);
  expect(archive.history('draft')).toHaveLength(1);
});

it('changes the places that were chosen, in one revision with its note, and gives each release back on undo', async () => {
  const archive = archiveOf({ a: written('draft', '澜海澜海', 'x'), b: written('in_review', '澜海', 'Lanhai'), c: written('draft', '澜海', 'z') });
  const before = archive.get('a');
  const report = await applyReplacing({
    wish: wish('澜海', '沧海', ['zh']),
    choices: [
      { id: 'a', revision: 1, leave: [1] },
      { id: 'b', revision: 1, leave: [] },
      { id: 'c', revision: 1, leave: [0, 1] },
    ],
    archive: of(archive),
    noteOf: (places) => `澜海 → 沧海 ${places}`,
    ...quietly(),
  });
  expect(report).toMatchObject({ places: 5, failures: [], cancelled: false, replaced: [{ id: 'a', before: 1, after: 2 }, { id: 'b', before: 1, after: 2 }] });
  const { zh } = archive.get('a');
  expect([zh?.title, plainText(zh!.body)]).toEqual(['沧海澜海', '首句。沧海沧海。末句。']);
  expect(zh?.body.content).toEqual([paragraph([...text('首句。'), ...text('沧海沧海', [{ type: 'bold' }]), ...text('。末句。')])]);
  expect(archive.history('a').map(({ note }) => note)).toEqual(['澜海 → 沧海 3', '']);
  expect(archive.history('c')).toHaveLength(1);

  const undone = await undoReplacing({ releases: report.replaced, archive: of(archive), note: '撤销替换', ...quietly() });
  expect(undone.replaced.map(({ after }) => after)).toEqual([3, 3]);
  const { facts, zh: again, en } = archive.get('a');
  expect({ facts, zh: again, en }).toEqual({ facts: before.facts, zh: before.zh, en: before.en });
  expect(archive.history('a')[0]?.note).toBe('撤销替换');
});

it('never overwrites what was written between preview and replacing, or between replacing and undo', async () => {
  const archive = archiveOf({ a: written('draft', '澜海', 'x'), b: written('draft', '澜海', 'y') });
  const save = (id: string, baseRevision: number, title: string): void => {
    archive.save({ id, baseRevision, content: written('draft', title, 'mine'), stamp });
  };
  save('a', 1, '刚刚改过的澜海');
  const choices = ['a', 'b'].map((id) => ({ id, revision: 1, leave: [] }));
  const report = await applyReplacing({ wish: wish('澜海', '沧海'), choices, archive: of(archive), noteOf: () => 'n', ...quietly() });
  expect(report.failures.map(({ id, error }) => [id, error.code])).toEqual([['a', 'release.conflict']]);
  expect([archive.get('a').zh?.title, archive.get('b').zh?.title]).toEqual(['刚刚改过的澜海', '沧海']);

  save('b', 2, '后来的文字');
  const undone = await undoReplacing({ releases: report.replaced, archive: of(archive), note: 'u', ...quietly() });
  expect(undone.failures.map(({ id }) => id)).toEqual(['b']);
  expect(archive.get('b').zh?.title).toBe('后来的文字');
});

it('stops when it is told to, and reports what was changed until then', async () => {
  const archive = archiveOf({ a: written('draft', '澜海', 'x'), b: written('draft', '澜海', 'y') });
  const controller = new AbortController();
  const report = await applyReplacing({
    wish: wish('澜海', '沧海'),
    choices: ['a', 'b'].map((id) => ({ id, revision: 1, leave: [] })),
    archive: of(archive),
    noteOf: () => 'n',
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect([report.cancelled, report.replaced.map(({ id }) => id), archive.get('b').revision]).toEqual([true, ['a'], 1]);
});

it('reports a release whose new text is too long to be stored, and goes on', async () => {
  const archive = archiveOf({ a: written('draft', '澜'.repeat(1_999), 'x'), b: written('draft', '澜', 'y') });
  const report = await applyReplacing({
    wish: wish('澜', '沧海'),
    choices: ['a', 'b'].map((id) => ({ id, revision: 1, leave: [] })),
    archive: of(archive),
    noteOf: () => 'n',
    ...quietly(),
  });
  expect(report.failures.map(({ id, error }) => [id, error.code])).toEqual([['a', 'release.invalid']]);
  expect(report.replaced.map(({ id }) => id)).toEqual(['b']);
});

it('makes one spelling of many without a version of a release that has it already', async () => {
  const archive = archiveOf({ a: written('draft', '稿', 'LANHAI, Lanhai and lanhai'), b: written('draft', '稿', 'Lanhai') });
  const wanted = wish('lanhai', 'Lanhai');
  const preview = await previewReplacing({ ids: ['a', 'b'], wish: wanted, archive: of(archive), ...quietly() });
  expect(preview.candidates.map(({ id, places }) => [id, places.map(({ found }) => found)])).toEqual([['a', ['LANHAI', 'lanhai']]]);
  const choices = [{ id: 'a', revision: 1, leave: [0] }];
  await applyReplacing({ wish: wanted, choices, archive: of(archive), noteOf: () => 'n', ...quietly() });
  expect(archive.get('a').en?.title).toBe('LANHAI, Lanhai and Lanhai');
});
