import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Edition, type Facts, type ReleaseContent } from '@shared/domain/release';
import { SearchRequest } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText } from '@shared/search/fields';
import { normalize } from '@shared/search/normalize';
import { generateReleases } from '../../../../e2e/bench/corpus';
import type { IndexedRelease } from './catalogue';
import { ReleaseIndex, type Answer } from './release-index';

/** Not a limit anyone should feel: machines differ, and these tests read a lot. */
const SLOW = 120_000;

function indexed(id: string, { facts, zh, en }: ReleaseContent): IndexedRelease {
  return { ...facts, rowid: Number(id.replace(/\D/g, '')) || 1, id, sha256: id, zh, en };
}

const edition = (parts: Partial<Omit<Edition, 'body'>> & { readonly body?: string }): Edition => ({
  ...emptyEdition(),
  ...parts,
  body: fromPlainText(parts.body ?? ''),
});

const release = (
  id: string,
  zh: Parameters<typeof edition>[0] | null,
  en: Parameters<typeof edition>[0] | null = null,
  facts: Partial<Facts> = {},
): IndexedRelease =>
  indexed(id, { facts: { ...emptyFacts(), ...facts }, zh: zh && edition(zh), en: en && edition(en) });

function built(releases: Iterable<IndexedRelease>): ReleaseIndex {
  const index = new ReleaseIndex();
  for (const one of releases) index.put(one);
  Array.from(index.buildPostings());
  return index;
}

const ask = (index: ReleaseIndex, text: string, more: object = {}): Answer =>
  index.query({ ...SearchRequest.parse({ text: '', limit: 500, ...more }), text });
const ids = (index: ReleaseIndex, text: string, more: object = {}): string[] =>
  ask(index, text, more).found.map(({ entry }) => entry.id);
const found = (index: ReleaseIndex, text: string, more: object = {}): string[] => ids(index, text, more).sort();

