import type { Handlers } from '../router';
import type { Services } from '../services';
import { appHandlers, settingsHandlers } from './app';
import { archiveHandlers } from './archive';
import { exportHandlers } from './exports';
import { importHandlers } from './imports';
import { releaseHandlers } from './releases';

export function createHandlers(services: Services): Handlers {
  const { session } = services;
  return {
    app: appHandlers(services),
    settings: settingsHandlers(services),
    archive: archiveHandlers(services),
    releases: releaseHandlers(services),
    imports: importHandlers(services),
    exports: exportHandlers(services),
    search: {
      query: (request) => session.current.search.call('query', request),
      status: () => session.current.search.call('status'),
    },
  };
}
