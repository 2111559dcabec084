import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { FactRow, FactsReply } from '@shared/domain/facts-index';
import { PAGE_SIZE, queries } from '../../bridge';

export type FactsQuestion = Parameters<typeof queries.facts.query>[0];

export interface FoundFacts {
  /** Undefined until the first answer. */
  readonly reply: FactsReply | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** Undefined while its page is being fetched. */
  readonly row: (index: number) => FactRow | undefined;
  readonly onVisible: (first: number, last: number) => void;
}

/** The statements that answer a question, fetched page by page as they come into sight. */
export function useFacts(question: FactsQuestion): FoundFacts {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const numbers = [...new Set([0, ...Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index)])];
  const answers = useQueries({ queries: numbers.map((number) => queries.facts.query(question, number)) });
  const pages = new Map(numbers.map((number, index) => [number, answers[index]?.data]));
  const failed = answers.find(({ isError }) => isError);
  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    reply: pages.get(0),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    row: (index) => pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE],
    onVisible,
  };
}
