import { useQueries } from '@tanstack/react-query';
import type { SearchFacets, SearchReply, SearchRequest } from '@shared/domain/search';
import { clausesOf, replaceClauses } from '@shared/search/query';
import type { z } from 'zod';
import { queries } from '../../../bridge';

/** Without the page. */
export type FacetsRequest = Omit<z.input<typeof SearchRequest>, 'offset' | 'limit'>;

/** Of these a release has one, so several that are chosen are alternatives: the others must stay on offer. */
const ALTERNATIVES = ['date', 'kind', 'status'] as const;
type Alternative = (typeof ALTERNATIVES)[number];

const onlyFacets = (reply: SearchReply): SearchFacets => reply.facets;

/** The facets of an answer, where each date, kind and status is counted as if none of its own sort were chosen. */
export function useFacets(request: FacetsRequest, facets: SearchFacets): SearchFacets {
  const chosen = new Set(clausesOf(request.text).flatMap(({ field, negated }) => (negated ? [] : [field])));
  const fields = ALTERNATIVES.filter((field) => chosen.has(field));
  const answers = useQueries({
    queries: fields.map((field) => ({
      ...queries.search.query({ ...request, text: replaceClauses(request.text, field, null, 'en'), offset: 0, limit: 0 }),
      select: onlyFacets,
    })),
  });
  const without = (field: Alternative): SearchFacets => {
    const index = fields.indexOf(field);
    return (index < 0 ? undefined : answers[index]?.data) ?? facets;
  };
  const { months, years } = without('date');
  return { ...facets, months, years, kinds: without('kind').kinds, statuses: without('status').statuses };
}
