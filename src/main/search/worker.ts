import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { notify, serve } from '../worker-rpc/server';
import type { Wordings } from './alternative';
import type { SearchApi, SearchEvents, SearchWorkerData } from './api';
import { SearchEngine } from './engine';
import { openFeed } from './feed';
import { DidYouMean } from './wordings/did-you-mean';
import { InflectionSource } from './wordings/inflection';
import { RelaxationSource } from './wordings/relaxation';
import { SoundSource } from './wordings/sound';
import { SoundIndex } from './wordings/sound-index';
import { openTermFeed } from './wordings/term-feed';
import { TermSource } from './wordings/terms';

/** The far side of the search API: the same methods, some of which take a while. */
type Answering<Api> = {
  [M in keyof Api]: Api[M] extends (...request: infer R) => infer Reply ? (...request: R) => Reply | Promise<Reply> : never;
};

const { archivePath } = workerData as SearchWorkerData;
const terms = new TermSource(openTermFeed(archivePath));
const sounds = new SoundIndex();
const wordings: Wordings = {
  alternatives: [new InflectionSource(), new SoundSource(sounds), terms, new RelaxationSource()],
  suggestions: [new DidYouMean(sounds)],
  followers: [sounds, terms],
};
const engine = new SearchEngine(openFeed(archivePath), join(archivePath, 'index', 'search.bin'), wordings, (status) =>
  notify<SearchEvents, 'status'>('status', status),
);

const api: Answering<SearchApi> = {
  open: () => engine.open(),
  sync: () => engine.sync(),
  query: (request) => engine.query(request),
  count: (request) => engine.count(request),
  similar: (request) => engine.similar(request),
  status: () => engine.status(),
  async close() {
    await engine.close();
    terms.close();
    return null;
  },
};
serve(api);
