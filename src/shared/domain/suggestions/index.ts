import { plainText } from '../document';
import type { Edition, ReleaseContent } from '../release';
import type { Concept } from '../terms';
import { organisations, products } from './organisations';
import { peopleAndPlaces } from './people';
import type { Suggestion } from './suggestion';

export { SUGGESTION_KINDS, Suggestion, type SuggestionKind } from './suggestion';

const MOST_SUGGESTIONS = 12;
/** Names stand near the beginning; the rest of a long text is not looked through at each pause of typing. */
const MOST_CHARACTERS = 20_000;

const textOf = (edition: Edition | null): string =>
  edition === null ? '' : [edition.title, edition.subtitle, plainText(edition.body), edition.boilerplate].filter((part) => part !== '').join('\n').slice(0, MOST_CHARACTERS);

const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * Names in the text of a release that are nowhere recorded: not in the term base, not among its tags and names, and not
 * dismissed. Rather none than a wrong one; never final before a person says so.
 */
export function suggestionsFor({ facts, zh, en }: ReleaseContent, concepts: readonly Concept[], dismissed: readonly Suggestion[]): Suggestion[] {
  const texts = { zh: textOf(zh), en: textOf(en) };
  const known = new Set(
    [...concepts.flatMap(({ terms }) => terms.map(({ text }) => text)), ...facts.tags, ...facts.names.flatMap((name) => [name.zh, name.en]), ...dismissed.flatMap((one) => [one.zh, one.en])]
      .filter((text) => text !== '')
      .map(keyOf),
  );
  const isNew = (suggestion: Suggestion): boolean => ![suggestion.zh, suggestion.en].some((text) => text !== '' && known.has(keyOf(text)));
  return [...peopleAndPlaces(texts), ...organisations(texts), ...products(texts)].filter(isNew).slice(0, MOST_SUGGESTIONS);
}
