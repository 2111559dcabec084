import { z } from 'zod';
import { SearchRequest, type SearchCount, type SearchReply, type SearchStatus } from '../domain/search';
import { ReleaseId } from '../domain/release';
import type { SimilarReply } from '../domain/similar';
import { channel } from './channel';

export const search = {
  query: channel<SearchReply>()(SearchRequest),
  /** Exact counts where the answer to a query had none yet. */
  count: channel<SearchCount>()(SearchRequest),
  /** Releases like this one, and those that are nearly the same. */
  similar: channel<SimilarReply>()(z.strictObject({ id: ReleaseId })),
  status: channel<SearchStatus>()(z.undefined().optional()),
};
