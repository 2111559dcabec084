import { expect, it } from 'vitest';
import type { ReplaceCandidate, ReplacePlace } from '@shared/domain/replacing';
import { choicesOf, countChosen, leave, type Leaving } from './choices';

const place: ReplacePlace = { lang: 'zh', field: 'body', before: '', found: '澜海', after: '' };
const candidates: readonly ReplaceCandidate[] = [
  { id: 'a', revision: 3, title: { zh: '甲', en: null }, places: [place, place] },
  { id: 'b', revision: 1, title: { zh: '乙', en: null }, places: [place] },
];

it('replaces everything that was shown as long as nothing is unchecked', () => {
  const nothing: Leaving = new Map();
  expect(countChosen(candidates, nothing)).toBe(3);
  expect(choicesOf(candidates, nothing)).toEqual([{ id: 'a', revision: 3, leave: [] }, { id: 'b', revision: 1, leave: [] }]);
});

it('leaves a place that was unchecked, and a release of which every place was', () => {
  const leaving = leave(leave(new Map(), 'a', [1], true), 'b', [0], true);
  expect(countChosen(candidates, leaving)).toBe(1);
  expect(choicesOf(candidates, leaving)).toEqual([{ id: 'a', revision: 3, leave: [1] }]);
});

it('takes a place again that was checked again', () => {
  const leaving = leave(leave(new Map(), 'a', [0, 1], true), 'a', [0], false);
  expect(choicesOf(candidates, leaving)[0]).toEqual({ id: 'a', revision: 3, leave: [1] });
});
