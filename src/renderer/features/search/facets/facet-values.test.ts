import { describe, expect, it } from 'vitest';
import type { SearchFacets } from '@shared/domain/search';
import { facetsOf, toggled, type FacetId, type FacetNames, type FacetValue } from './facet-values';

const NONE: SearchFacets = { years: [], months: [], kinds: [], statuses: [], languages: [], tags: [], people: [], organisations: [], places: [], contents: [] };
const names: FacetNames = {
  language: 'zh',
  kinds: [
    { id: 'news', zh: '新闻', en: 'News' },
    { id: 'award', zh: '荣誉', en: 'Award' },
    { id: 'prize', zh: '荣誉', en: 'Prize' },
  ],
  year: (year) => `${year}年`,
  status: (status) => status,
  edition: (language) => language,
  content: (content) => content,
};

const valuesOf = (id: FacetId, facets: Partial<SearchFacets>, text: string): readonly FacetValue[] =>
  facetsOf({ ...NONE, ...facets }, text, names).find((facet) => facet.id === id)?.values ?? [];
const checked = (values: readonly FacetValue[]): readonly string[] => values.filter(({ isChecked }) => isChecked).map(({ key }) => key);

describe('facets', () => {
  const kinds = [
    { key: 'award', count: 9 },
    { key: 'news', count: 2 },
  ];

  it('a kind is chosen as the person reads it, and let go however it was written', () => {
    const news = valuesOf('kinds', { kinds }, '窑').find(({ key }) => key === 'news')!;
    expect(toggled('窑', news, 'zh')).toContain('类型:新闻');
    for (const text of ['类型:新闻 窑', 'kind:News 窑', 'kind:news 窑']) {
      expect(checked(valuesOf('kinds', { kinds }, text))).toEqual(['news']);
      expect(toggled(text, news, 'zh')).toBe('窑');
    }
  });

  it('of two kinds called the same only the one that is clicked is chosen', () => {
    const award = valuesOf('kinds', { kinds }, '窑').find(({ key }) => key === 'award')!;
    expect(checked(valuesOf('kinds', { kinds: [...kinds, { key: 'prize', count: 1 }] }, toggled('窑', award, 'zh')))).toEqual(['award']);
  });

  it('a year is chosen however its date was written', () => {
    const years = [2021, 2020].map((key) => ({ key, count: 1 }));
    for (const text of ['日期:2020 窑', 'date:2020年 窑', 'date:2020-01-01..2020-12-31']) expect(checked(valuesOf('years', { years }, text))).toEqual(['2020']);
  });

  it('an exclusion is not shown as a choice', () => {
    expect(checked(valuesOf('kinds', { kinds }, '窑 -类型:新闻'))).toEqual([]);
  });

  it('offers nothing that nothing was found for', () => {
    expect(facetsOf({ ...NONE, contents: [{ key: 'zh', count: 3 }] }, '窑', names)).toEqual([]);
  });
});
