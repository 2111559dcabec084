import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReleasePage } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import type { SearchReply } from '@shared/domain/search';
import { PAGE_SIZE, queries } from '../../bridge';
import { viewFilter, type ViewKey } from '../views/view-key';
import { rowOfHit, rowOfSummary, type Row, type RowPage } from './row';

export interface RowsRequest {
  readonly view: ViewKey;
  readonly text: string;
}

export interface Rows {
  /** What the rows are an answer to; behind the wish while the next answer is on its way. */
  readonly shown: RowsRequest;
  readonly isBehind: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly total: number;
  /** Undefined while its page is being fetched. */
  readonly row: (index: number) => Row | undefined;
  /** -1 when the row has not been fetched. */
  readonly indexOf: (id: ReleaseId | null) => number;
  /** Fetches what is missing; both ends included. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly ReleaseId[]>;
  readonly onVisible: (first: number, last: number) => void;
}

const fromList = (page: ReleasePage): RowPage => ({ total: page.total, rows: page.releases.map(rowOfSummary) });
const fromSearch = (reply: SearchReply): RowPage => ({ total: reply.total, rows: reply.hits.map(rowOfHit) });

const listPage = ({ view }: RowsRequest, page: number): ReturnType<typeof queries.releases.list> =>
  queries.releases.list(viewFilter(view), page);
const searchPage = ({ view, text }: RowsRequest, page: number): ReturnType<typeof queries.search.query> =>
  queries.search.query({ text, filter: viewFilter(view), offset: page * PAGE_SIZE, limit: PAGE_SIZE });

/** The rows of a view or a search, fetched page by page as they come into sight. */
export function useRows(wanted: RowsRequest): Rows {
  const client = useQueryClient();
  const [shown, setShown] = useState(wanted);
  const [pages, setPages] = useState<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 });

  // The last answer stays until the next one is here; answers to what is no longer wanted are dropped.
  useEffect(() => {
    let isWanted = true;
    const answered = wanted.text === '' ? client.query(listPage(wanted, 0)) : client.query(searchPage(wanted, 0));
    // A failure is an answer, too: the query keeps it to be shown.
    void Promise.allSettled([answered]).then(() => {
      if (!isWanted) return;
      setShown(wanted);
      setPages({ first: 0, last: 0 });
    });
    return () => {
      isWanted = false;
    };
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
  const loaded = new Map([[0, start.data], ...others.map((page, index) => [page, more[index]?.data] as const)]);
  const total = start.data?.total ?? 0;

  const row = (index: number): Row | undefined => loaded.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];

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
      const firstPage = Math.floor(low / PAGE_SIZE);
      const count = Math.floor(high / PAGE_SIZE) - firstPage + 1;
      const fetched = await Promise.all(Array.from({ length: count }, (_, index) => fetchPage(firstPage + index)));
      const offset = firstPage * PAGE_SIZE;
      return fetched.flatMap(({ rows }) => rows.map(({ id }) => id)).slice(low - offset, high - offset + 1);
    },
    [fetchPage],
  );

  // Changes when any fetched row may have moved.
  const version = [start, ...more].reduce((sum, { dataUpdatedAt }) => sum + dataUpdatedAt, 0);
  const indexes = useMemo(() => {
    const found = new Map<ReleaseId, number>();
    for (let page = 0; page * PAGE_SIZE < total; page++) {
      // Pages that went out of sight stay in the cache: the active row is not lost by scrolling away from it.
      const ids = isSearch
        ? client.getQueryData(searchPage(shown, page).queryKey)?.hits.map(({ releaseId }) => releaseId)
        : client.getQueryData(listPage(shown, page).queryKey)?.releases.map(({ id }) => id);
      ids?.forEach((id, index) => found.set(id, page * PAGE_SIZE + index));
    }
    return found;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for what the cache holds
  }, [client, shown, isSearch, total, version]);

  const indexOf = (id: ReleaseId | null): number => (id === null ? -1 : (indexes.get(id) ?? -1));

  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    setPages((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);

  return {
    shown,
    isBehind: shown !== wanted,
    isLoading: start.isPending,
    error: start.error ?? more.find(({ error }) => error !== null)?.error ?? null,
    retry: useMemo(() => () => void start.refetch(), [start]),
    total,
    row,
    indexOf,
    idsBetween,
    onVisible,
  };
}
