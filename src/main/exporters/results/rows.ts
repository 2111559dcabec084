import { MAX_PAGE } from '@shared/domain/listing';
import type { ReleaseSummary } from '@shared/domain/listing';
import type { JobProgress, ResultsRequest } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import type { ArchiveClient } from '../../archive/client';
import type { SearchClient } from '../../search/client';

/** A line of the exported table. */
export interface ResultRow extends Pick<ReleaseSummary, 'date' | 'title' | 'status' | 'kind' | 'tags'> {
  /** What was found, with the words around it; '' in a view. */
  readonly snippet: string;
}

export interface ResultsSource {
  readonly archive: ArchiveClient;
  readonly search: SearchClient;
}

interface Collecting extends ResultsSource {
  readonly request: ResultsRequest;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

interface PageOfRows {
  readonly total: number;
  /** What the page held, rows that are gone meanwhile included. */
  readonly length: number;
  readonly rows: readonly (readonly [ReleaseId, ResultRow])[];
}

/** All rows of a list, in its order, fetched page by page. Rejects with `cancelled`. */
export async function collectRows({ request, signal, onProgress, ...source }: Collecting): Promise<readonly ResultRow[]> {
  // A release that is saved meanwhile may move to another page: it is listed once.
  const rows = new Map<ReleaseId, ResultRow>();
  let offset = 0;
  for (;;) {
    const page = request.text.trim() === '' ? await listed(source, request, offset) : await found(source, request, offset);
    if (signal.aborted) throw new AppError('cancelled');
    for (const [id, row] of page.rows) if (!rows.has(id)) rows.set(id, row);
    offset += page.length;
    onProgress({ done: Math.min(offset, page.total), total: page.total, current: '' });
    if (page.length === 0 || offset >= page.total) return [...rows.values()];
  }
}

const rowOf = ({ date, title, status, kind, tags }: ReleaseSummary, snippet: string): ResultRow => ({ date, title, status, kind, tags, snippet });

async function listed({ archive }: ResultsSource, { filter }: ResultsRequest, offset: number): Promise<PageOfRows> {
  const { total, releases } = await archive.call('list', { filter, offset, limit: MAX_PAGE });
  return { total, length: releases.length, rows: releases.map((release) => [release.id, rowOf(release, '')]) };
}

async function found({ archive, search }: ResultsSource, request: ResultsRequest, offset: number): Promise<PageOfRows> {
  const { total, hits } = await search.call('query', { ...request, typing: true, offset, limit: MAX_PAGE });
  const summaries = await archive.call('summaries', hits.map(({ releaseId }) => releaseId));
  const snippets = new Map(
    hits.map(({ releaseId, matches }) => {
      const best = matches.find(({ field }) => field === 'body') ?? matches.find(({ field }) => field !== 'title') ?? matches[0];
      return [releaseId, best?.snippet ?? ''];
    }),
  );
  return { total, length: hits.length, rows: summaries.map((release) => [release.id, rowOf(release, snippets.get(release.id) ?? '')]) };
}
