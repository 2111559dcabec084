import { LANGUAGES, type Embargo, type Language } from '@shared/domain/release';
import type { SearchHit, SearchMatch } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText, searchedFields, type IndexField, type SearchableRelease } from '@shared/search/fields';
import { cutSnippet, findMarks, type Marks } from '@shared/search/snippet';
import { searchText } from '@shared/search/tokenize';
import type { Found } from './index/evaluation';

/** A field in which something looked for stands. */
interface FoundField {
  readonly field: IndexField;
  readonly marks: Marks;
}

/**
 * The hit with its snippets, cut from the original texts: of the titles, and of the best other part of each edition; of names
 * and tags where nothing else shows why it was found. `content` is null when the release has gone meanwhile.
 */
export function makeHit(
  { entry, via, leaves, score, texts, fields }: Found,
  content: (SearchableRelease & { readonly sha256: string; readonly embargo: Embargo | null }) | null,
  lang: Language | undefined,
): SearchHit {
  const found: FoundField[] = [];
  for (const number of content === null || leaves.length === 0 ? [] : searchedFields(lang)) {
    const field = INDEX_FIELDS[number];
    if (content === null || field === undefined || fields?.has(number) === false) continue;
    // Of a release that was saved since it was indexed, what is indexed is not this text.
    const indexed = content.sha256 === entry.sha256 ? (texts[number] ?? '') : searchText(fieldText(content, field));
    const marks = indexed === '' ? null : findMarks(indexed, leaves);
    if (marks !== null) found.push({ field, marks });
  }
  const inEditions = found.filter(({ field }) => field.lang !== null && field.field !== 'names');
  const shown = [
    ...inEditions.filter(({ field }) => field.field === 'title'),
    ...LANGUAGES.flatMap((one) => bestOf(inEditions.filter(({ field }) => field.lang === one && field.field !== 'title'))),
  ];
  const matches = (shown.length > 0 ? shown : bestOf(found)).map(({ field, marks }): SearchMatch => {
    const { snippet, ranges } = cutSnippet(content === null ? '' : fieldText(content, field), marks);
    return { lang: field.field === 'names' ? null : field.lang, field: field.field, snippet, ranges };
  });
  const places = inEditions.reduce((sum, { marks }) => sum + marks.places, 0);
  const placesShown = shown.length === 0 ? 0 : matches.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return {
    releaseId: entry.id,
    via,
    score,
    date: entry.date,
    status: entry.status,
    kind: entry.kind,
    embargo: content?.embargo ?? null,
    title: entry.title,
    matches,
    furtherPlaces: Math.max(0, places - placesShown),
  };
}

/** The part that shows most of what was looked for; the body, if others show no more. */
function bestOf(found: readonly FoundField[]): FoundField[] {
  const worth = ({ field, marks }: FoundField): number => marks.leaves * 10 + (field.field === 'body' ? 9 : field.boost);
  return [...found].sort((a, b) => worth(b) - worth(a)).slice(0, 1);
}
