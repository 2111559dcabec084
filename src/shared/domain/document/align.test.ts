import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph, text, type Block } from '.';
import { alignBlocks } from './align';
import { arbitraryDocument } from './testing/arbitrary-document';

const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({ type: 'heading', attrs: { level }, content: text(title) });

describe('two texts side by side', () => {
  test('have their sections beside each other, also when one has a paragraph more', () => {
    const zh = [paragraph('导语'), heading(1, '一'), paragraph('甲'), paragraph('乙'), heading(1, '二'), paragraph('丙')];
    const en = [paragraph('Lead'), heading(1, 'One'), paragraph('A'), heading(1, 'Two'), paragraph('C'), paragraph('D')];
    expect(alignBlocks(zh, [...en, paragraph('E')]).map(({ left, right }) => [left && zh.indexOf(left), right && en.indexOf(right)])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, null],
      [4, 3],
      [5, 4],
      [null, 5],
      [null, -1],
    ]);
  });

  test('never lose a block, and keep its order', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), ({ content: left }, { content: right }) => {
        const pairs = alignBlocks(left, right);
        expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left);
        expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right);
        expect(pairs.every((pair) => pair.left !== null || pair.right !== null)).toBe(true);
      }),
    );
  });
});
