import type { Count } from '@shared/domain/listing';
import type { Kind, Language, Status } from '@shared/domain/release';
import type { Content, SearchFacets } from '@shared/domain/search';
import { clausesOf, findClause, withClause, withoutClause, type Condition, type QueryField } from '@shared/search/query';

export const FACETS = ['years', 'kinds', 'statuses', 'languages', 'tags', 'people', 'organisations', 'places', 'contents'] as const;
export type FacetId = (typeof FACETS)[number];

export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isChecked: boolean;
  /** What a click says; the further ones mean the same, written otherwise. */
  readonly conditions: readonly [Condition, ...Condition[]];
}

export interface Facet {
  readonly id: FacetId;
  readonly values: readonly FacetValue[];
}

/** How values are called in the interface. */
export interface FacetNames {
  readonly language: Language;
  readonly kinds: readonly Kind[];
  readonly year: (year: number) => string;
  readonly status: (status: Status) => string;
  readonly edition: (language: Language) => string;
  readonly content: (content: Content) => string;
}

/** What can be chosen to narrow a search down, with counts. Empty facets are left out. */
export function facetsOf(facets: SearchFacets, text: string, names: FacetNames): readonly Facet[] {
  const asked = new Set(clausesOf(text).flatMap(({ field, negated }) => (negated ? [] : [field])));

  const values = <Key extends string | number>(
    counts: readonly Count<Key>[],
    field: QueryField,
    label: (key: Key) => string = String,
    others: (key: Key) => readonly string[] = () => [],
  ): FacetValue[] => {
    return counts.map(({ key, count }) => {
      const [written, ...same] = [...others(key), String(key)].map((value): Condition => ({ field, value }));
      const conditions = [written ?? { field, value: String(key) }, ...same] as const;
      const isChecked = asked.has(field) && conditions.some((condition) => findClause(text, condition) !== undefined);
      return { key: String(key), label: label(key), count, isChecked, conditions };
    });
  };

  /** In the language of the interface, unless two kinds are called the same. */
  const kindNames = (id: string): readonly string[] => {
    const kind = names.kinds.find((candidate) => candidate.id === id);
    if (kind === undefined) return [];
    const written = names.language === 'zh' ? [kind.zh, kind.en] : [kind.en, kind.zh];
    return written.filter((name) => names.kinds.filter(({ zh, en }) => zh === name || en === name).length === 1);
  };
  const kindLabel = (id: string): string => names.kinds.find((kind) => kind.id === id)?.[names.language] ?? id;
  // Languages have their own facet.
  const contents = facets.contents.filter(({ key }) => key !== 'zh' && key !== 'en');

  const all: Readonly<Record<FacetId, readonly FacetValue[]>> = {
    years: values(facets.years, 'date', names.year),
    kinds: values(facets.kinds, 'kind', kindLabel, kindNames),
    statuses: values(facets.statuses, 'status', names.status),
    languages: values(facets.languages, 'lang', names.edition),
    tags: values(facets.tags, 'tag'),
    people: values(facets.people, 'person'),
    organisations: values(facets.organisations, 'org'),
    places: values(facets.places, 'place'),
    contents: values(contents, 'has', names.content),
  };
  return FACETS.flatMap((id) => (all[id].length === 0 ? [] : [{ id, values: all[id] }]));
}

/** The query with the value chosen, or let go where it was. */
export function toggled(text: string, { conditions }: Pick<FacetValue, 'conditions'>, language: Language): string {
  const clause = conditions.map((condition) => findClause(text, condition)).find((found) => found !== undefined);
  return clause === undefined ? withClause(text, conditions[0], language) : withoutClause(text, clause);
}
