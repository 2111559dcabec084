import { WorkerClient } from '../worker-rpc/client';
import type { SearchApi, SearchEvents, SearchWorkerData } from './api';

export type SearchClient = WorkerClient<SearchApi, SearchEvents>;

/**
 * Starts the search worker on an archive that is open for writing elsewhere; `workers` is the folder of the built
 * workers, with a trailing slash. Queries can be asked at once. Rejects when the archive cannot be read.
 */
export async function openSearch(options: { readonly archivePath: string; readonly workers: URL }): Promise<SearchClient> {
  const workerData: SearchWorkerData = { archivePath: options.archivePath };
  const client: SearchClient = new WorkerClient(new URL('search-worker.js', options.workers), { workerData });
  try {
    await client.call('open');
  } catch (error) {
    await client.terminate();
    throw error;
  }
  return client;
}
