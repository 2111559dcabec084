import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paragraph } from '@shared/domain/document';
import { emptyEdition, emptyFacts } from '@shared/domain/release';
import { SearchRequest, type SearchReply } from '@shared/domain/search';
import type { ConceptContent } from '@shared/domain/terms';
import { openForTest, stamp, temporaryFolder } from '../../archive/testing/temporary-archive';
import { SearchEngine } from '../engine';
import { openFeed } from '../feed';
import { openTermFeed } from './term-feed';
import { TermSource } from './terms';

const concept = (zh: string, en: string): ConceptContent => ({
  subject: 'product',
  note: '',
  validFrom: null,
  validUntil: null,
  terms: [
    { lang: 'zh', text: zh, status: 'preferred' },
    { lang: 'en', text: en, status: 'preferred' },
  ],
});

test('the term base of the archive is used by the very next search, the same one asked again too', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  const edition = (title: string): ReturnType<typeof emptyEdition> => ({ ...emptyEdition(), title, body: { type: 'doc', content: [paragraph(title)] } });
  archive.create({ id: 'zh', content: { facts: emptyFacts(), zh: edition('首座灯塔工厂投产'), en: null }, stamp });
  archive.create({ id: 'en', content: { facts: emptyFacts(), zh: null, en: edition('Award for a lighthouse factory') }, stamp });
  const terms = new TermSource(openTermFeed(path));
  const engine = new SearchEngine(openFeed(path), join(path, 'index', 'search.bin'), { alternatives: [terms], suggestions: [], followers: [terms] }, () => undefined);
  engine.open();
  await engine.sync();
  const search = (text: string, otherWordings = true): Promise<SearchReply> => engine.query(SearchRequest.parse({ text, otherWordings, typing: false }));
  const found = async (text: string, otherWordings = true): Promise<(readonly [string, string])[]> =>
    (await search(text, otherWordings)).hits.map(({ releaseId, via }) => [releaseId, via] as const);

  expect(await found('灯塔工厂')).toEqual([['zh', 'text']]);
  const added = archive.saveConcept({ id: 'mine', content: concept('灯塔工厂', 'lighthouse factory'), stamp });
  expect(await found('灯塔工厂')).toEqual([
    ['zh', 'text'],
    ['en', 'term'],
  ]);
  expect((await search('灯塔工厂')).groups.find(({ via }) => via === 'term')?.wordings).toEqual(['lighthouse factory']);
  expect(await found('灯塔工厂', false)).toEqual([['zh', 'text']]);
  expect(await found('lighthouse factory')).toEqual([
    ['en', 'text'],
    ['zh', 'term'],
  ]);
  archive.undoTerms({ batch: added.batch!, stamp });
  expect(await found('lighthouse factory')).toEqual([['en', 'text']]);
  await engine.close();
  terms.close();
});
