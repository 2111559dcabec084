import { workerData } from 'node:worker_threads';
import { notify, serveOnDemand } from '../worker-rpc/server';
import type { ArchiveApi, ArchiveEvents, ArchiveWorkerData } from './api';
import { createArchive } from './archive';

serveOnDemand<ArchiveApi>(() =>
  createArchive(workerData as ArchiveWorkerData, (ids) => notify<ArchiveEvents, 'committed'>('committed', { ids })),
);
