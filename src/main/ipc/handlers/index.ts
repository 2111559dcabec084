import type { Handlers } from '../router';
import type { Services } from '../services';
import { appHandlers, settingsHandlers } from './app';
import { archiveHandlers } from './archive';
import { exportHandlers } from './exports';
import { factsHandlers } from './facts';
import { importHandlers } from './imports';
import { memoryHandlers } from './memory';
import { releaseHandlers } from './releases';
import { replacingHandlers } from './replacing';
import { searchesHandlers } from './searches';
import { termsHandlers } from './terms';

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
    memory: memoryHandlers(services),
    search: {
      query: (request) => session.current.search.call('query', request),
      count: (request) => session.current.search.call('count', request),
      similar: (request) => session.current.search.call('similar', request),
      status: () => session.current.search.call('status'),
    },
  };
}
