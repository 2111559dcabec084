import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SavedSearch } from '@shared/domain/saved-search';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const search = (id: string, text: string): SavedSearch => ({ id, name: `名称 ${id}`, text, sort: 'newest' });

test('saved searches stay with the archive, in the order they were given', () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.saveSearches([search('b', '劳模 -工会'), search('a', 'title:kiln'), search('c', '"x"')]);
  archive.saveSearches([search('c', '"x"'), search('b', '劳模 -工会')]);
  archive.close();
  expect(openForTest(path, false).savedSearches()).toEqual([search('c', '"x"'), search('b', '劳模 -工会')]);
});

test('a list that cannot be stored as a whole leaves the one that was there', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  archive.saveSearches([search('a', '一')]);
  expect(() => archive.saveSearches([search('b', '二'), search('b', '三')])).toThrow();
  expect(archive.savedSearches()).toEqual([search('a', '一')]);
});

test('a note is kept even when the text is as it was, and without one no empty revision is made', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  const text = content('标题', 'Title');
  archive.create({ id: 'a', content: text, stamp });
  archive.save({ id: 'a', baseRevision: 1, content: text, stamp });
  archive.save({ id: 'a', baseRevision: 1, content: text, stamp: { ...stamp, note: '送审稿' } });
  expect(archive.history('a').map(({ number, note }) => [number, note])).toEqual([[2, '送审稿'], [1, '']]);
});

test('rows are listed in the order asked for, without those that are gone', () => {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  for (const id of ['a', 'b', 'c']) archive.create({ id, content: content(id, id, { tags: [`tag ${id}`] }), stamp });
  expect(archive.summaries(['c', 'x', 'a']).map(({ id, tags }) => [id, tags])).toEqual([['c', ['tag c']], ['a', ['tag a']]]);
});
