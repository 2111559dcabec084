import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { notify, serve } from '../worker-rpc/server';
import type { FactsApi, FactsEvents, FactsWorkerData } from './api';
import { FactsEngine } from './engine';

/** The far side of the facts API: the same methods, some of which take a while. */
type Answering<Api> = {
  [M in keyof Api]: Api[M] extends (...request: infer R) => infer Reply ? (...request: R) => Reply | Promise<Reply> : never;
};

const { archivePath } = workerData as FactsWorkerData;
const engine = new FactsEngine(join(archivePath, 'archive.db'), join(archivePath, 'index', 'facts.db'), (status) =>
  notify<FactsEvents, 'status'>('status', status),
);

const api: Answering<FactsApi> = {
  sync: () => engine.sync(),
  query: (request) => engine.query(request),
  checks: (request) => engine.checks(request),
  checkRelease: (request) => engine.checkRelease(request),
  sameFigures: (request) => engine.sameFigures(request),
  translations: (request) => engine.translations(request),
  concordance: (request) => engine.concordance(request),
  memoryPairs: (request) => engine.memoryPairs(request),
  recurringTexts: () => engine.recurringTexts(),
  suggestions: (content) => engine.suggestions(content),
  status: () => engine.status(),
  close: () => engine.close(),
};
serve(api);
