import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithOffsets, originalRange } from './normalize';

/** Half of a surrogate pair. */
const LONE = /\p{Surrogate}/u;

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite' }),
  // Lone surrogates and everything else that a string can hold.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('華', '为', '臺', 'Ａ', 'é', 'e\u0301', 'ガ', 'か\u3099', '\u200b', ' ', '\n', '1,200', '㎡', 'ﬁ', '™', "O'", '😀', ',', '5'))
    .map((parts) => parts.join('')),
);

describe('normalize', () => {
  it.each([
    ['traditional characters', '華為臺灣發佈軟體', '华为台湾发布软体'],
    ['full width', '５Ｇ　％', '5g %'],
    ['case', 'Innovation STUDIO', 'innovation studio'],
    ['digit groups', '1,200 and 12,345,678', '1200 and 12345678'],
    ['full-width digit groups', '１，２００', '1200'],
    ['commas that group nothing', '12,34 1234,567 1,2345', '12,34 1234,567 1,2345'],
    ['diacritics, composed or not', 'Müller Mu\u0308ller São', 'muller muller sao'],
    ['apostrophes and hyphens', 'O’Neil AX–7320', "o'neil ax-7320"],
    ['zero-width characters', 'Zhao\u200b\ufeffPeng', 'zhaopeng'],
    ['trade marks', 'Tonggao™ 3', 'tonggao 3'],
    ['blanks between scripts', '华为 Pura 系列', '华为pura系列'],
    ['other blanks', ' a  b \t c\r\n\n d, 远泰 航空', 'a b c\nd, 远泰 航空'],
    ['composition of kana', 'か\u3099ガｶﾞ', 'がガガ'],
  ])('makes %s equal, so that either finds the other', (_, original, normal) => {
    expect(normalize(original)).toBe(normal);
  });

  it('is the same with and without offsets, and never throws, or a highlight would miss what was found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalizeWithOffsets(text).text).toBe(normalize(text));
      }),
    );
  });

  it('maps every span into the original, in order and never into half a character', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const normal = normalizeWithOffsets(text);
        const { length } = normal.text;
        if (length === 0) return;
        const from = a % length;
        const to = from + 1 + (b % (length - from));
        const [start, end] = originalRange(normal, text, from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (!LONE.test(text)) expect(text.slice(start, end)).not.toMatch(LONE);
        expect(normal.starts.every((value, i) => i === 0 || value >= (normal.starts[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('normalises a Chinese piece of a text as it normalises the text, or the piece would not be found', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('華為发布軟體臺灣乾坤後髮'))), fc.nat(), fc.nat(), (chars, a, b) => {
        const text = chars.join('');
        const from = a % (chars.length + 1);
        const to = from + (b % (chars.length - from + 1));
        expect(normalize(text).slice(from, to)).toBe(normalize(text.slice(from, to)));
      }),
    );
  });
});
