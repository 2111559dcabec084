import { resolve, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '@shared/domain/document';
import { SearchRequest, type SearchReply, type Via } from '@shared/domain/search';
import { emptyQueries, oddQueries, trickyQueries, trickyReleases } from './testing/thirty-five';
import { createArchive } from '../archive/archive';
import { stamp } from '../archive/testing/temporary-archive';
import { openSearch, type SearchClient } from './client';

const workers = pathToFileURL(`${resolve(import.meta.dirname, '../../../out/main')}/`);
const folder = mkdtempSync(join(tmpdir(), 'tonggao-'));
let client: SearchClient;

beforeAll(async () => {
  const path = join(folder, 'archive');
  const archive = createArchive({ path, create: true }, () => undefined);
  archive.file({ filings: trickyReleases.map(({ id, content }) => ({ id, content })), stamp });
  archive.close();
  client = await openSearch({ archivePath: path, workers });
  await client.call('sync');
});

afterAll(async () => {
  await client.call('close');
  await client.terminate();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (text: string, typing = true): Promise<SearchReply> => client.call('query', SearchRequest.parse({ text, typing, limit: 100 }));
const found = ({ hits }: SearchReply, via?: Via): string[] => hits.filter((hit) => via === undefined || hit.via === via).map(({ releaseId }) => releaseId);

describe('thirty-five queries that searches get wrong', () => {
  test.each(trickyQueries)('$number: $query', async ({ query, entered, text, order, other, never = [], marks = [], suggestion, same }) => {
    const reply = await ask(query, entered !== true);
    const typed = found(reply, 'text');
    if (text !== undefined) expect([...typed].sort()).toEqual([...text].sort());
    if (same !== undefined) expect([...typed].sort()).toEqual(found(await ask(same), 'text').sort());
    if (order !== undefined) expect(typed.filter((id) => order.includes(id))).toEqual(order);
    if (other !== undefined) {
      const [via, ...ids] = other;
      expect(found(reply, via)).toEqual(expect.arrayContaining(ids));
      expect(reply.groups.find((group) => group.via === via)?.wordings.length).toBeGreaterThan(0);
    }
    expect(never.filter((id) => found(reply).includes(id))).toEqual([]);
    const marked = reply.hits.flatMap(({ matches }) => matches.flatMap(({ snippet, ranges }) => ranges.map(([start, end]) => snippet.slice(start, end))));
    expect(marked).toEqual(expect.arrayContaining([...marks]));
    if (suggestion !== undefined) expect(reply.suggestions.map((one) => one.text)).toContain(suggestion);
    expect(reply.isExact).toBe(true);
    expect(reply.total).toBe(reply.hits.length);
  });

  test.each(emptyQueries)('34: %j says nothing and breaks nothing', async (query) => {
    const { total } = await ask(query);
    expect([0, trickyReleases.length]).toContain(total);
  });

  test.each(oddQueries)('34: %j is text like any other', async (query) => {
    expect((await ask(query)).groups.find(({ via }) => via === 'text')).toBeUndefined();
  });

  test('34: a pasted text finds its own release first', async () => {
    for (const { id, content } of trickyReleases) {
      const body = plainText((content.zh ?? content.en)!.body);
      const typed = await ask(body);
      const best = typed.hits.filter(({ score }) => score === typed.hits[0]?.score);
      expect(best.map(({ releaseId }) => releaseId)).toContain(id);
    }
    // And so long a paste that nothing has it all is an answer too.
    const pasted = trickyReleases.map(({ content }) => plainText((content.zh ?? content.en)!.body)).join('').repeat(20);
    expect((await ask(pasted.slice(0, 5_000))).isExact).toBe(true);
  });

  test('33: a word that stands nearly everywhere is counted exactly and answered page by page', async () => {
    const { total, hits } = await client.call('query', SearchRequest.parse({ text: '的 OR 公司 OR 了 OR the', limit: 5, sort: 'newest' }));
    expect(hits).toHaveLength(5);
    expect(total).toBeGreaterThan(10);
  });
});
