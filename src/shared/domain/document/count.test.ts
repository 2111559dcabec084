import { describe, expect, it } from 'vitest';
import { fromPlainText, lengthOf } from '.';

describe('the length of a text is what Word says, so that nobody counts twice', () => {
  it.each([
    ['zh', '', 0, 0],
    ['zh', '公司今日投产。', 7, 7],
    ['zh', '产能达到26万吨，同比增长7.2%。', 14, 18],
    ['zh', 'LH-7320 型浇注料（Castable）上市', 10, 23],
    ['en', 'The kiln is 168 meters long.', 6, 23],
    ['en', '“We are ready,” said Zhao Pengcheng – at last.', 8, 38],
    ['en', 'The studio (劳模创新工作室) opened.', 10, 25],
  ] as const)('%s: %s', (lang, text, words, characters) => {
    expect(lengthOf(fromPlainText(text), lang)).toMatchObject({ words, characters });
  });

  it('and how long one reads it', () => {
    expect(lengthOf(fromPlainText('字'.repeat(800)), 'zh').minutes).toBe(4);
    expect(lengthOf(fromPlainText('word '.repeat(400)), 'en').minutes).toBe(2);
  });
});
