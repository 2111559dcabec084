import { describe, expect, it } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Facts } from '@shared/domain/release';
import { SearchRequest } from '@shared/domain/search';
import { planQuery } from '@shared/search/plan';
import { parseQuery, type Query } from '@shared/search/query';
import type { Alternative } from '../alternative';
import { ReleaseIndex, type Answer } from './release-index';

const index = new ReleaseIndex();
function file(id: string, title: string, body: string, facts: Partial<Facts> = {}): void {
  const en = { ...emptyEdition(), title, body: fromPlainText(body) };
  index.put({ ...emptyFacts(), ...facts, rowid: Number(id.slice(1)), id, sha256: id, zh: null, en });
}
file('r1', 'Studio opens', 'The studio opened in May.', { date: '2022-05-01', kind: 'event', tags: ['Studio'] });
file('r2', 'Award for Dr Zhao', 'He leads the studio.', { date: '2023-06-01', names: [{ kind: 'person', zh: '赵鹏达', en: 'Zhao Pengda' }] });
file('r3', 'Workshop opens', 'A workshop for everyone.', { date: '2021-04-01' });
Array.from(index.buildPostings());

const via = (kind: Alternative['via'], text: string): Alternative => ({ via: kind, wordings: [text], plan: planQuery(parseQuery(`"${text}"`)) });
const ask = (text: string, alternatives: readonly Alternative[], more: object = {}): Answer =>
  index.query(SearchRequest.parse({ text, ...more }), parseQuery(text), alternatives);
const ids = ({ found }: Answer): string[] => found.map((one) => `${one.entry.id} ${one.via}`);

describe('results by reason', () => {
  it('what stands there comes first; another wording only adds what is missing, and says so', () => {
    const answer = ask('studio', [via('term', 'workshop'), via('sound', 'opens')]);
    expect(ids(answer)).toEqual(['r1 text', 'r2 text', 'r3 term']);
    expect(answer.total).toBe(3);
    expect(answer.groups).toEqual([
      { via: 'text', wordings: [], total: 2 },
      { via: 'term', wordings: ['workshop'], total: 1 },
    ]);
    expect(answer.facets.years.map(({ key }) => key)).toEqual([2023, 2022, 2021]);
  });

  it('pages run through all reasons without a gap', () => {
    const pages = [0, 1, 2].flatMap((offset) => ids(ask('studio', [via('term', 'workshop')], { offset, limit: 1 })));
    expect(pages).toEqual(['r1 text', 'r2 text', 'r3 term']);
  });

  it('by date, all reasons stand together in one order', () => {
    expect(ids(ask('studio', [via('term', 'workshop')], { sort: 'newest' }))).toEqual(['r2 text', 'r1 text', 'r3 term']);
    expect(ids(ask('studio', [via('term', 'workshop')], { sort: 'oldest' }))).toEqual(['r3 term', 'r1 text', 'r2 text']);
  });

  it('a relaxed search is only for who would find nothing', () => {
    expect(ids(ask('studio', [via('relaxed', 'workshop')]))).toEqual(['r1 text', 'r2 text']);
    expect(ids(ask('nothing', [via('relaxed', 'workshop')]))).toEqual(['r3 relaxed']);
  });
});

describe('conditions on fields and facts', () => {
  const find = (query: Query): string[] => index.query(SearchRequest.parse({ text: '' }), query).found.map(({ entry }) => entry.id).sort();

  it('a word is looked for in the parts that were named', () => {
    const word = { type: 'text', text: 'studio', quoted: false, typing: false } as const;
    expect(find(word)).toEqual(['r1', 'r2']);
    expect(find({ ...word, fields: ['title'] })).toEqual(['r1']);
    expect(find({ ...word, text: 'the studio', quoted: true, fields: ['title'] })).toEqual([]);
    expect(find({ ...word, text: 'the studio', quoted: true, fields: ['body'] })).toEqual(['r1', 'r2']);
  });

  it.each([
    [{ by: 'kind', value: 'event' }, ['r1']],
    [{ by: 'status', value: 'draft' }, ['r1', 'r2', 'r3']],
    [{ by: 'tag', value: 'ＳＴＵＤＩＯ' }, ['r1']],
    [{ by: 'person', value: '趙鵬達' }, ['r2']],
    [{ by: 'person', value: 'pengda' }, ['r2']],
    [{ by: 'organisation', value: 'pengda' }, []],
    [{ by: 'lang', value: 'zh' }, []],
    [{ by: 'has', value: 'en' }, ['r1', 'r2', 'r3']],
    [{ by: 'date', from: '2022-01-01', to: null }, ['r1', 'r2']],
  ] as const)('%j', (filter, expected) => {
    expect(find({ type: 'filter', filter })).toEqual(expected);
  });
});
