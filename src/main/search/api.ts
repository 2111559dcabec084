import type { ReleaseId } from '@shared/domain/release';
import type { SearchCount, SearchReply, SearchRequest, SearchStatus } from '@shared/domain/search';
import type { SimilarReply } from '@shared/domain/similar';

/** Given to the worker at start: it reads the archive's database itself, read-only. */
export interface SearchWorkerData {
  readonly archivePath: string;
}

/** The methods of the search worker. The index is disposable: without it, it is built again from the archive. */
export interface SearchApi {
  /** Resolves as soon as queries can be answered (status `building` counts). */
  open(): SearchStatus;
  /** Takes in what was committed since the last call; resolves when it is searchable. */
  sync(): SearchStatus;
  query(request: SearchRequest): SearchReply;
  /** Exact counts for a query; given up when another one is asked meanwhile. */
  count(request: SearchRequest): SearchCount;
  /** Releases like this one, and those that are nearly the same. */
  similar(request: { readonly id: ReleaseId }): SimilarReply;
  status(): SearchStatus;
  close(): null;
}

export interface SearchEvents {
  status: SearchStatus;
}
