import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, findClause, parseQuery, QUERY_FIELDS, replaceClauses, toggleClause, withClause, withoutClause, type Condition } from '.';

const VALUES: Readonly<Record<(typeof QUERY_FIELDS)[number], readonly string[]>> = {
  title: ['投产', 'new kiln'],
  body: ['a (b)', '公司（中国）'],
  person: ['赵鹏达', 'Zhao Pengda', "O'Neil"],
  org: ['澜海高温材料股份有限公司'],
  place: ['望津'],
  tag: ['年度业绩', 'annual results'],
  kind: ['award', 'csr'],
  status: ['draft', 'in_review'],
  lang: ['zh', 'en'],
  date: ['2022', '2021-03..2022-06', '2022-03-05'],
  has: ['image', 'embargo'],
  figure: ['35', '3000万', '12.8%'],
};
const conditions = fc
  .constantFrom(...QUERY_FIELDS)
  .chain((field) => fc.constantFrom(...VALUES[field]).map((value): Condition => ({ field, value })));
const languages = fc.constantFrom('zh' as const, 'en' as const);
const texts = fc.constantFrom('', 'studio', '"model worker" 2022', 'a OR b', '-汽车', '标题:投产 x', '人物:赵鹏达');

describe('conditions of a query that is edited by clicks', () => {
  it('a click on a facet adds it in the language of the window, a second one takes it away', () => {
    fc.assert(
      fc.property(texts, conditions, languages, languages, (text, condition, first, second) => {
        fc.pre(findClause(text, condition) === undefined);
        const on = toggleClause(text, condition, first);
        expect(findClause(on, condition)).toBeDefined();
        expect(parseQuery(toggleClause(on, condition, second))).toEqual(parseQuery(toggleClause(toggleClause(text, condition, first), condition, first)));
        expect(findClause(toggleClause(on, condition, second), condition)).toBeUndefined();
      }),
    );
  });

  it('is written so that it is read as the same again', () => {
    expect(withClause('studio', { field: 'person', value: 'Zhao Pengda' }, 'zh')).toBe('人物:"Zhao Pengda" studio');
    expect(withClause('studio', { field: 'status', value: 'draft' }, 'zh')).toBe('状态:草稿 studio');
    expect(withClause('studio', { field: 'status', value: 'in_review' }, 'en')).toBe('status:in-review studio');
    expect(findClause('studio 状态:草稿', { field: 'status', value: 'draft' })?.value).toBe('草稿');
  });

  it('a condition is about all of an alternative, not its last part', () => {
    expect(withClause('a OR b', { field: 'kind', value: 'award' }, 'en')).toBe('kind:award (a OR b)');
  });

  it('knows where each condition stands, so that a chip can take away its own', () => {
    const text = 'studio -标题:投产 date:2022 (kind:award x)';
    expect(clausesOf(text).map(({ field, value, negated }) => [field, value, negated])).toEqual([
      ['title', '投产', true],
      ['date', '2022', false],
    ]);
    expect(clausesOf(text).map((clause) => withoutClause(text, clause))).toEqual(['studio date:2022 (kind:award x)', 'studio -标题:投产 (kind:award x)']);
  });

  it('dragging another period replaces the one that was there', () => {
    const once = replaceClauses('studio', 'date', '2022-01..2022-03', 'zh');
    expect(once).toBe('日期:2022-01..2022-03 studio');
    expect(replaceClauses(once, 'date', '2023', 'en')).toBe('date:2023 studio');
    expect(replaceClauses(once, 'date', null, 'en')).toBe('studio');
  });
});
