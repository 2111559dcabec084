// Our search in a process with nothing else in it. It is told what to do by one message, answers with one, and ends with the
// process that started it.
import { BroadcastChannel } from 'node:worker_threads';
import { openSearch } from '../../../src/main/search/client';
import { SearchRequest } from '../../../src/shared/domain/search';
import { round } from '../statistics';
import { MEMORY_CHANNEL, type WorkerMemory } from './memory-probe';

export interface ProcessTask {
  readonly archivePath: string;
  readonly workers: string;
  /** Asked after opening: memory is that of a search in use. */
  readonly queries: readonly string[];
}

/** Times in milliseconds, memory in bytes. */
export interface ProcessFigures {
  /** Until the first query was answered. */
  readonly answerMs: number;
  /** Until everything was in the index. */
  readonly readyMs: number;
  /** Of the worker, after a garbage collection. */
  readonly heap: number;
  readonly arrayBuffers: number;
  /** Of the whole process, and what came to it by opening the search. */
  readonly rss: number;
  readonly rssGrowth: number;
  readonly peakRss: number;
}

function workerMemory(): Promise<WorkerMemory> {
  const channel = new BroadcastChannel(MEMORY_CHANNEL);
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: { data: unknown }) => {
      channel.close();
      resolve(data as WorkerMemory);
    };
    channel.postMessage('ask');
  });
}

async function measure({ archivePath, workers, queries }: ProcessTask): Promise<ProcessFigures> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const client = await openSearch({ archivePath, workers: new URL(workers) });
  await client.call('query', SearchRequest.parse({ text: '公司', limit: 1 }));
  const answerMs = performance.now() - start;
  await client.call('sync');
  const readyMs = performance.now() - start;
  for (const text of queries) await client.call('query', SearchRequest.parse({ text, limit: 50 }));
  const { heapUsed, arrayBuffers } = await workerMemory();
  const rss = process.memoryUsage.rss();
  await client.call('close');
  await client.terminate();
  const peakRss = process.resourceUsage().maxRSS * 1024;
  return { answerMs: round(answerMs), readyMs: round(readyMs), heap: heapUsed, arrayBuffers, rss, rssGrowth: rss - before, peakRss };
}

process.once('message', (task: ProcessTask) => void measure(task).then((figures) => process.send?.(figures)));
process.once('disconnect', () => process.exit());
