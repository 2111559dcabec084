import { expect, it } from 'vitest';
import type { SearchField, SearchHit, SearchMatch } from '@shared/domain/search';
import type { Language } from '@shared/domain/release';
import { fromFirstMark, rowOfHit } from './row';

const match = (lang: Language | null, field: SearchField, places = 1): SearchMatch => ({ lang, field, snippet: field, ranges: Array.from({ length: places }, () => [0, 1] as const) });
const hit = (matches: readonly SearchMatch[], furtherPlaces = 0): SearchHit => ({
  releaseId: 'r',
  via: 'text',
  score: 1,
  date: null,
  status: 'draft',
  kind: 'news',
  embargo: null,
  title: { zh: '题', en: 'title' },
  matches,
  furtherPlaces,
});

it('each edition in which something was found shows where, its text before anything else of it', () => {
  const row = rowOfHit(hit([match('en', 'boilerplate'), match('zh', 'body'), match('en', 'body'), match('zh', 'title')]));
  expect(row.snippets.map(({ lang, field }) => [lang, field])).toEqual([['zh', 'body'], ['en', 'body']]);
  expect(row.titleMatches.map(({ lang }) => lang)).toEqual(['zh']);
});

it('the places that are not to be seen are counted, so that nobody thinks a release has only one', () => {
  expect(rowOfHit(hit([match('zh', 'body', 2), match('zh', 'boilerplate', 3), match(null, 'tags')], 4)).furtherPlaces).toBe(7);
});

it('a release found by a name or a tag alone shows that', () => {
  expect(rowOfHit(hit([match(null, 'names')])).snippets.map(({ field }) => field)).toEqual(['names']);
});

it('in a row of one line the first place found is in sight, and the same characters stay marked', () => {
  const snippet = '澜海高温材料股份有限公司今天在临浦基地举行揭牌仪式，赵鹏程劳模创新工作室成立。';
  const start = snippet.indexOf('赵鹏程');
  const short = fromFirstMark({ ...match('zh', 'body'), snippet, ranges: [[start, start + 3]] });
  expect(short.snippet).toBe('…行揭牌仪式，赵鹏程劳模创新工作室成立。');
  expect(short.ranges.map(([from, to]) => short.snippet.slice(from, to))).toEqual(['赵鹏程']);
  const near = { ...match('zh', 'body'), snippet: '赵鹏程到访', ranges: [[0, 3]] as const };
  expect(fromFirstMark(near)).toBe(near);
});
