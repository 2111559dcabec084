import type { Handlers } from '../router';
import type { Services } from '../services';
import { appHandlers, settingsHandlers } from './app';
import { archiveHandlers } from './archive';
import { blocksHandlers } from './blocks';
import { checksHandlers } from './checks';
import { deskHandlers } from './desk';
import { exportHandlers } from './exports';
import { factsHandlers } from './facts';
import { historyHandlers } from './history';
import { importHandlers } from './imports';
import { photosHandlers } from './photos';
import { memoryHandlers } from './memory';
import { releaseHandlers } from './releases';
import { replacingHandlers } from './replacing';
import { reviewHandlers } from './review';
import { searchesHandlers } from './searches';
import { termsHandlers } from './terms';
import { workflowHandlers } from './workflow';

export function createHandlers(services: Services): Handlers {
  const { session } = services;
  return {
    app: appHandlers(services),
    settings: settingsHandlers(services),
    archive: archiveHandlers(services),
    releases: releaseHandlers(services),
    imports: importHandlers(services),
    exports: exportHandlers(services),
    searches: searchesHandlers(services),
    replacing: replacingHandlers(services),
    facts: factsHandlers(services),
    terms: termsHandlers(services),
    workflow: workflowHandlers(services),
    checks: checksHandlers(services),
    review: reviewHandlers(services),
    blocks: blocksHandlers(services),
    history: historyHandlers(services),
    desk: deskHandlers(services),
    photos: photosHandlers(services),
    memory: memoryHandlers(services),
    search: {
      query: (request) => session.current.search.call('query', request),
      count: (request) => session.current.search.call('count', request),
      similar: (request) => session.current.search.call('similar', request),
      status: () => session.current.search.call('status'),
    },
  };
}
