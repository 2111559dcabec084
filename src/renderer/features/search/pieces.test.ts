import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieces } from './pieces';

it('marks what was found and nothing else', () => {
  expect(pieces('辽宁省总工会主席到访', [[3, 6]])).toEqual([
    { text: '辽宁省', isHit: false },
    { text: '总工会', isHit: true },
    { text: '主席到访', isHit: false },
  ]);
});

it('never changes the text of a release while marking it, whatever the ranges are', () => {
  const range = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(range), (text, ranges) => {
      expect(pieces(text, ranges).map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
