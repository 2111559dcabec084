import { expect, test } from 'vitest';
import { completionsOf } from './complete';

const TERMS = ['Model Worker Innovation Studio', 'minor improvements', 'May Day Labor Medal'];

test('a term is offered from its third letter on, only at the beginning of a word, and not when it is all there', () => {
  expect(completionsOf('The mi', TERMS, 'en')).toEqual([]);
  expect(completionsOf('The min', TERMS, 'en')).toEqual([{ text: 'minor improvements', typed: 3 }]);
  expect(completionsOf('The Model wor', TERMS, 'en')).toEqual([{ text: 'Model Worker Innovation Studio', typed: 9 }]);
  expect(completionsOf('Indemin', TERMS, 'en')).toEqual([]);
  expect(completionsOf('their minor improvements', TERMS, 'en')).toEqual([]);
  expect(completionsOf('minor   ', TERMS, 'en')).toEqual([]);
});

test('a Chinese term is offered from its first character on, the one that most is written of first', () => {
  const terms = ['小改小革', '劳模创新工作室', '五一劳动奖章'];
  expect(completionsOf('职工的小', terms, 'zh')).toEqual([{ text: '小改小革', typed: 1 }]);
  expect(completionsOf('获得五一劳', terms, 'zh')).toEqual([{ text: '五一劳动奖章', typed: 3 }, { text: '劳模创新工作室', typed: 1 }]);
});
