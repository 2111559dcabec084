import type { FactRow, FactsReply } from '@shared/domain/facts-index';
import { PAGE_SIZE, queries, usePages, type Pages } from '../../bridge';

export type FactsQuestion = Parameters<typeof queries.facts.query>[0];

export interface FoundFacts extends Pages<FactsReply> {
  /** Undefined while its page is being fetched. */
  readonly row: (index: number) => FactRow | undefined;
}

/** The statements that answer a question. */
export function useFacts(question: FactsQuestion): FoundFacts {
  const pages = usePages((page) => queries.facts.query(question, page));
  return { ...pages, row: (index) => pages.fetched.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE] };
}
