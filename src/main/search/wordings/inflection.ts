import type { SearchRequest } from '@shared/domain/search';
import { otherForms } from '@shared/search/inflection';
import { normalize } from '@shared/search/normalize';
import { planQuery } from '@shared/search/plan';
import type { Query, QueryText } from '@shared/search/query';
import type { Alternative, AlternativeSource } from '../alternative';
import type { Vocabulary } from './vocabulary';

/** Finds English words in their other forms, those that the archive has. What is quoted or excluded stays as it is. */
export class InflectionSource implements AlternativeSource {
  alternatives(query: Query, _request: SearchRequest, vocabulary: Vocabulary | null): readonly Alternative[] {
    if (vocabulary === null) return [];
    const wordings = new Set<string>();
    const reworded = reword(query, vocabulary, wordings);
    return wordings.size === 0 ? [] : [{ via: 'inflection', wordings: [...wordings], plan: planQuery(reworded) }];
  }
}

function reword(query: Query, vocabulary: Vocabulary, wordings: Set<string>): Query {
  switch (query.type) {
    case 'text':
      return anyForm(query, vocabulary, wordings);
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((part) => reword(part, vocabulary, wordings)) };
    default:
      return query;
  }
}

function anyForm(query: QueryText, vocabulary: Vocabulary, wordings: Set<string>): Query {
  if (query.quoted || query.isFigure === true) return query;
  const forms = otherForms(normalize(query.text), (word) => vocabulary.has(word));
  if (forms.length === 0) return query;
  for (const form of forms) wordings.add(form);
  return { type: 'or', of: [query, ...forms.map((text): QueryText => ({ ...query, text, typing: false }))] };
}
