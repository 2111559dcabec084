import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyEdition, emptyFacts, type Name } from '@shared/domain/release';
import { SearchRequest, type SearchReply } from '@shared/domain/search';
import { content, openForTest, stamp, temporaryFolder } from '../../archive/testing/temporary-archive';
import { SearchEngine } from '../engine';
import { openFeed } from '../feed';
import { DidYouMean } from './did-you-mean';
import { SoundSource } from './sound';
import { SoundIndex } from './sound-index';

const person = (zh: string): Name => ({ kind: 'person', zh, en: '' });

async function open(path: string): Promise<SearchEngine> {
  const sounds = new SoundIndex();
  const wordings = { alternatives: [new SoundSource(sounds)], suggestions: [new DidYouMean(sounds)], followers: [sounds] };
  const engine = new SearchEngine(openFeed(path), join(path, 'index', 'search.bin'), wordings, () => undefined);
  engine.open();
  await engine.sync();
  return engine;
}

test('names are found by sound after each change of the archive and after a restart', async () => {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.create({ id: 'zh', content: { ...content('赵鹏达获奖', ''), facts: { ...emptyFacts(), names: [person('赵鹏达')] }, en: null }, stamp });
  archive.create({ id: 'en', content: { facts: emptyFacts(), zh: null, en: { ...emptyEdition(), title: 'An award for Pengda Zhao' } }, stamp });
  archive.create({ id: 'other', content: content('年度报告', 'Annual report of the launch'), stamp });
  let engine = await open(path);
  const ask = (text: string): Promise<SearchReply> => engine.query(SearchRequest.parse({ text }));
  const found = async (text: string): Promise<string[]> => (await ask(text)).hits.map(({ releaseId, via }) => `${releaseId} ${via}`).sort();

  for (const typed of ['zhaopengda', 'zpd']) expect(await found(typed)).toEqual(['en sound', 'zh sound']);
  expect(await found('zhao pengda')).toEqual(['en text', 'zh sound']);
  expect(await found('赵鹏达')).toEqual(['en sound', 'zh text']);
  expect((await ask('zpd')).groups).toEqual([{ via: 'sound', wordings: ['赵鹏达', 'Zhao Pengda'], total: 2 }]);
  expect((await ask('zpd')).hits.flatMap(({ matches }) => matches.map(({ snippet, ranges }) => ranges.map(([start, end]) => snippet.slice(start, end)))).flat()).toEqual(
    expect.arrayContaining(['赵鹏达', 'Pengda Zhao']),
  );
  expect((await ask('lauch')).suggestions).toEqual([{ text: 'launch', total: 1 }]);
  expect((await ask('zaopengda')).suggestions).toEqual([{ text: '赵鹏达', total: 1 }]);

  archive.save({ id: 'zh', baseRevision: 1, content: { ...content('李娜获奖', ''), facts: { ...emptyFacts(), names: [person('李娜')] }, en: null }, stamp });
  await engine.sync();
  expect(await found('lina')).toEqual(['zh sound']);
  expect(await found('zpd')).toEqual([]);

  await engine.close();
  engine = await open(path);
  expect(await found('lina')).toEqual(['zh sound']);
  expect(await found('ndbg')).toEqual(['other sound']);
  archive.bin({ ids: ['zh'], stamp });
  await engine.sync();
  expect(await found('lina')).toEqual([]);
  await engine.close();
});
