import { basename } from 'node:path';
import type { ArchiveInfo } from '@shared/contract';
import type { ReleaseId } from '@shared/domain/release';
import type { SearchStatus } from '@shared/domain/search';
import type { FactsStatus } from '@shared/domain/facts-index';
import { openArchive, type ArchiveClient } from '../archive/client';
import { openFacts, type FactsClient } from '../facts/client';
import { openSearch, type SearchClient } from '../search/client';

export interface WorkspaceEvents {
  /** After each commit; search follows a moment later, with a status of its own. */
  readonly onChanged: (ids: readonly ReleaseId[]) => void;
  /** While the index is built, and whenever it has taken in a change. */
  readonly onSearchStatus: (status: SearchStatus) => void;
  /**
   * While the index of figures and quotations is built, and whenever it has taken in a change. Without this listener
   * nothing is read for that index until somebody asks it.
   */
  readonly onFactsStatus?: (status: FactsStatus) => void;
  /** Search failed: the archive goes on without it. */
  readonly onSearchError: (error: unknown) => void;
}

/** An open archive with its search: what the window and the command line both work on. */
export interface Workspace {
  readonly info: ArchiveInfo;
  readonly archive: ArchiveClient;
  readonly search: SearchClient;
  /** The index of figures and quotations; its first use starts it. */
  facts(): FactsClient;
  /** Saves the index, then closes search and archive. */
  close(): Promise<void>;
}

/** Opens the archive at `path`, making it when `create`. Rejects with the `archive.*` error that prevented it. */
export async function openWorkspace(
  options: { readonly path: string; readonly create: boolean; readonly workers: URL },
  events: WorkspaceEvents,
): Promise<Workspace> {
  const archive = await openArchive(options);
  const { path, schemaVersion } = await archive.call('open');
  const search = await openSearch({ archivePath: path, workers: options.workers });
  let isClosing = false;
  let facts: FactsClient | null = null;
  const startFacts = (): FactsClient => {
    const client = openFacts({ archivePath: path, workers: options.workers });
    if (events.onFactsStatus !== undefined) client.on('status', events.onFactsStatus);
    return client;
  };
  const factsOf = (): FactsClient => (facts ??= startFacts());
  search.on('status', (status) => {
    events.onSearchStatus(status);
    // Search comes first: both would read every text of the archive.
    if (status.state === 'ready' && events.onFactsStatus !== undefined && !isClosing) factsOf().call('sync').catch(events.onSearchError);
  });
  archive.on('committed', ({ ids }) => {
    events.onChanged(ids);
    search.call('sync').then(events.onSearchStatus, events.onSearchError);
  });
  return {
    info: { path, name: basename(path), schemaVersion },
    archive,
    search,
    facts: factsOf,
    async close() {
      isClosing = true;
      await facts?.call('close').catch(events.onSearchError);
      await facts?.terminate();
      await search.call('close');
      await search.terminate();
      await archive.call('close');
      await archive.terminate();
    },
  };
}