/** What stands in a release, read without any of the index: the oracle. */
const everything = (one: IndexedRelease): string[] => INDEX_FIELDS.map((field) => normalize(fieldText(one, field)));
/** As a whole word; Han characters may touch it. */
const wordPattern = (word: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{Nd}])${word}(?![\\p{Script=Latin}\\p{Nd}])`, 'u');
const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** Random pieces of random releases: [query, does this text have it]. */
function* pieces(releases: readonly IndexedRelease[], count: number, seed: number): Generator<[string, (text: string) => boolean]> {
  let state = seed;
  const below = (n: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % n;
  while (count > 0) {
    const texts = everything(releases[below(releases.length)]!).filter((text) => text !== '');
    const text = texts[below(texts.length)]!;
    const at = below(text.length);
    if (isHan(text.charAt(at))) {
      let end = at + 1;
      while (end < text.length && end < at + 1 + below(8) && isHan(text.charAt(end))) end++;
      const piece = text.slice(at, end);
      yield [piece, (other) => other.includes(piece)];
      count--;
    } else {
      const words = [...text.matchAll(/(?<![\p{Script=Latin}\p{Nd}])[a-z]+(?: [a-z]+)?(?![\p{Script=Latin}\p{Nd}])/gu)].map(([word]) => word);
      const word = words[below(words.length || 1)];
      if (word === undefined) continue;
      yield [`"${word}"`, (other) => wordPattern(word).test(other)];
      count--;
    }
  }
}

/** A word written apart or with a hyphen, which the index also knows as one. */
const standsJoined = (texts: readonly string[], query: string): boolean => {
  const pattern = wordPattern(Array.from(query.replaceAll('"', '')).join("[-' ]?"));
  return texts.some((text) => pattern.test(text));
};

function expectExact(releases: readonly IndexedRelease[], count: number, seed: number): void {
  const index = built(releases);
  const scan = new ReleaseIndex();
  for (const one of releases) scan.put(one);
  const texts = new Map(releases.map((one) => [one.id, everything(one)]));
  for (const [query, stands] of pieces(releases, count, seed)) {
    const expected = releases.filter(({ id }) => texts.get(id)!.some(stands)).map(({ id }) => id);
    const answer = ask(index, query, { limit: 500 });
    const got = new Set(answer.found.map(({ entry }) => entry.id));
    expect(answer.total, query).toBe(got.size);
    expect(expected.filter((id) => !got.has(id)), `missed by ${query}`).toEqual([]);
    const wrong = [...got].filter((id) => !expected.includes(id));
    expect(wrong.filter((id) => !standsJoined(texts.get(id)!, query)), `wrongly found by ${query}`).toEqual([]);
    expect(found(scan, query), `found while building by ${query}`).toEqual([...got].sort());
  }
}

describe('what stands in a release finds it, and nothing else does', () => {
  it('in 400 random pieces of generated releases', () => {
    const releases = [...generateReleases(300, 20_240)].map((content, i) => indexed(`r${i + 1}`, content));
    expectExact(releases, 400, 4711);
  }, SLOW);

  const corpus = resolve(process.env.TONGGAO_CORPUS ?? resolve(import.meta.dirname, '../../../../../shared/corpus'), 'pairs.jsonl');
  it.skipIf(!existsSync(corpus))('in 400 random pieces of real texts', () => {
    const releases = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 400)
      .map((line, i) => {
        const pair = JSON.parse(line) as Record<'title_zh' | 'title_en' | 'body_zh' | 'body_en', string>;
        return release(`r${i + 1}`, { title: pair.title_zh, body: pair.body_zh }, { title: pair.title_en, body: pair.body_en });
      });
    expectExact(releases, 400, 42);
  }, SLOW);
});

describe('queries as people type them', () => {
  const index = built([
    release('r1', { title: '公司实现营业收入三十亿元', body: '张晓东说，研发和服务并重。' }),
    release('r2', { title: '营业点收入不高', body: '他站在东。报告提到张晓和东。' }),
    release('r3', { title: '和服展', body: '欧阳娜娜出席。' }),
    release('r4', { title: '欧阳娜', body: '远泰的航空公司', boilerplate: '关于远泰：远泰航空股份有限公司成立于2001年。' }),
    release('r5', { title: '远泰航空股份有限公司成立', body: '華為發佈軟體，支持５Ｇ。增长15.3％，共12.8亿元，1,200人。' }),
    release('r6', { title: '华为 Pura 发布', body: '金额12亿元和8亿元，AI 大模型。' }, { title: 'Launch of AX-7320', body: 'ISO 9001:2015, C++ and AT&T. Said O’Neil and Müller.' }),
    release('r7', null, { title: 'Strategic cooperation', body: 'We launched it. Plain C. Zhang Wei spoke.' }),
    release('r8', null, { title: 'The cooperation is strategic', body: 'Zhaopengda studio. Wei Zhang spoke.' }),
    release('r9', null, { title: 'Zhao Pengda wins', body: 'Innovation Studio of the company’s staff.' }),
    release('r10', { title: '新能源汽车' }, null, { tags: ['出口'], names: [{ kind: 'person', zh: '佟胜强', en: 'Tong Shengqiang' }] }),
    release('r11', { title: '新能源' }),
  ]);

  it.each<[string, string[]]>([
    ['营业收入', ['r1']],
    ['业收', ['r1']],
    ['和服', ['r1', 'r3']],
    ['张晓东', ['r1']],
    ['欧阳娜娜', ['r3']],
    ['东', ['r1', 'r2']],
    ['远泰 航空', ['r4', 'r5']],
    ['远泰航空', ['r4', 'r5']],
    ['远泰航空股份有限公司', ['r4', 'r5']],
    ['关于远泰', ['r4']],
    ['華為', ['r5', 'r6']],
    ['华为', ['r5', 'r6']],
    ['软体', ['r5']],
    ['５Ｇ', ['r5']],
    ['5g', ['r5']],
    ['AX-7320', ['r6']],
    ['ax7320', ['r6']],
    ['AX 7320', ['r6']],
    ['AX-732', ['r6']],
    ['ISO 9001:2015', ['r6']],
    ['9001', ['r6']],
    ['C++', ['r6']],
    ['"C"', ['r6', 'r7']],
    ['AT&T', ['r6']],
    ['12.8亿元', ['r5']],
    ['1,200', ['r5']],
    ['1200', ['r5']],
    ['增长15.3%', ['r5']],
    ['增长15.3％', ['r5']],
    ['"strategic cooperation"', ['r7']],
    ['strategic cooperation', ['r7', 'r8']],
    ['launch', ['r6', 'r7']],
    ['"launch"', ['r6']],
    ["O'Neil", ['r6']],
    ['O’Neil', ['r6']],
    ['oneil', ['r6']],
    ['Müller', ['r6']],
    ['muller', ['r6']],
    ['Wei Zhang', ['r7', 'r8']],
    ['华为Pura', ['r6']],
    ['华为 Pura', ['r6']],
    ['AI大模型', ['r6']],
    ['新能源 -汽车', ['r11']],
    ['汽车 OR 和服展', ['r10', 'r3']],
    ['(汽车 OR 欧阳) -娜', ['r10']],
    ['zhao pengda', ['r8', 'r9']],
    ['zhaopengda', ['r8', 'r9']],
    ['company', ['r9']],
    ['Innovation Studio', ['r9']],
    ['佟胜强', ['r10']],
    ['tong shengqiang', ['r10']],
    ['出口', ['r10']],
    ['不存在', []],
  ])('%s', (query, expected) => {
    expect(found(index, query)).toEqual(expected);
  });

  it('ranks a title before a text, and boilerplate last', () => {
    expect(ids(index, '和服')).toEqual(['r3', 'r1']);
    expect(ids(index, '远泰航空股份有限公司')).toEqual(['r5', 'r4']);
  });

  it.each(['', '   ', '"', '((', '*', '-', 'OR', '…'])('shows everything for %j', (query) => {
    expect(ask(index, query).total).toBe(11);
  });

  it.each(['__proto__', 'constructor', 'toString', '\ud800', '公\udc00司', '('.repeat(500), 'x'.repeat(5_000), '的'.repeat(5_000), '"'.repeat(999), '.*+?^${}[]\\', 'a '.repeat(2_500)])(
    'does not fail for odd input %#',
    (query) => {
      expect(ask(index, query).total).toBeGreaterThanOrEqual(0);
    },
  );

  it('finds words of any length, whole', () => {
    const key = 'k'.repeat(70_000);
    const one = built([release('r1', null, { title: 'Key', body: `${key}a` }), release('r2', null, { title: 'Key', body: `${key}b` })]);
    expect(found(one, `"${key}a"`)).toEqual(['r1']);
    expect(found(one, key)).toEqual(['r1', 'r2']);
    expect(found(one, `"${key}"`)).toEqual([]);
  });

  it('recognises a release by a pasted paragraph', () => {
    const one = [...generateReleases(20, 5)].map((content, i) => indexed(`r${i + 1}`, content));
    const target = one.find(({ zh }) => zh !== null)!;
    const paragraph = fieldText(target, INDEX_FIELDS.find(({ name }) => name === 'body_zh')!).split('\n')[0]!;
    expect(ids(built(one), paragraph)).toEqual([target.id]);
  });
});

describe('filters, counts and order', () => {
  const index = built([
    release('r1', { title: '甲公告' }, { title: 'Notice A' }, { date: '2021-03-05', status: 'published', kind: 'news', tags: ['甲'] }),
    release('r2', { title: '乙公告' }, null, { date: '2022-03-05', status: 'published', kind: 'award' }),
    release('r3', null, { title: 'Notice C' }, { date: '2022-06-01', status: 'draft', kind: 'news' }),
    release('r4', { title: '丁公告' }),
  ]);

  it('lists all by date, undated drafts first', () => {
    expect(ids(index, '')).toEqual(['r4', 'r3', 'r2', 'r1']);
  });

  it.each<[object, string[]]>([
    [{ filter: { status: 'draft' } }, ['r3', 'r4']],
    [{ filter: { year: 2022 } }, ['r2', 'r3']],
    [{ filter: { kind: 'award' } }, ['r2']],
    [{ filter: { tag: '甲' } }, ['r1']],
    [{ filter: { from: '2022-03-05' } }, ['r2', 'r3']],
    [{ filter: { to: '2022-03-05' } }, ['r1', 'r2']],
    [{ lang: 'en' }, ['r1', 'r3']],
    [{ lang: 'zh', filter: { year: 2022 } }, ['r2']],
    [{ filter: { bin: true } }, []],
  ])('applies %j before counting', (filters, expected) => {
    expect(found(index, '', filters)).toEqual(expected);
    expect(ask(index, '', filters).total).toBe(expected.length);
  });

  it('searches only the edition asked for', () => {
    expect(found(index, 'notice', { lang: 'en' })).toEqual(['r1', 'r3']);
    expect(found(index, 'notice', { lang: 'zh' })).toEqual([]);
    expect(found(index, '公告', { lang: 'en' })).toEqual([]);
  });

  it('counts facets of what was found, all pages together', () => {
    const answer = ask(index, '公告', { limit: 1 });
    expect(answer.total).toBe(3);
    expect(answer.found).toHaveLength(1);
    expect(answer.facets.years).toEqual([{ key: 2022, count: 1 }, { key: 2021, count: 1 }]);
    expect(answer.facets.languages).toEqual([{ key: 'zh', count: 3 }, { key: 'en', count: 1 }]);
    expect(answer.facets.statuses).toEqual([{ key: 'published', count: 2 }, { key: 'draft', count: 1 }]);
    expect(answer.facets.kinds).toEqual([{ key: 'news', count: 2 }, { key: 'award', count: 1 }]);
  });

  it('pages without gaps or repeats', () => {
    const releases = [...generateReleases(120, 3)].map((content, i) => indexed(`r${i + 1}`, content));
    const many = built(releases);
    const whole = ids(many, '公司');
    const paged = [0, 1, 2, 3, 4, 5].flatMap((page) => ids(many, '公司', { offset: page * 25, limit: 25 }));
    expect(paged).toEqual(whole);
  });
});

describe('changes', () => {
  it('edits, removals and additions leave the index as if it had been built anew', () => {
    const contents = [...generateReleases(60, 9)];
    const queries = ['公司', '创新工作室', '"innovation studio"', '司', 'co', '耐火砖', 'the', ''];
    const step = fc.record({ id: fc.integer({ min: 1, max: 20 }), content: fc.integer({ min: 0, max: 59 }), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, merge) => {
        const now = new Map(contents.slice(0, 20).map((content, i) => [`r${i + 1}`, indexed(`r${i + 1}`, content)]));
        const index = built(now.values());
        for (const { id: number, content, remove } of steps) {
          const id = `r${number}`;
          if (remove) {
            index.discard(id);
            now.delete(id);
          } else {
            const one = indexed(id, contents[content]!);
            index.put(one);
            now.set(id, one);
          }
        }
        if (merge) Array.from(index.merge());
        const anew = built(now.values());
        expect(index.size).toBe(now.size);
        for (const query of queries) {
          const [a, b] = [ask(index, query), ask(anew, query)];
          expect(a.total).toBe(b.total);
          expect(a.facets).toEqual(b.facets);
          const scores = new Map(b.found.map(({ entry, score }) => [entry.id, score]));
          for (const { entry, score } of a.found) expect(score).toBeCloseTo(scores.get(entry.id) ?? NaN, 9);
        }
      }),
      { numRuns: 12 },
    );
  }, SLOW);
});
