import { WorkerClient } from '../worker-rpc/client';
import type { FactsApi, FactsEvents, FactsWorkerData } from './api';

export type FactsClient = WorkerClient<FactsApi, FactsEvents>;

/**
 * Starts the facts worker (`facts-worker.js` in `workers`) on an archive that is open for writing elsewhere. It reads
 * nothing until its first `sync`, so that search can be ready first.
 */
export function openFacts(options: { readonly archivePath: string; readonly workers: URL }): FactsClient {
  const workerData: FactsWorkerData = { archivePath: options.archivePath };
  return new WorkerClient(new URL('facts-worker.js', options.workers), { workerData });
}
