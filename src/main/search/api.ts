import type { SearchReply, SearchRequest, SearchStatus } from '@shared/domain/search';

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
  status(): SearchStatus;
  /** Writes the index to disk when it has changed. */
  persist(): null;
  close(): null;
}

export interface SearchEvents {
  status: SearchStatus;
}
