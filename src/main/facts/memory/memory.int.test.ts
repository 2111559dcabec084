import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import type { MemoryReply } from '@shared/domain/memory';
import { emptyEdition, emptyFacts, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import type { ArchiveApi } from '../../archive/api';
import { openForTest, stamp, temporaryFolder } from '../../archive/testing/temporary-archive';
import { openFacts, type FactsClient } from '../client';

const workers = pathToFileURL(`${resolve(import.meta.dirname, '../../../../out/main')}/`);
const running = new Set<FactsClient>();

async function start(archivePath: string): Promise<FactsClient> {
  const client = openFacts({ archivePath, workers });
  running.add(client);
  await client.call('sync');
  return client;
}

afterEach(async () => {
  for (const client of running) await client.terminate();
  running.clear();
});

const release = (date: string | null, zh: string, en: string): ReleaseContent => ({
  facts: { ...emptyFacts(), date },
  zh: { ...emptyEdition(), title: `${date ?? ''}通稿`, body: fromPlainText(zh) },
  en: { ...emptyEdition(), title: `Release of ${date ?? ''}`, body: fromPlainText(en) },
});

const YEARS: readonly (readonly [id: ReleaseId, content: ReleaseContent])[] = [
  ['y2021', release('2021-12-31', '2021年职工参加小改小革，全年提出改进提案35件。', 'In 2021, employees took part in small improvements and made 35 proposals.')],
  ['y2022', release('2022-12-31', '2022年职工参加小改小革，全年提出改进提案62件。\n澜海是一家材料公司。', 'In 2022, employees joined small-scale innovation and made 62 proposals.\nLanhai is a materials company.')],
  ['y2023', release('2023-12-31', '公司举行了技能大赛。\n澜海是一家材料公司。', 'The company held a skills contest.\nLanhai is a materials company.')],
];

function archiveOfYears(): { readonly path: string; readonly archive: ArchiveApi } {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.file({ filings: YEARS.map(([id, content]) => ({ id, content })), stamp });
  return { path, archive };
}

const NOW = '2024年职工参加小改小革，全年提出改进提案118件。';
const ask = (client: FactsClient, text: string, lang: 'zh' | 'en' = 'zh', except: ReleaseId | null = null): Promise<MemoryReply> =>
  client.call('translations', { text, lang, except });
const sources = async (client: FactsClient, text: string, except: ReleaseId | null = null): Promise<unknown[]> =>
  (await ask(client, text, 'zh', except)).matches.map(({ origin }) => (origin.kind === 'release' ? origin.releaseId : origin.name));

describe('the memory of translations over an archive', () => {
  test('a paragraph like one of last year brings its translation, the difference marked, in either direction', async () => {
    const client = await start(archiveOfYears().path);
    const { matches } = await ask(client, NOW);
    expect(matches.map(({ target }) => target)).toEqual([
      'In 2022, employees joined small-scale innovation and made 62 proposals.',
      'In 2021, employees took part in small improvements and made 35 proposals.',
    ]);
    expect(matches[0]?.pieces.filter(({ kind }) => kind !== 'equal').map(({ text }) => text)).toEqual(['2022', '2024', '62', '118']);
    expect((await ask(client, 'Lanhai is a materials company.', 'en')).matches).toMatchObject([
      { target: '澜海是一家材料公司。', score: 1, times: 2, origin: { releaseId: 'y2023', date: '2023-12-31' } },
    ]);
  });

  test('the release that is written is no match of itself', async () => {
    const client = await start(archiveOfYears().path);
    expect(await sources(client, NOW, 'y2022')).toEqual(['y2021']);
  });

  test('what is saved, binned and restored is followed: a translation that was taken back is not offered', async () => {
    const { path, archive } = archiveOfYears();
    const client = await start(path);
    archive.bin({ ids: ['y2022'], stamp });
    await client.call('sync');
    expect(await sources(client, NOW)).toEqual(['y2021']);
    archive.restore({ ids: ['y2022'], stamp });
    archive.save({ id: 'y2021', baseRevision: archive.get('y2021').revision, content: release('2021-12-31', '另一段文字。', 'Another text.'), stamp });
    await client.call('sync');
    expect(await sources(client, NOW)).toEqual(['y2022']);
    expect((await client.call('concordance', { text: 'small improvements' })).pairs).toEqual([]);
  });

  test('a phrase is found in whatever script and width, newest first, with what the term base knows marked', async () => {
    const { path, archive } = archiveOfYears();
    const terms = [{ lang: 'zh', text: '小改小革', status: 'preferred' }, { lang: 'en', text: 'small-scale innovation', status: 'preferred' }, { lang: 'en', text: 'small improvement', status: 'admitted' }] as const;
    archive.saveConcept({ id: 'own', content: { subject: 'general', note: '', validFrom: null, validUntil: null, terms }, stamp });
    const client = await start(path);
    const { pairs, isCut } = await client.call('concordance', { text: '小改小革' });
    expect(isCut).toBe(false);
    expect(pairs.map(({ en, spans, targetSpans }) => [spans, targetSpans.map(([from, to]) => en.slice(from, to))])).toEqual([
      [[[9, 13]], ['small-scale innovation']],
      [[[9, 13]], ['small improvement']],
    ]);
    expect((await client.call('concordance', { text: '職工參加' })).pairs).toHaveLength(2);
    expect((await client.call('concordance', { text: 'ＭＡＴＥＲＩＡＬＳ company' })).pairs).toMatchObject([{ lang: 'en', zh: '澜海是一家材料公司。' }]);
    expect((await client.call('concordance', { text: ' ？ ' })).pairs).toEqual([]);
  });
});
