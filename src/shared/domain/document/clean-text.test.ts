import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

describe('cleanText', () => {
  it('finds 长 and 八 again that a PDF or an old input method wrote as radicals', () => {
    expect(cleanText('\u2ed3\u2f0b\u2fd5\u2edb\uf9dd\ufa1e')).toBe('长八龠风利羽');
  });

  it('leaves full-width forms, circled numbers and unified ideographs of the compatibility block alone', () => {
    const kept = '①％．ＡＢ～\u3000\ufa0e\ufa29㎡ﬁ';
    expect(cleanText(kept)).toBe(kept);
  });

  it('keeps emoji sequences and direction marks, drops invisible characters that hide text from search', () => {
    expect(cleanText('👨\u200d👩 a\u200fb')).toBe('👨\u200d👩 a\u200fb');
    expect(cleanText('通\u200b稿\ufeff\u202eabc\u202c\u00ad')).toBe('通稿abc');
  });

  it('turns every kind of line end into one', () => {
    expect(cleanText('a\r\nb\rc\u000bd\u2028e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('never yields what XML forbids, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cleaned = cleanText(value);
        expect(cleaned).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });
});
