import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, type Query } from './query';

/** A query in a form that is easy to read in a test. */
function show(query: Query): string {
  switch (query.type) {
    case 'all':
      return '*';
    case 'text':
      return `${query.quoted ? `"${query.text}"` : query.text}${query.typing ? '…' : ''}`;
    case 'not':
      return `-${show(query.of)}`;
    case 'filter':
      return JSON.stringify(query.filter);
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

  it('never throws, whatever is pasted', () => {
    const pieces = fc.array(fc.constantFrom('(', ')', '"', '-', ' ', 'OR', 'NOT', '|', 'a', '公司', '\ud800', '__proto__'), { maxLength: 400 });
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces.map((list) => list.join(''))), (input) => void parseQuery(input)));
    expect(() => parseQuery('('.repeat(10_000))).not.toThrow();
    expect(() => parseQuery('-('.repeat(5_000))).not.toThrow();
  });
});
