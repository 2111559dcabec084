import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SearchRequest, type SearchReply } from '../../../src/shared/domain/search';
import { openSearch, type SearchClient } from '../../../src/main/search/client';
import { PAGE } from './engine';
import type { ProcessFigures, ProcessTask } from './process';
import type { BenchQuery } from './queries';

/** Our search as the application runs it: a worker on the archive. */
export interface Ours {
  readonly client: SearchClient;
  /** What is typed, and nothing else: what the other engines look for. */
  ask(query: BenchQuery): Promise<SearchReply>;
  /** As the window asks: other wordings too. Misspelt words get their suggestions here. */
  askWidely(query: BenchQuery): Promise<SearchReply>;
  /** The same as `ask`, with one hit listed instead of a page. */
  askForOne(query: BenchQuery): Promise<SearchReply>;
  close(): Promise<void>;
}

const requestOf = ({ text, typing }: BenchQuery, otherWordings: boolean, limit = PAGE): SearchRequest =>
  SearchRequest.parse({ text, typing, otherWordings, limit });

/** Opens and waits until everything is in the index. */
export async function openOurs(archivePath: string, workers: URL): Promise<Ours> {
  const client = await openSearch({ archivePath, workers });
  await client.call('sync');
  return {
    client,
    ask: (query) => client.call('query', requestOf(query, false)),
    askWidely: (query) => client.call('query', requestOf(query, true)),
    askForOne: (query) => client.call('query', requestOf(query, false, 1)),
    close: async () => {
      await client.call('close');
      await client.terminate();
    },
  };
}

/** Bytes of the files beside the archive that search made, by their names up to the first sign. */
export async function indexFiles(archivePath: string): Promise<Record<string, number>> {
  const folder = join(archivePath, 'index');
  const bytes: Record<string, number> = {};
  for (const name of await readdir(folder)) {
    const kind = /^\w+/.exec(name)?.[0] ?? name;
    bytes[kind] = (bytes[kind] ?? 0) + (await stat(join(folder, name))).size;
  }
  return bytes;
}

/** Opens our search in a process of its own, which tells how long that took and what memory it is. */
export async function inOwnProcess(task: ProcessTask): Promise<ProcessFigures> {
  const script = fileURLToPath(new URL('search-process.js', import.meta.url));
  const probe = new URL('memory-probe.js', import.meta.url).href;
  const child = fork(script, [], { execArgv: ['--expose-gc', '--import', probe] });
  child.send(task);
  const [figures] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The process with our search ended with code ${code}`))),
  ])) as [ProcessFigures];
  child.disconnect();
  await once(child, 'exit');
  return figures;
}
