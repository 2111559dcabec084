import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf, syllablesWritten } from '@shared/search/sound/syllables';
import { HanTexts, type SoundPattern } from './han-text';

const ALPHABET = ['长', '城', '常', '成', '沙', '杀', 'A', ' '];
const word = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 8 }).map((chars) => chars.join(''));
const sounds = fc.array(fc.constantFrom('chang', 'cheng', 'sha', 'zhang'), { minLength: 1, maxLength: 3 });

function found(texts: HanTexts, pattern: SoundPattern): string[] {
  const all: string[] = [];
  texts.find(pattern, (text, start, end, isEnd) => all.push(`${text} ${start} ${texts.slice(text, start, end)} ${isEnd}`));
  return all.sort();
}

/** By reading every text character for character. */
function expected(all: ReadonlyMap<number, string>, { sounds: wanted, inside }: SoundPattern): string[] {
  return [...all].flatMap(([text, chars]) =>
    Array.from({ length: Math.max(0, chars.length - wanted.length + 1) }, (_, start) => start)
      .filter((start) => inside || start === 0)
      .filter((start) => wanted.every((syllables, i) => syllablesOf(chars.charAt(start + i)).some((one) => syllables.includes(one))))
      .map((start) => `${text} ${start} ${chars.slice(start, start + wanted.length)} ${start + wanted.length === chars.length}`),
  ).sort();
}

describe('sounds in many short texts', () => {
  it.each([0, 5000])('every place is found, and no other, with %i texts before and after removing some', (before) => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.array(fc.nat()), sounds, fc.boolean(), (words, removals, syllables, inside) => {
        const texts = new HanTexts();
        const all = new Map<number, string>();
        for (let i = 0; i < before; i++) texts.add('甲乙丙丁');
        const pattern = { sounds: syllables.map((one) => syllablesWritten(one)), inside };
        for (const one of words) all.set(texts.add(one), one);
        expect(found(texts, pattern)).toEqual(expected(all, pattern));
        for (const removal of removals) {
          const number = before + (removal % words.length);
          if (!all.delete(number)) continue;
          texts.remove(number);
        }
        expect(found(texts, pattern)).toEqual(expected(all, pattern));
      }),
      { numRuns: before === 0 ? 100 : 15 },
    );
  });

  it('when most texts are gone, the rest is still found under its number', () => {
    const texts = new HanTexts();
    const numbers = Array.from({ length: 6000 }, (_, i) => texts.add(i % 2 === 0 ? '长城' : '常常'));
    const pattern = { sounds: [syllablesWritten('chang'), syllablesWritten('cheng')], inside: true };
    expect(found(texts, pattern)).toHaveLength(3000);
    for (const number of numbers.slice(0, 5990)) texts.remove(number);
    expect(found(texts, pattern)).toEqual(['5990 0 长城 true', '5992 0 长城 true', '5994 0 长城 true', '5996 0 长城 true', '5998 0 长城 true']);
  });
});
