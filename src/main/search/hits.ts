import { LANGUAGES, type Edition, type Language } from '@shared/domain/release';
import type { SearchHit, SearchMatch } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText, searchedFields, type IndexField } from '@shared/search/fields';
import { cutSnippet, findMarks, type Marks } from '@shared/search/snippet';
import type { StoredEditions } from '../archive/queries/search-feed';
import type { Entry } from './index/catalogue';
import type { Found } from './index/evaluation';

/** A field in which something looked for stands. */
interface FoundField {
  readonly field: IndexField;
  readonly marks: Marks;
}

/** What is to be shown of a release, before the original texts are read. */
interface Sketch extends Found {
  readonly shown: readonly FoundField[];
  readonly places: number;
}

/**
 * The hits with their snippets, cut from the original texts: of the titles, and of the best other part of each edition; of
 * names and tags where nothing else shows why a release was found. `read` gives the editions in these languages as they are
 * now: of a release that was saved since it was indexed only the title is shown, until the index has followed.
 */
export function makeHits(
  found: readonly Found[],
  lang: Language | undefined,
  read: (rowids: readonly number[], langs: readonly Language[]) => readonly StoredEditions[],
): SearchHit[] {
  const numbers = searchedFields(lang);
  const sketches = found.map((one) => sketch(one, numbers));
  const wanted = LANGUAGES.filter((one) => sketches.some(({ shown }) => shown.some(({ field }) => field.lang === one && isOfEdition(field))));
  const rowids = sketches.filter(({ shown }) => shown.some(({ field }) => isOfEdition(field))).map(({ entry }) => entry.rowid);
  const editions = new Map((rowids.length === 0 ? [] : read(rowids, wanted)).map((stored) => [stored.rowid, stored]));
  return sketches.map((one) => makeHit(one, editions.get(one.entry.rowid)));
}

/** Is the text of the field in the edition rather than among the facts that the index keeps? */
const isOfEdition = ({ field, lang }: IndexField): boolean => lang !== null && field !== 'names' && field !== 'title';

function sketch(found: Found, numbers: readonly number[]): Sketch {
  const { leaves, texts, fields } = found;
  const parts: FoundField[] = [];
  for (const number of leaves.length === 0 ? [] : numbers) {
    const field = INDEX_FIELDS[number];
    const indexed = texts[number] ?? '';
    if (field === undefined || indexed === '' || fields?.has(number) === false) continue;
    const marks = findMarks(indexed, leaves);
    if (marks !== null) parts.push({ field, marks });
  }
  const inEditions = parts.filter(({ field }) => field.lang !== null && field.field !== 'names');
  const shown = [
    ...inEditions.filter(({ field }) => field.field === 'title'),
    ...LANGUAGES.flatMap((one) => bestOf(inEditions.filter(({ field }) => field.lang === one && field.field !== 'title'))),
  ];
  return { ...found, shown: shown.length > 0 ? shown : bestOf(parts), places: inEditions.reduce((sum, { marks }) => sum + marks.places, 0) };
}

function makeHit({ entry, via, score, shown, places }: Sketch, stored: StoredEditions | undefined): SearchHit {
  const isCurrent = stored?.sha256 === entry.sha256;
  const content = contentOf(entry, isCurrent ? stored : null);
  const matches = shown.flatMap(({ field, marks }): SearchMatch[] => {
    if (isOfEdition(field) && !isCurrent) return [];
    const { snippet, ranges } = cutSnippet(field.field === 'title' && field.lang !== null ? (entry.title[field.lang] ?? '') : fieldText(content, field), marks);
    return [{ lang: field.field === 'names' ? null : field.lang, field: field.field, snippet, ranges }];
  });
  const placesShown = matches.reduce((sum, { lang, ranges }) => (lang === null ? sum : sum + ranges.length), 0);
  return {
    releaseId: entry.id,
    via,
    score,
    date: entry.date,
    status: entry.status,
    kind: entry.kind,
    embargo: entry.embargo,
    title: entry.title,
    matches,
    furtherPlaces: Math.max(0, places - placesShown),
  };
}

/** The texts of a release; an edition is read when it is asked for. */
function contentOf({ tags, names }: Entry, stored: StoredEditions | null): Parameters<typeof fieldText>[0] {
  const parsed = (json: string | null | undefined): Edition | null => (json === null || json === undefined ? null : (JSON.parse(json) as Edition));
  return {
    tags,
    names,
    get zh() {
      return parsed(stored?.zh);
    },
    get en() {
      return parsed(stored?.en);
    },
  };
}

/** The part that shows most of what was looked for; the body, if others show no more. */
function bestOf(found: readonly FoundField[]): FoundField[] {
  const worth = ({ field, marks }: FoundField): number => marks.leaves * 10 + (field.field === 'body' ? 9 : field.boost);
  return [...found].sort((a, b) => worth(b) - worth(a)).slice(0, 1);
}
