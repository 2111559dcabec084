import type { QueryClient } from '@tanstack/react-query';
import type { ArchiveState } from '@shared/contract';
import { api } from './api';
import { queries } from './queries';

/**
 * Takes in which archive is open, from an event or from the answer to a wish to open one: either may come first.
 */
export function takeArchiveState(client: QueryClient, state: ArchiveState): void {
  const before = client.getQueryData(queries.archive.state().queryKey)?.current?.path;
  if (before !== state.current?.path) {
    // Another archive: nothing known about the last one may be shown again.
    for (const key of ['releases', 'revision', 'search', 'searches', 'facts', 'terms', 'workflow', 'checks', 'review', 'blocks', 'desk', 'photos', 'memory']) client.removeQueries({ queryKey: [key] });
  }
  client.setQueryData(queries.archive.state().queryKey, state);
  void client.invalidateQueries({ queryKey: ['archive', 'kinds'] });
}

/** Keeps cached answers true: main says after each commit what changed. Returns its undo. */
export function followEvents(client: QueryClient): () => void {
  const undo = [
    api.on('settings.changed', (settings) => {
      client.setQueryData(queries.settings().queryKey, settings);
    }),
    api.on('archive.changed', (state) => takeArchiveState(client, state)),
    api.on('releases.changed', ({ ids }) => {
      void client.invalidateQueries({ queryKey: ['releases', 'list'] });
      void client.invalidateQueries({ queryKey: ['releases', 'counts'] });
      void client.invalidateQueries({ queryKey: ['desk'] });
      void client.invalidateQueries({ queryKey: ['search', 'query'] });
      // How many releases use each.
      void client.invalidateQueries({ queryKey: ['blocks'] });
      void client.invalidateQueries({ queryKey: ['photos', 'uses'] });
      if (ids.length === 0) {
        void client.invalidateQueries({ queryKey: ['releases', 'get'] });
        void client.invalidateQueries({ queryKey: ['releases', 'history'] });
      }
      for (const id of ids) {
        void client.invalidateQueries({ queryKey: queries.releases.get(id).queryKey });
        void client.invalidateQueries({ queryKey: queries.releases.history(id).queryKey });
      }
    }),
    api.on('search.status', (status) => {
      const before = client.getQueryData(queries.search.status().queryKey);
      client.setQueryData(queries.search.status().queryKey, status);
      if (status.state === 'ready' && before?.state !== 'ready') {
        void client.invalidateQueries({ queryKey: ['search', 'query'] });
      }
      // Also after each change that search has taken in.
      if (status.state === 'ready') void client.invalidateQueries({ queryKey: ['search', 'similar'] });
    }),
    api.on('terms.changed', () => {
      void client.invalidateQueries({ queryKey: ['terms'] });
      void client.invalidateQueries({ queryKey: ['memory'] });
      void client.invalidateQueries({ queryKey: ['search', 'query'] });
    }),
    api.on('blocks.changed', () => void client.invalidateQueries({ queryKey: ['blocks'] })),
    api.on('ownWords.changed', () => void client.invalidateQueries({ queryKey: ['checks'] })),
    api.on('facts.status', (status) => {
      client.setQueryData(queries.facts.status().queryKey, status);
      if (status.state === 'ready') void client.invalidateQueries({ queryKey: ['memory'] });
      for (const question of ['query', 'checks', 'sameFigures']) {
        if (status.state === 'ready') void client.invalidateQueries({ queryKey: ['facts', question] });
      }
    }),
  ];
  return () => {
    for (const stop of undo) stop();
  };
}
