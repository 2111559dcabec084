import type { Language } from '@shared/domain/release';
import type { Concept, Subject, TermsPage } from '@shared/domain/terms';
import { PAGE_SIZE, queries, usePages, type Pages } from '../../bridge';

export interface ConceptsRequest {
  readonly text: string;
  readonly subject: Subject | null;
  readonly sortBy: Language;
}

export interface Concepts extends Pages<TermsPage> {
  /** Undefined while its page is being fetched. */
  readonly concept: (index: number) => Concept | undefined;
  /** Among those that are in sight; -1 for others. */
  readonly indexOf: (id: string | null) => number;
}

/** The concepts that match. */
export function useConcepts(request: ConceptsRequest): Concepts {
  const pages = usePages((page) => queries.terms.list(request, page));
  return {
    ...pages,
    concept: (index) => pages.fetched.get(Math.floor(index / PAGE_SIZE))?.concepts[index % PAGE_SIZE],
    indexOf(id) {
      for (const [number, page] of pages.fetched) {
        const at = page.concepts.findIndex((concept) => concept.id === id);
        if (at >= 0) return number * PAGE_SIZE + at;
      }
      return -1;
    },
  };
}
