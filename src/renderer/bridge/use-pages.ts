import { useQueries, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { PAGE_SIZE } from './queries';

export interface Pages<Page> {
  /** Undefined until the first answer. */
  readonly first: Page | undefined;
  /** What has been fetched, by number. */
  readonly fetched: ReadonlyMap<number, Page>;
  readonly error: unknown;
  readonly retry: () => void;
  /** Rows in sight, both ends included: their pages are kept up to date. */
  readonly onVisible: (first: number, last: number) => void;
}

/** Pages of {@link PAGE_SIZE} rows of a long list, fetched as they come into sight; the first one always. */
export function usePages<Page, Key extends QueryKey>(page: (number: number) => UseQueryOptions<Page, Error, Page, Key>): Pages<Page> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const numbers = [...new Set([0, ...Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index)])];
  const answers = useQueries({ queries: numbers.map(page) });
  const fetched = new Map<number, Page>();
  for (const [index, number] of numbers.entries()) {
    const data = answers[index]?.data;
    if (data !== undefined) fetched.set(number, data);
  }
  const failed = answers.find(({ isError }) => isError);
  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return { first: fetched.get(0), fetched, error: failed?.error ?? null, retry: () => void failed?.refetch(), onVisible };
}
