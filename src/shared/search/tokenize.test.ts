import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText, tokenize } from './tokenize';

const terms = (text: string): string[] => tokenize(searchText(text));

describe('tokenize', () => {
  it('cuts Chinese into bigrams and keeps the last character, so that single characters are found everywhere', () => {
    expect(terms('张晓东说')).toEqual(['张晓', '晓东', '东说', '说']);
    expect(terms('东')).toEqual(['东']);
    expect(terms('远泰，航空')).toEqual(['远泰', '泰', '航空', '空']);
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(terms('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
  });

  it('separates words from Chinese without a blank between them', () => {
    expect(terms('华为Pura系列')).toEqual(['华为', '为', 'pura', '系列', '列']);
  });

  it.each([
    ['AX-7320', 'ax7320'],
    ['O’Neil', 'oneil'],
    ['well-known', 'wellknown'],
    ['state-of-the-art', 'stateoftheart'],
    ['Zhao Pengda', 'zhaopengda'],
    ['AX 7320', 'ax7320'],
  ])('adds %s as one word too, so that %s finds it', (text, joined) => {
    expect(terms(text)).toContain(joined);
  });

  it('does not join ordinary neighbours', () => {
    expect(terms('may be used')).toEqual(['may', 'be', 'used']);
    expect(terms('said Zhao. Pengda left')).not.toContain('zhaopengda');
  });

  it('has a term for every Chinese character pair and every word of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Array.from('东西南北中 ,Ab1。\n'))), (chars) => {
        const text = chars.join('');
        const found = new Set(terms(text));
        for (const [, pair] of text.matchAll(/(?=([东西南北中]{2}))/gu)) expect(found).toContain(pair);
        for (const [word] of text.toLowerCase().matchAll(/[ab1]+/g)) expect(found).toContain(word);
      }),
    );
  });
});
