import type { Kind } from '@shared/domain/release';
import { normalize } from '@shared/search/normalize';
import type { Query } from '@shared/search/query';

/** The query with kinds by their ids where they are given by a name in either language; `kinds` is asked only then. */
export function withKindIds(query: Query, kinds: () => readonly Kind[]): Query {
  switch (query.type) {
    case 'filter': {
      const { filter } = query;
      if (filter.by !== 'kind') return query;
      const wanted = normalize(filter.value);
      const kind = kinds().find(({ id, zh, en }) => [id, zh, en].some((name) => normalize(name) === wanted));
      return kind === undefined ? query : { type: 'filter', filter: { by: 'kind', value: kind.id } };
    }
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((part) => withKindIds(part, kinds)) };
    case 'not':
      return { ...query, of: withKindIds(query.of, kinds) };
    default:
      return query;
  }
}
