import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, readQuery, type Query } from '.';

/** A query in a form that is easy to read in a test. */
function show(query: Query): string {
  switch (query.type) {
    case 'all':
      return '*';
    case 'text':
      return `${query.fields?.join('|') ?? ''}${query.fields ? ':' : ''}${query.quoted ? `"${query.text}"` : query.text}${query.typing ? '…' : ''}`;
    case 'not':
      return `-${show(query.of)}`;
    case 'filter':
      return `{${Object.values(query.filter).join(' ')}}`;
    default:
      return `${query.type}(${query.of.map(show).join(' ')})`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['', '*'],
    ['  　 ', '*'],
    ['launch', 'launch…'],
    ['launch ', 'launch'],
    ['远泰 航空', 'and(远泰 航空…)'],
    ['"strategic cooperation"', '"strategic cooperation"'],
    ['“战略合作” 协议', 'and("战略合作" 协议…)'],
    ['"not closed', '"not closed"'],
    ['新能源 -汽车', 'and(新能源 -汽车…)'],
    ['-汽车', '-汽车…'],
    ['AX-7320', 'AX-7320…'],
    ['a OR b c', 'or(a and(b c…))'],
    ['(a OR b) c', 'and(or(a b) c…)'],
    ['a NOT (b c)', 'and(a -and(b c))'],
    ['远泰（中国）公司', '远泰（中国）公司…'],
    ['"', '""'],
    ['((', '*'],
    [')) a', 'a…'],
    ['OR', '*'],
    ['- a', 'and(- a…)'],
  ])('reads %s as a person means it', (input, meaning) => {
    expect(show(parseQuery(input))).toBe(meaning);
  });

  it.each([
    ['标题:投产', 'title|subtitle:投产…'],
    ['title：投产 2022', 'and(title|subtitle:投产 2022…)'],
    ['正文:"战略 合作"', 'body:"战略 合作"'],
    ['title:(a OR "b c") d', 'and(or(title|subtitle:a title|subtitle:"b c") d…)'],
    ['person:"Zhao Pengda"', '{person Zhao Pengda}'],
    ['人物:赵鹏达 -机构：澜海', 'and({person 赵鹏达} -{organisation 澜海})'],
    ['地点:望津', '{place 望津}'],
    ['状态:草稿 语言:英文 含:图片', 'and({lang en} {has image} {status draft})'],
    ['status:published', '{status published}'],
    ['标签:年度业绩', '{tag 年度业绩}'],
    ['kind:award 类型:来访', 'or({kind award} {kind 来访})'],
    ['date:2022', '{date 2022-01-01 2022-12-31}'],
    ['日期:2021-03..2022-06', '{date 2021-03-01 2022-06-30}'],
    ['date:..2022', '{date  2022-12-31}'],
    ['date:2024-02', '{date 2024-02-01 2024-02-29}'],
    ['日期:去年', '{date 2025-01-01 2025-12-31}'],
    ['日期:上个月', '{date 2026-10-01 2026-10-31}'],
    ['date:2022Q3 OR date:2022上半年', 'or({date 2022-07-01 2022-09-30} {date 2022-01-01 2022-06-30})'],
    ['DATE:this-week', '{date 2026-11-23 2026-11-29}'],
    ['figure:35', 'or("35" "三十五" "thirty-five")'],
    ['含:', '*'],
    // What looks like a condition and is none is text.
    ['联系人:张三', '联系人:张三…'],
    ['14:30', '14:30…'],
    ['ISO 9001:2015', 'and(ISO 9001:2015…)'],
    ['http://example.com', 'http://example.com…'],
    ['AT&T C++', 'and(AT&T C++…)'],
    ['date:soon x', 'and(date:soon x…)'],
    ['status:xyz', 'status:xyz…'],
    ['title: x', 'and(title: x…)'],
    ['__proto__:x constructor:y', 'and(__proto__:x constructor:y…)'],
  ])('reads the conditions of %s', (input, meaning) => {
    expect(show(parseQuery(input, { today: '2026-11-23' }))).toBe(meaning);
  });

  it.each([
    ['date:soon', ['bad-value date']],
    ['状态:好', ['bad-value status']],
    ['figure:many', ['bad-value figure']],
    ['title: x', ['no-value title']],
    ['"open', ['open-quote ']],
    ['(a b', ['open-parenthesis ']],
    ['a (b) "c" 标题:d date:2022', []],
  ])('says what it could not read of %s', (input, remarks) => {
    expect(readQuery(input).remarks.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(remarks);
  });

  it('after Enter the last word is a whole word', () => {
    expect(show(parseQuery('title:launch', { typing: false }))).toBe('title|subtitle:launch');
    expect(show(parseQuery('a launch', { typing: false }))).toBe('and(a launch)');
  });

  it('never throws, whatever is pasted', () => {
    const pieces = fc.array(fc.constantFrom('(', ')', '"', '-', ' ', 'OR', 'NOT', '|', 'a', '公司', '\ud800', '__proto__', 'title:', '日期:', 'figure:', '9'), { maxLength: 400 });
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces.map((list) => list.join(''))), (input) => void parseQuery(input)));
    expect(() => parseQuery('('.repeat(10_000))).not.toThrow();
    expect(() => parseQuery('-('.repeat(5_000))).not.toThrow();
  });
});
