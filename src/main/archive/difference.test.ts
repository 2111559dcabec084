import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAgainst, unpackFrom } from './difference';

const words = fc.array(fc.constantFrom('劳模', '创新工作室', 'a', '。', '𠮷', '{"', '\n', 'Zhao'), { maxLength: 200 }).map((parts) => parts.join(''));

test('any text comes back from its difference to any other', () => {
  fc.assert(
    fc.property(words, words, words, words, (head, tail, before, after) => {
      const [base, text] = [head + after + tail, head + before + tail];
      expect(unpackFrom(base, packAgainst(base, text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('a changed sentence of a long text costs next to nothing', () => {
  const long = Array.from({ length: 4_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))).join('');
  const before = `${long}去年产量为三万吨。${long}`;
  const after = `${long}去年产量为四万二千吨。${long}`;
  expect(packAgainst(after, before).length).toBeLessThan(60);
});

test('a difference held against another text is refused, not made into nonsense of a wrong length', () => {
  expect(() => unpackFrom('short', packAgainst('a long text indeed', 'a long text'))).toThrow();
});
