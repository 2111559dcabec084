import type { Embargo, Language } from '@shared/domain/release';
import type { SearchHit, SearchMatch } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText, searchedFields, type SearchableRelease } from '@shared/search/fields';
import { makeSnippet } from '@shared/search/snippet';
import type { Found } from './index/evaluation';

/** The hit with its snippets, cut from the original texts; `content` is null when the release has gone meanwhile. */
export function makeHit(
  { entry, via, leaves, score, texts, fields }: Found,
  content: (SearchableRelease & { readonly sha256: string; readonly embargo: Embargo | null }) | null,
  lang: Language | undefined,
): SearchHit {
  let places = 0;
  const found: { readonly match: SearchMatch; readonly leaves: number; readonly boost: number }[] = [];
  for (const number of content === null ? [] : searchedFields(lang)) {
    const field = INDEX_FIELDS[number];
    if (content === null || field === undefined || fields?.has(number) === false) continue;
    // Of a release that was saved since it was indexed, what is indexed is not this text.
    const indexed = content.sha256 === entry.sha256 ? texts[number] : undefined;
    const snippet = indexed === '' ? null : makeSnippet(fieldText(content, field), leaves, indexed);
    if (snippet === null) continue;
    const ofNoLanguage = field.field === 'names';
    // Tags and names are facts of the release, not places in it.
    if (!ofNoLanguage && field.lang !== null) places += snippet.places;
    found.push({
      match: { lang: ofNoLanguage ? null : field.lang, field: field.field, snippet: snippet.snippet, ranges: snippet.ranges },
      leaves: snippet.found,
      boost: field.boost,
    });
  }
  found.sort((a, b) => b.leaves - a.leaves || b.boost - a.boost);
  const matches = found
    .map(({ match }) => match)
    .filter((match, i, all) => !all.slice(0, i).some((other) => other.lang === match.lang && other.field === match.field));
  const shown = matches.reduce((sum, { field, lang: of, ranges }) => (field === 'names' || of === null ? sum : sum + ranges.length), 0);
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
    furtherPlaces: Math.max(0, places - shown),
  };
}
