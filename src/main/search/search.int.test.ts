import { existsSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '@shared/domain/release';
import { SearchRequest, type SearchReply, type SearchStatus } from '@shared/domain/search';
import { generateReleases } from '../../../e2e/bench/corpus';
import type { ArchiveApi } from '../archive/api';
import { content, openForTest, stamp, temporaryFolder } from '../archive/testing/temporary-archive';
import { openSearch, type SearchClient } from './client';

const workers = pathToFileURL(`${resolve(import.meta.dirname, '../../../out/main')}/`);
const running = new Set<SearchClient>();

async function start(archivePath: string): Promise<SearchClient> {
  const client = await openSearch({ archivePath, workers });
  running.add(client);
  return client;
}

async function stop(client: SearchClient): Promise<void> {
  running.delete(client);
  await client.call('close');
  await client.terminate();
}

/** Until the index says it is ready: what `sync` waits for. Returns the states told on the way. */
async function ready(client: SearchClient): Promise<SearchStatus[]> {
  const told: SearchStatus[] = [];
  client.on('status', (status) => told.push(status));
  expect(await client.call('sync')).toMatchObject({ state: 'ready' });
  return told;
}

const ask = (client: SearchClient, text: string): Promise<SearchReply> => client.call('query', SearchRequest.parse({ text }));
const ids = async (client: SearchClient, text: string): Promise<string[]> =>
  (await ask(client, text)).hits.map(({ releaseId }) => releaseId).sort();

function archiveOf(count: number): { path: string; archive: ArchiveApi; file: string } {
  const path = join(temporaryFolder(), 'archive');
  const archive = openForTest(path);
  const filings = [...generateReleases(count, 12)].map((one, i) => ({ id: `r${i}`, content: one }));
  archive.file({ filings, stamp });
  return { path, archive, file: join(path, 'index', 'search.bin') };
}

afterEach(async () => {
  for (const client of running) await client.terminate();
  running.clear();
});

describe('search over an archive', () => {
  test('a query asked at once is answered in full, before the index is built', async () => {
    const { path } = archiveOf(120);
    const client = await start(path);
    const early = await ask(client, '公司');
    const counted = await client.call('count', SearchRequest.parse({ text: '公司' }));
    await ready(client);
    const late = await ask(client, '公司');
    expect(late.isExact).toBe(true);
    expect(counted).toMatchObject({ total: late.total, isExact: true, facets: late.facets });
    // Until every text was read the count may be too high, never too low, and says so.
    expect(early.total).toBeGreaterThanOrEqual(late.total);
    if (early.isExact) expect(early.total).toBe(late.total);
    expect(early.hits.length).toBe(late.hits.length);
  });

  test('a restart loads the index instead of building it', async () => {
    const { path, file } = archiveOf(60);
    const first = await start(path);
    await ready(first);
    const before = await ask(first, '创新工作室');
    await stop(first);
    expect(existsSync(file)).toBe(true);
    const second = await start(path);
    const told = await ready(second);
    expect(told.map(({ state }) => state)).not.toContain('building');
    expect(await ask(second, '创新工作室')).toEqual({ ...before, tookMs: expect.any(Number) as number });
  });

  test('what is created, edited, binned and restored is found or gone after sync', async () => {
    const { path, archive } = archiveOf(30);
    const client = await start(path);
    await ready(client);
    archive.create({ id: 'new', content: content('琥珀计划启动', 'Amber starts'), stamp });
    await client.call('sync');
    expect(await ids(client, '琥珀计划')).toEqual(['new']);
    archive.save({ id: 'new', baseRevision: 1, content: content('翡翠计划启动', 'Jade starts'), stamp });
    await client.call('sync');
    expect(await ids(client, '琥珀计划')).toEqual([]);
    expect(await ids(client, 'jade')).toEqual(['new']);
    archive.bin({ ids: ['new'], stamp });
    await client.call('sync');
    expect(await ids(client, '翡翠计划')).toEqual([]);
    archive.restore({ ids: ['new'], stamp });
    expect(await client.call('sync')).toEqual({ state: 'ready', indexed: 31, total: 31 });
    expect(await ids(client, '翡翠计划')).toEqual(['new']);
  });

  test('what was committed while search was not running is found after the restart', async () => {
    const { path, archive } = archiveOf(30);
    await ready(await start(path));
    const client = [...running][0]!;
    await stop(client);
    archive.create({ id: 'new', content: content('琥珀计划启动', 'Amber starts'), stamp });
    archive.bin({ ids: ['r0'], stamp });
    const again = await start(path);
    expect(await ids(again, '琥珀计划')).toEqual(['new']);
    expect((await ask(again, '')).total).toBe(30);
    expect(await ids(again, '')).not.toContain('r0');
  });

  test('hundreds of releases filed at once are all found', async () => {
    const { path, archive } = archiveOf(10);
    const client = await start(path);
    await ready(client);
    const filings = [...generateReleases(700, 99)].map((one, i) => ({ id: `late${i}`, content: one }));
    archive.file({ filings, stamp });
    expect(await client.call('sync')).toMatchObject({ state: 'ready', total: 710 });
    expect((await ask(client, '')).total).toBe(710);
  });

  test('texts that change on the disk are noticed, and nothing is missed', async () => {
    const { path } = archiveOf(40);
    const first = await start(path);
    await ready(first);
    const expected = await ids(first, '创新工作室');
    await stop(first);
    const folder = join(path, 'index');
    const [texts] = readdirSync(folder).filter((name) => name.startsWith('texts-'));
    const bytes = readFileSync(join(folder, texts!));
    for (let i = 100; i < bytes.length; i += 50) bytes[i] = (bytes[i] ?? 0) ^ 2;
    writeFileSync(join(folder, texts!), bytes);
    const second = await start(path);
    await ready(second);
    expect(await ids(second, '创新工作室')).toEqual(expected);
    await ready(second);
    await stop(second);
    // Nothing of earlier states stays behind.
    expect(readdirSync(folder).filter((name) => name.startsWith('texts-'))).toHaveLength(1);
  });

  test('a process killed while it writes loses no searchable release', async () => {
    const { path, archive } = archiveOf(30);
    for (let round = 0; round < 4; round++) {
      const client = await start(path);
      archive.create({ id: `k${round}`, content: content(`琥珀计划第${round}期`, 'Amber'), stamp });
      const synced = client.call('sync');
      if (round % 2 === 1) await synced;
      synced.catch(() => undefined);
      running.delete(client);
      await client.terminate();
    }
    const client = await start(path);
    await ready(client);
    expect(await ids(client, '琥珀计划')).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect((await ask(client, '')).total).toBe(34);
  });

  const damages: [string, (file: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['truncated', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['changed in one byte', (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    }],
    ['of an older version', (file) => {
      writeFileSync(file, Buffer.from(readFileSync(file).toString('latin1').replace(/"recipe":"../, '"recipe":"--'), 'latin1'));
    }],
    ['of another archive', (file) => {
      const other = join(resolve(file, '../../..'), 'other-index.bin');
      writeFileSync(file, readFileSync(other));
    }],
  ];
  test.each(damages)('an index file that is %s is replaced without a wrong answer', async (_, damage) => {
    const { path, file } = archiveOf(40);
    const other = archiveOf(25);
    const otherClient = await start(other.path);
    await ready(otherClient);
    await stop(otherClient);
    const first = await start(path);
    await ready(first);
    const expected = await ids(first, '公司');
    await stop(first);
    writeFileSync(join(resolve(path, '..'), 'other-index.bin'), readFileSync(other.file));
    damage(file);
    const second = await start(path);
    expect(await ids(second, '公司')).toEqual(expected);
    await ready(second);
    expect(await ids(second, '公司')).toEqual(expected);
    await stop(second);
    const third = await start(path);
    const told = await ready(third);
    expect(told.map(({ state }) => state)).not.toContain('building');
  });

  test('an archive restored under an index of later changes shows its own texts', async () => {
    const { path, archive, file } = archiveOf(5);
    const old = openForTest(join(temporaryFolder(), 'archive'));
    old.file({ filings: [...generateReleases(5, 12)].map((one, i) => ({ id: `r${i}`, content: one })), stamp });
    archive.create({ id: 'x', content: content('琥珀', 'Amber'), stamp });
    old.create({ id: 'x', content: content('翡翠', 'Jade'), stamp });
    const client = await start(path);
    await ready(client);
    await stop(client);
    const oldPath = old.open().path;
    const oldClient = await start(oldPath);
    await ready(oldClient);
    await stop(oldClient);
    writeFileSync(join(oldPath, 'index', 'search.bin'), readFileSync(file));
    const restored = await start(oldPath);
    expect(await ids(restored, '琥珀')).toEqual([]);
    expect(await ids(restored, '翡翠')).toEqual(['x']);
  });

  test('an archive that cannot be read is refused, not searched as empty', async () => {
    await expect(openSearch({ archivePath: join(temporaryFolder(), 'nowhere'), workers })).rejects.toThrow();
  });
});

describe('the first release of the archive', () => {
  const seed = resolve(process.env.TONGGAO_CORPUS ?? resolve(import.meta.dirname, '../../../../shared/corpus'), 'seed-release.en.txt');
  test.skipIf(!existsSync(seed))('is found by the words people remember, with the place marked', async () => {
    const [title = '', ...lines] = readFileSync(seed, 'utf8').split('\n');
    const release: ReleaseContent = {
      facts: emptyFacts(),
      zh: { ...emptyEdition(), title: '公司创新工作室升级', body: fromPlainText('近日，辽宁省总工会下发通知，赵鹏达劳模创新工作室获命名。') },
      en: { ...emptyEdition(), title, body: fromPlainText(lines.join('\n')) },
    };
    const { path, archive } = archiveOf(20);
    archive.create({ id: 'seed', content: release, stamp });
    const client = await start(path);
    for (const [query, marked] of [
      ['辽宁省总工会', '辽宁省总工会'],
      ['zhao pengda', 'Zhao Pengda'],
      ['zhaopengda', 'Zhao'],
      ['"Innovation Studio"', 'nnovation'],
      ['赵鹏达', '赵鹏达'],
    ] as const) {
      const { hits } = await ask(client, query);
      const hit = hits.find(({ releaseId }) => releaseId === 'seed');
      const pieces = hit?.matches.flatMap(({ snippet, ranges }) => ranges.map(([start, end]) => snippet.slice(start, end)));
      expect(pieces?.join('|'), query).toContain(marked);
    }
  });
});
