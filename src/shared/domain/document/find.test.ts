import { describe, expect, it } from 'vitest';
import { findSpans, TextSearch } from './find';

const found = (text: string, sought: string, options: Partial<TextSearch> = {}): string[] =>
  findSpans(text, { text: sought, matchCase: false, wholeWord: false, ...options }).map(([start, end]) => text.slice(start, end));

describe('finding in a text', () => {
  it.each<[string, string, string[]]>([
    ['劳模和勞模', '劳模', ['劳模', '勞模']],
    ['Tonggao, TONGGAO, ＴＯＮＧＧＡＯ', 'tonggao', ['Tonggao', 'TONGGAO', 'ＴＯＮＧＧＡＯ']],
    ['a café, a cafe\u0301', 'cafe', ['café', 'cafe\u0301']],
    ['it earned 1,200 and 12,000 yuan', '1200', ['1,200', '12,00']],
    ['华为 Pura 与华为Pura', '华为Pura', ['华为 Pura', '华为Pura']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['重 25㎏', 'k', []],
    ['重 25㎏', 'kg', ['㎏']],
    ['从 2021 - 2022 年', '-', ['-']],
    ['two  blanks', '  ', ['  ']],
    ['then the end', 'The ', ['the ']],
    ['𠮷野家与吉野家', '野家', ['野家', '野家']],
  ])('in %s, %s finds %s: what looks the same to a reader is not missed', (text, sought, expected) => {
    expect(found(text, sought)).toEqual(expected);
  });

  it('with case finds only what was typed, so that a name in capitals can be told from a word', () => {
    expect(found('AI 与 ai 与 ＡＩ', 'AI', { matchCase: true })).toEqual(['AI']);
    expect(found('勞模', '劳模', { matchCase: true })).toEqual([]);
  });

  it('as whole words leaves longer words alone and reads Chinese, which has none, as it is', () => {
    expect(found('art, Art. party start', 'art', { wholeWord: true })).toEqual(['art', 'Art']);
    expect(found('用AI技术', 'AI', { wholeWord: true })).toEqual(['AI']);
    expect(found('创新工作室', '工作', { wholeWord: true })).toEqual(['工作']);
    expect(found('aa aaa aa', 'aa', { wholeWord: true })).toEqual(['aa', 'aa']);
  });

  it('takes one line of whole characters only: nothing else can stand in a field', () => {
    const isTaken = (text: string): boolean => TextSearch.safeParse({ text, matchCase: true, wholeWord: false }).success;
    expect(['a', '𠮷', 'a\nb', '\ud800', ''].map(isTaken)).toEqual([true, true, false, false, false]);
  });
});
