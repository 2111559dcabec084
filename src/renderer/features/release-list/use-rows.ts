import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReleasePage } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import type { SearchReply, Sort } from '@shared/domain/search';
import { api, PAGE_SIZE, queries } from '../../bridge';
import type { FacetsRequest } from '../search/facets/use-facets';
import { viewFilter, type ViewKey } from '../views/view-key';
import { rowOfHit, rowOfSummary, type Answer, type Row, type RowPage } from './row';

/** Results fetched at once: each costs reading a text, and few more than a screenful are ever looked at. */
const SEARCH_PAGE_SIZE = 24;
/** Letters that follow each other faster are searched together. */
const SEARCH_PAUSE_MS = 60;

export interface RowsRequest {
  readonly view: ViewKey;
  /** Empty: the view is listed. */
  readonly text: string;
  readonly isTyping: boolean;
  readonly sort: Sort;
  readonly otherWordings: boolean;
}

export interface Rows {
  /** What the rows are an answer to; behind the wish while the next answer is on its way. */
  readonly shown: RowsRequest;
  readonly isBehind: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly total: number;
  /** Null for a view, and while nothing is loaded. */
  readonly answer: Answer | null;
  /** Undefined while its page is being fetched. */
  readonly row: (index: number) => Row | undefined;
  /** -1 when the row has not been fetched. */
  readonly indexOf: (id: ReleaseId | null) => number;
  /** Fetches what is missing; both ends included. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly ReleaseId[]>;
  readonly onVisible: (first: number, last: number) => void;
}

const fromList = (page: ReleasePage): RowPage => ({ total: page.total, rows: page.releases.map(rowOfSummary), answer: null });
const fromSearch = ({ total, hits, isExact, groups, suggestions, facets }: SearchReply): RowPage => ({
  total,
  rows: hits.map(rowOfHit),
  answer: { isExact, groups, suggestions, facets },
});

/** What is asked of search, without the page. */
export const searchOf = ({ view, text, isTyping, sort, otherWordings }: RowsRequest): FacetsRequest => ({
  text,
  filter: viewFilter(view),
  typing: isTyping,
  sort,
  otherWordings,
});

const pageSize = ({ text }: RowsRequest): number => (text === '' ? PAGE_SIZE : SEARCH_PAGE_SIZE);
const listPage = ({ view }: RowsRequest, page: number): ReturnType<typeof queries.releases.list> =>
  queries.releases.list(viewFilter(view), page);
const searchPage = (request: RowsRequest, page: number): ReturnType<typeof queries.search.query> =>
  queries.search.query({ ...searchOf(request), offset: page * SEARCH_PAGE_SIZE, limit: SEARCH_PAGE_SIZE });

/** The rows of a view or a search, fetched page by page as they come into sight. */
export function useRows(wanted: RowsRequest): Rows {
  const client = useQueryClient();
  const [shown, setShown] = useState(wanted);
  const [pages, setPages] = useState<Pages>(FIRST_PAGE);
  const asked = useRef({ request: wanted, at: 0 });

  // The last answer stays until the next one is here; answers to what is no longer asked are dropped.
  useEffect(() => {
    const ask = (): void => {
      asked.current = { request: wanted, at: performance.now() };
      const answered = wanted.text === '' ? client.query(listPage(wanted, 0)) : client.query(searchPage(wanted, 0));
      // A failure is an answer, too: the query keeps it to be shown.
      void Promise.allSettled([answered]).then(() => {
        if (asked.current.request !== wanted) return;
        // In slices: a key that is pressed meanwhile is not held up by the rows of the last one.
        startTransition(() => {
          setShown(wanted);
          setPages(FIRST_PAGE);
        });
      });
    };
    const pause = wanted.isTyping ? asked.current.at + SEARCH_PAUSE_MS - performance.now() : 0;
    if (pause <= 0) {
      ask();
      return;
    }
    const timer = setTimeout(ask, pause);
    return () => clearTimeout(timer);
  }, [client, wanted]);

  const isSearch = shown.text !== '';
  const others = Array.from({ length: pages.last - pages.first + 1 }, (_, index) => pages.first + index).filter((page) => page > 0);
  const listed = useQuery({ ...listPage(shown, 0), select: fromList, enabled: !isSearch });
  const found = useQuery({ ...searchPage(shown, 0), select: fromSearch, enabled: isSearch });
  const listedMore = useQueries({
    queries: isSearch ? [] : others.map((page) => ({ ...listPage(shown, page), select: fromList })),
  });
  const foundMore = useQueries({
    queries: isSearch ? others.map((page) => ({ ...searchPage(shown, page), select: fromSearch })) : [],
  });

  const start = isSearch ? found : listed;
  const more = isSearch ? foundMore : listedMore;
  const size = pageSize(shown);
  // Changes when any fetched row may have changed or moved.
  const version = [start, ...more].reduce((sum, { dataUpdatedAt }) => sum + dataUpdatedAt, 0);
  const loaded = useMemo(
    () => new Map([[0, start.data], ...others.map((page, index) => [page, more[index]?.data] as const)]),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` and `pages` stand for what is loaded
    [start.data, pages, version],
  );
  const { total, answer } = useExact(shown, start.data, start.dataUpdatedAt);

  const fetchPage = useCallback(
    async (page: number): Promise<RowPage> =>
      shown.text === ''
        ? fromList(await client.query(listPage(shown, page)))
        : fromSearch(await client.query(searchPage(shown, page))),
    [client, shown],
  );

  const idsBetween = useCallback(
    async (from: number, to: number) => {
      const [low, high] = from <= to ? [from, to] : [to, from];
      const firstPage = Math.floor(low / size);
      const count = Math.floor(high / size) - firstPage + 1;
      const fetched = await Promise.all(Array.from({ length: count }, (_, index) => fetchPage(firstPage + index)));
      const offset = firstPage * size;
      return fetched.flatMap(({ rows }) => rows.map(({ id }) => id)).slice(low - offset, high - offset + 1);
    },
    [fetchPage, size],
  );

  const indexes = useMemo(() => {
    const found = new Map<ReleaseId, number>();
    for (const page of pages.visited) {
      // Pages that went out of sight stay in the cache: the active row is not lost by scrolling away from it.
      const ids = isSearch
        ? client.getQueryData(searchPage(shown, page).queryKey)?.hits.map(({ releaseId }) => releaseId)
        : client.getQueryData(listPage(shown, page).queryKey)?.releases.map(({ id }) => id);
      ids?.forEach((id, index) => found.set(id, page * size + index));
    }
    return found;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for what the cache holds
  }, [client, shown, isSearch, size, pages, version]);

  const onVisible = useCallback(
    (first: number, last: number) => {
      setPages((now) => visit(now, Math.floor(first / size), Math.floor(last / size)));
    },
    [size],
  );

  const error = start.error ?? more.find((page) => page.error !== null)?.error ?? null;
  const { isPending, refetch } = start;
  const isBehind = shown !== wanted;
  // The same while nothing of it changes: the list is not drawn again for each letter that is typed.
  return useMemo(
    () => ({
      shown,
      isBehind,
      isLoading: isPending,
      error,
      retry: () => void refetch(),
      total,
      answer,
      row: (index) => loaded.get(Math.floor(index / size))?.rows[index % size],
      indexOf: (id) => (id === null ? -1 : (indexes.get(id) ?? -1)),
      idsBetween,
      onVisible,
    }),
    [shown, isBehind, isPending, error, refetch, total, answer, loaded, indexes, size, idsBetween, onVisible],
  );
}

/** Pages in sight, and all that have been since the rows are about this. */
interface Pages {
  readonly first: number;
  readonly last: number;
  readonly visited: readonly number[];
}

const FIRST_PAGE: Pages = { first: 0, last: 0, visited: [0] };

function visit(now: Pages, first: number, last: number): Pages {
  if (now.first === first && now.last === last) return now;
  const inSight = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { first, last, visited: [...new Set([...now.visited, ...inSight])] };
}

const NOTHING = { total: 0, answer: null } as const;

/** The counts of a search: those of its first answer, until every text has been read. */
function useExact(shown: RowsRequest, page: RowPage | undefined, answeredAt: number): Pick<RowPage, 'total' | 'answer'> {
  const request = searchOf(shown);
  const isWanted = page?.answer?.isExact === false;
  const counted = useQuery({
    // Counted anew for each answer: releases may have changed in between.
    queryKey: [...queries.search.count(request).queryKey, answeredAt],
    queryFn: () => api.search.count(request),
    enabled: isWanted,
    gcTime: 60_000,
  }).data;
  return useMemo(() => {
    if (page === undefined) return NOTHING;
    const isCounted = isWanted && counted?.isExact === true;
    return isCounted ? { total: counted.total, answer: { ...page.answer, ...counted } } : page;
  }, [page, isWanted, counted]);
}
