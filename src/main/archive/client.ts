import { WorkerClient } from '../worker-rpc/client';
import type { ArchiveApi, ArchiveEvents, ArchiveWorkerData } from './api';

export type ArchiveClient = WorkerClient<ArchiveApi, ArchiveEvents>;

/** Starts the archive worker (`archive-worker.js` in `workers`) and opens the archive; rejects with an `archive.*` error. */
export async function openArchive({ workers, ...data }: ArchiveWorkerData & { readonly workers: URL }): Promise<ArchiveClient> {
  const { path, create } = data;
  const client: ArchiveClient = new WorkerClient(new URL('archive-worker.js', workers), {
    workerData: { path, create } satisfies ArchiveWorkerData,
  });
  try {
    await client.call('open');
    return client;
  } catch (error) {
    await client.terminate();
    throw error;
  }
}
