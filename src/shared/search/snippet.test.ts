import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planQuery, positiveLeaves } from './plan';
import { parseQuery } from './query';
import { makeSnippet, markedSpans } from './snippet';

const cut = (text: string, query: string): ReturnType<typeof makeSnippet> =>
  makeSnippet(text, positiveLeaves(planQuery(parseQuery(query))));

const marked = (text: string, query: string): string[] => {
  const found = cut(text, query);
  return found === null ? [] : found.ranges.map(([start, end]) => found.snippet.slice(start, end));
};

describe('makeSnippet', () => {
  it.each([
    ['traditional text, simplified query', '香港華為發佈會', '华为', ['華為']],
    ['simplified text, traditional query', '华为发布会', '華為', ['华为']],
    ['full width', '支持５Ｇ网络', '5g', ['５Ｇ']],
    ['grouped digits', 'about 1,200 people', '1200', ['1,200']],
    ['diacritics', 'by Müller today', 'muller ', ['Müller']],
    ['a name written apart', 'led by Dr. Zhao Pengda, who', 'zhaopengda', ['Zhao Pengda']],
    ['a name written together', 'the Zhaopengda studio', 'zhao pengda', ['Zhaopengda']],
    ['a code', 'model AX-7320 and AX 7320', 'ax7320', ['AX-7320', 'AX 7320']],
    ['a word being typed', 'was launched in a launch', 'laun', ['launched', 'launch']],
    ['whole words only', 'launched', 'launch ', []],
    ['blanks between scripts', '华为 Pura 系列', '华为Pura', ['华为 Pura']],
    ['every word', 'cooperation is strategic cooperation', 'strategic cooperation ', ['cooperation', 'strategic', 'cooperation']],
    ['phrases', 'cooperation is strategic cooperation', '"strategic cooperation"', ['strategic cooperation']],
  ])('marks the original characters: %s', (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('shows the sentence of a long text, with an ellipsis where it was cut', () => {
    const filler = '公司坚持安全第一的方针，稳步推进各项工作。'.repeat(20);
    const found = cut(`${filler}省总工会授予公司劳模创新工作室称号。${filler}`, '劳模创新工作室');
    expect(found?.snippet).toMatch(/^省总工会授予公司劳模创新工作室称号。/u);
    expect(found?.snippet.length).toBeLessThanOrEqual(122);
  });

  it.each([
    ['一条很长的句子没有停顿'.repeat(8) + '掺氢燃烧' + '后面还有很长的文字'.repeat(8), '掺氢'],
    ['公司介绍了建设情况，' + '包括设备、厂房和道路'.repeat(6) + '，并采用掺氢燃烧。', '掺氢'],
    ['The kiln was built with a very long sentence that goes on about many things before it comes to hydrogen at its end', 'hydrogen'],
  ])('keeps the hit in the first two lines of a narrow list: %s', (text, query) => {
    const found = cut(`首行\n${text}`, query);
    const [start] = found?.ranges[0] ?? [Infinity];
    const before = Array.from(found?.snippet.slice(0, start) ?? '', (char) => (char < '\u1100' ? 1 : 2));
    expect(before.reduce<number>((sum, width) => sum + width, 0)).toBeLessThanOrEqual(60);
  });

  it('does not begin with the quotation mark of the sentence before', () => {
    const found = cut(`首行\n${'前面的百分之十九靠补漏和算账，后面的要靠换燃料'.repeat(3)}。”公司正在研究掺氢燃烧，计划预留条件。`, '掺氢');
    expect(found?.snippet).toMatch(/^…?公司正在研究掺氢/u);
  });

  it('keeps some words before a hit in the middle of a sentence', () => {
    const sentence = 'It is expected that, with further work on the burners of the second line, blending of hydrogen is possible';
    expect(cut(`A line\n${sentence}`, 'hydrogen')?.snippet).toMatch(/^….*blending of hydrogen is possible$/);
  });

  it('shows the place where most of the words stand', () => {
    const filler = 'The company holds a meeting. '.repeat(20);
    expect(cut(`A studio. ${filler}\nThe innovation studio was upgraded.\n${filler}`, 'innovation studio')?.snippet).toBe(
      'The innovation studio was upgraded.',
    );
  });

  it('returns null when nothing stands there', () => {
    expect(cut('天津', '沈阳')).toBeNull();
  });

  it('keeps ranges inside the snippet, in order, and shows only characters of the text', () => {
    const chars = fc.constantFrom(...Array.from('东西南北，。 \nab1'), '華', '😀', 'é');
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 400 }), fc.array(chars, { minLength: 1, maxLength: 3 }), (text, query) => {
        const original = text.join('');
        const found = cut(original, query.join(''));
        if (found === null) return;
        expect(original).toContain(found.snippet.replace(/^…|…$/g, ''));
        expect(found.snippet.length).toBeLessThanOrEqual(124);
        expect(found.ranges.length).toBeGreaterThan(0);
        let last = -1;
        for (const [start, end] of found.ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(found.snippet.length);
      }),
    );
  });
});

describe('markedSpans', () => {
  it('finds every place in an open release, in its own characters', () => {
    const text = '華為與 Zhao Pengda 合作。华为表示，合作顺利。';
    const leaves = positiveLeaves(planQuery(parseQuery('华为 合作 zhaopengda')));
    expect(markedSpans(text, leaves).map(([start, end]) => text.slice(start, end))).toEqual(['華為', 'Zhao Pengda', '合作', '华为', '合作']);
  });
});
