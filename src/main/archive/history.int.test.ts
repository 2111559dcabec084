import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import type { ReleaseContent } from '@shared/domain/release';
import { oldArchive } from './testing/old-archive';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const written = (...lines: readonly string[]): ReleaseContent => {
  const release = content('标题', 'Title');
  return { ...release, zh: release.zh === null ? null : { ...release.zh, body: fromPlainText(lines.join('\n')) } };
};
const by = (author: string, note = ''): typeof stamp => ({ ...stamp, author, note });

test('a version keeps its name through renaming, the bin and a restart', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'a', content: written('初稿。'), stamp });
  archive.save({ id: 'a', baseRevision: 1, content: written('二稿。'), stamp });
  archive.nameRevision({ id: 'a', number: 1, name: '送审', stamp: by('李雯') });
  archive.nameRevision({ id: 'a', number: 1, name: '送审稿', stamp: by('赵博') });
  archive.bin({ ids: ['a'], stamp });
  archive.restore({ ids: ['a'], stamp });
  archive.close();
  const again = openForTest(path, false);
  expect(again.history('a').map(({ number, named }) => [number, named])).toEqual([[2, null], [1, { name: '送审稿', author: '赵博', at: stamp.at }]]);
  again.nameRevision({ id: 'a', number: 1, name: null, stamp });
  expect(again.history('a').map(({ named }) => named)).toEqual([null, null]);
  expect(again.get('a').revision).toBe(2);
});

test('a name for a version that is not there is refused', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  archive.create({ id: 'a', content: written('初稿。'), stamp });
  expect(() => archive.nameRevision({ id: 'a', number: 2, name: '送审稿', stamp })).toThrow(expect.objectContaining({ code: 'release.not-found' }));
  expect(() => archive.nameRevision({ id: 'b', number: 1, name: '送审稿', stamp })).toThrow(expect.objectContaining({ code: 'release.not-found' }));
});

test('an archive of before there were names keeps its history, and takes names', () => {
  const path = join(temporaryFolder(), 'archive');
  oldArchive(path, 70, written('旧稿。'));
  const archive = openForTest(path, false);
  expect(archive.history('a').map(({ number, named }) => [number, named])).toEqual([[1, null]]);
  archive.nameRevision({ id: 'a', number: 1, name: '旧版', stamp });
  expect(archive.history('a')[0]?.named?.name).toBe('旧版');
});

test('whoever changed a sentence is found among a thousand revisions, also where the other language was changed since', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  const first = written('公司于3月2日投产。产能提升三成。', '其他。');
  archive.create({ id: 'a', content: first, stamp: by('张一') });
  archive.save({ id: 'a', baseRevision: 1, content: written('公司于3月3日投产。产能提升三成。', '其他。'), stamp: by('李二', '改日期') });
  for (let revision = 2; revision < 1_000; revision++) {
    const next = written('公司于3月3日投产。产能提升三成。', `第${Math.floor(revision / 2)}次修改。`);
    archive.save({ id: 'a', baseRevision: revision, content: { ...next, en: { ...first.en!, title: `Title ${revision}` } }, stamp: by('王三') });
  }
  expect(archive.get('a').revision).toBe(1_000);
  const place = { field: 'body' as const, line: '公司于3月3日投产。产能提升三成。', sentence: '公司于3月3日投产。' };
  expect(archive.blame({ id: 'a', lang: 'zh', from: null, place })).toMatchObject({
    sentence: { revision: { number: 2, author: '李二', note: '改日期' }, before: '公司于3月2日投产。' },
    line: { revision: { number: 2 } },
  });
  expect(archive.blame({ id: 'a', lang: 'zh', from: null, place: { ...place, sentence: '产能提升三成。' } }).sentence).toMatchObject({ revision: { number: 1, author: '张一' }, before: null });
  expect(archive.blame({ id: 'a', lang: 'zh', from: null, place: { field: 'body', line: '还没有保存。', sentence: '还没有保存。' } })).toEqual({ line: null, sentence: null });
  expect(archive.blame({ id: 'a', lang: 'en', from: 500, place: { field: 'title', line: 'Title 499', sentence: 'Title 499' } }).line).toMatchObject({ revision: { number: 500 }, before: 'Title 498' });
});
