import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { FactsRequest, type FactsReply } from '@shared/domain/facts-index';
import { emptyEdition, emptyFacts, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import type { ArchiveApi } from '../archive/api';
import { openForTest, stamp, temporaryFolder } from '../archive/testing/temporary-archive';
import { openFacts, type FactsClient } from './client';

const workers = pathToFileURL(`${resolve(import.meta.dirname, '../../../out/main')}/`);
const running = new Set<FactsClient>();

async function start(archivePath: string): Promise<FactsClient> {
  const client = openFacts({ archivePath, workers });
  running.add(client);
  expect(await client.call('sync')).toMatchObject({ state: 'ready' });
  return client;
}

async function stop(client: FactsClient): Promise<void> {
  running.delete(client);
  await client.call('close');
  await client.terminate();
}

afterEach(async () => {
  for (const client of running) await client.terminate();
  running.clear();
});

function release(date: string, zh: string, en: string): ReleaseContent {
  return {
    facts: { ...emptyFacts(), date, names: [{ kind: 'person', zh: '赵鹏程', en: 'Zhao Pengcheng' }] },
    zh: { ...emptyEdition(), title: `澜海${date}通稿`, body: fromPlainText(zh) },
    en: { ...emptyEdition(), title: `Lanhai release of ${date}`, body: fromPlainText(en) },
  };
}

const YEARS: readonly (readonly [id: ReleaseId, content: ReleaseContent])[] = [
  ['y2021', release('2021-12-31', '2021年职工全年提出改进提案35件。', 'In 2021, employees made 35 improvement proposals.')],
  ['y2022', release('2022-12-31', '2022年职工全年提出改进提案62件。', 'In 2022, employees made 62 improvement proposals.')],
  ['y2023', release('2023-12-31', '2023年职工全年提出改进提案118件，产能达到26万吨，赵鹏程荣获省五一劳动奖章。', 'In 2023, employees made 118 improvement proposals. Capacity reached 206,000 metric tons.')],
];

function archiveOfYears(): { readonly path: string; readonly file: string; readonly archive: ArchiveApi } {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  archive.file({ filings: YEARS.map(([id, content]) => ({ id, content })), stamp });
  return { path, file: join(path, 'index', 'facts.db'), archive };
}

const ask = (client: FactsClient, text: string, more: Partial<FactsRequest> = {}): Promise<FactsReply> =>
  client.call('query', FactsRequest.parse({ text, ...more }));
const values = async (client: FactsClient): Promise<(number | null)[]> =>
  (await ask(client, '改进提案', { lang: 'zh', unit: 'count', sort: 'oldest' })).rows.map(({ value }) => value);

describe('the index of facts over an archive', () => {
  test('a subject is followed through the years, in the language it is asked in', async () => {
    const client = await start(archiveOfYears().path);
    const zh = await ask(client, '改进提案', { lang: 'zh' });
    expect(zh.series[0]?.points.map(({ year, value, releaseId }) => [year, value, releaseId])).toEqual([
      [2021, 35, 'y2021'],
      [2022, 62, 'y2022'],
      [2023, 118, 'y2023'],
    ]);
    expect((await ask(client, 'improvement proposals', { lang: 'en', value: 62 })).rows.map(({ releaseId }) => releaseId)).toEqual(['y2022']);
    const award = await ask(client, '赵鹏程', { kind: 'award' });
    expect(award.rows.map(({ sentence, range: [from, to] }) => sentence.slice(from, to))).toEqual(['荣获省五一劳动奖章']);
  });

  test('editions that state different figures are named: a mistake is seen before the press sees it', async () => {
    const client = await start(archiveOfYears().path);
    const checks = await client.call('checks', { text: '' });
    expect(checks.map(({ between, first, second }) => [between, first.value, second.value])).toEqual([['editions', 260_000, 206_000]]);
  });

  test('what is saved, binned and restored is followed at once: nobody quotes a figure that was corrected', async () => {
    const { path, archive } = archiveOfYears();
    const client = await start(path);
    const { revision } = archive.get('y2022');
    const corrected = release('2022-12-31', '2022年职工全年提出改进提案64件。', 'In 2022, employees made 64 improvement proposals.');
    archive.save({ id: 'y2022', baseRevision: revision, content: corrected, stamp });
    await client.call('sync');
    expect(await values(client)).toEqual([35, 64, 118]);
    archive.bin({ ids: ['y2021'], stamp });
    await client.call('sync');
    expect(await values(client)).toEqual([64, 118]);
    archive.restore({ ids: ['y2021'], stamp });
    await client.call('sync');
    expect(await values(client)).toEqual([35, 64, 118]);
  });

  test('what was written while it was away is taken in at the next start', async () => {
    const { path, archive } = archiveOfYears();
    await stop(await start(path));
    archive.bin({ ids: ['y2023'], stamp });
    archive.create({ id: 'y2024', content: release('2024-12-31', '2024年职工全年提出改进提案130件。', ''), stamp });
    expect(await values(await start(path))).toEqual([35, 62, 130]);
  });

  test.each([
    ['missing', null],
    ['of another program', 'not a database'],
    ['cut off', 'SQLite format 3\0'],
  ])('a file that is %s costs nothing: it is made again', async (_, bytes) => {
    const { path, file } = archiveOfYears();
    if (bytes !== null) {
      await stop(await start(path));
      expect(existsSync(file)).toBe(true);
      writeFileSync(file, bytes);
    }
    expect(await values(await start(path))).toEqual([35, 62, 118]);
  });

  test('earlier statements of the same figure are shown as the reader writes them', async () => {
    const { path, archive } = archiveOfYears();
    archive.create({ id: 'again', content: release('2024-05-01', '2023年职工全年提出改进提案118件。', 'In 2023, employees made 118 improvement proposals.'), stamp });
    const client = await start(path);
    const shown = async (lang: 'zh' | 'en'): Promise<unknown> =>
      (await client.call('sameFigures', { id: 'again', lang })).map(({ releaseId, figures }) => [releaseId, figures]);
    expect(await shown('zh')).toEqual([['y2023', ['118件']]]);
    expect(await shown('en')).toEqual([['y2023', ['118 improvement proposals']]]);
  });

  test('a figure, a name and a title that were published otherwise are named with the release that did', async () => {
    const { path, archive } = archiveOfYears();
    const before = release('2023-05-01', '总工程师赵鹏程出席。', 'Chief engineer Zhao Pengcheng was there.');
    archive.create({ id: 'before', content: before, stamp });
    const client = await start(path);
    const content = release('2024-02-01', '2023年职工全年提出改进提案181件。副总经理赵鹏程出席。', 'In 2023, employees made 118 improvement proposals. Zhao Peng-Cheng came.');
    const names = [{ kind: 'person' as const, zh: '赵鹏程', en: 'Pengcheng Zhao' }];
    const found = await client.call('checkRelease', { id: 'now', content: { ...content, facts: { ...content.facts, names } } });
    const told = found.filter(({ rule }) => rule.startsWith('archive.')).map(({ rule, place: { line, span }, expected, source }) => [rule, line.slice(...span), expected, source?.releaseId]);
    expect(told).toEqual([
      ['archive.figure', '181件', '118件', 'y2023'],
      ['archive.title', '副总经理赵鹏程', '总工程师赵鹏程', 'before'],
    ]);
    const other = await client.call('checkRelease', {
      id: 'now',
      content: { ...release('2024-02-01', '赵鹏程出席。', 'Chao P. C. came.'), facts: { ...content.facts, names: [{ kind: 'person', zh: '赵鹏程', en: 'Chao P. C.' }] } },
    });
    expect(other.filter(({ rule }) => rule === 'archive.name').map(({ expected, source }) => [expected, source?.releaseId])).toEqual([['Zhao Pengcheng', 'y2023']]);
    expect((await client.call('checkRelease', { id: 'y2023', content: YEARS[2]?.[1] ?? content })).filter(({ rule }) => rule.startsWith('archive.')), 'not against itself').toEqual([]);
  });
});

test('offers names that nobody has recorded until somebody does or does not want them, and texts that releases share', async () => {
  const { path, archive } = archiveOfYears();
  const client = await start(path);
  const content = release('2026-01-01', '董事长方越表示，新砖已经投产。', 'The brick is in production, said Fang Yuehua. Fang Yue spoke, too.');
  const names = async (): Promise<string[]> => (await client.call('suggestions', content)).map(({ zh, en }) => `${zh} ${en}`);
  expect(await names()).toEqual(['方越 Fang Yue']);
  archive.setSuggestionDismissed({ suggestion: { kind: 'person', zh: '方越', en: 'Fang Yue' }, isDismissed: true, stamp });
  expect(await names()).toEqual([]);
  archive.setSuggestionDismissed({ suggestion: { kind: 'person', zh: '方越', en: 'Fang Yue' }, isDismissed: false, stamp });
  expect(await names()).toEqual(['方越 Fang Yue']);
  archive.saveConcept({ id: 'c', content: { subject: 'general', note: '', validFrom: null, validUntil: null, terms: [{ lang: 'zh', text: '方越', status: 'preferred' }] }, stamp });
  expect(await names()).toEqual([]);

  expect(await client.call('recurringTexts')).toEqual([]);
  const about = '澜海高温材料股份有限公司成立于1998年，生产钢铁、水泥和玻璃行业使用的各类耐火材料，现有员工1380人。';
  for (const id of ['a', 'b', 'c']) {
    const { facts, zh } = release('2026-01-02', id === 'c' ? `正文。\n${about}` : '正文。', '');
    archive.create({ id, content: { facts, zh: zh && { ...zh, boilerplate: id === 'c' ? '' : about }, en: null }, stamp });
  }
  expect(await client.call('recurringTexts')).toEqual([{ kind: 'boilerplate', zh: about, en: '', releases: 3, drafts: 3 }]);
  archive.saveBlock({ id: 'about', content: { kind: 'boilerplate', name: '关于澜海', zh: about, en: '', speaker: '', note: '', isDefault: false }, stamp });
  expect(await client.call('recurringTexts')).toEqual([]);
});
