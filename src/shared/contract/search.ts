import { z } from 'zod';
import { SearchRequest, type SearchReply, type SearchStatus } from '../domain/search';
import { channel } from './channel';

export const search = {
  query: channel<SearchReply>()(SearchRequest),
  status: channel<SearchStatus>()(z.undefined().optional()),
};
