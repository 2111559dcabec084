import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Language } from '@shared/domain/release';
import type { Concept, Subject, TermsPage } from '@shared/domain/terms';
import { PAGE_SIZE, queries } from '../../bridge';

export interface ConceptsRequest {
  readonly text: string;
  readonly subject: Subject | null;
  readonly sortBy: Language;
}

export interface Concepts {
  /** Undefined until the first answer. */
  readonly page: TermsPage | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** Undefined while its page is being fetched. */
  readonly concept: (index: number) => Concept | undefined;
  /** Among those that are in sight; -1 for others. */
  readonly indexOf: (id: string | null) => number;
  readonly onVisible: (first: number, last: number) => void;
}

/** The concepts that match, fetched page by page as they come into sight. */
export function useConcepts(request: ConceptsRequest): Concepts {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const numbers = [...new Set([0, ...Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index)])];
  const answers = useQueries({ queries: numbers.map((number) => queries.terms.list(request, number)) });
  const pages = new Map(numbers.map((number, index) => [number, answers[index]?.data]));
  const failed = answers.find(({ isError }) => isError);

  const onVisible = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);

  return {
    page: pages.get(0),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    concept: (index) => pages.get(Math.floor(index / PAGE_SIZE))?.concepts[index % PAGE_SIZE],
    indexOf(id) {
      for (const [number, page] of pages) {
        const at = page?.concepts.findIndex((concept) => concept.id === id) ?? -1;
        if (at >= 0) return number * PAGE_SIZE + at;
      }
      return -1;
    },
    onVisible,
  };
}
