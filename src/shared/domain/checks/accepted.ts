import { canonicalJson } from '../canonical-json';
import type { CheckPlace, Finding } from './finding';

/** A finding that is meant so. `finding` is its {@link findingKey}, `at` an ISO 8601 UTC instant. */
export interface AcceptedFinding {
  readonly finding: string;
  readonly reason: string;
  readonly author: string;
  readonly at: string;
}

export const LONGEST_REASON = 500;
export const LONGEST_KEY = 20_000;
/** As much of a long paragraph tells it from others. */
const LONGEST_WORDS = 1_000;

/**
 * What was found, not where: the words and what they were held against. It stays the same when other words of the line
 * change, and is another one when these do. Findings about a whole line have that line for their words.
 */
export function findingKey({ rule, place, other, expected }: Finding): string {
  const words = ({ line, span }: CheckPlace): string => line.slice(...span).slice(0, LONGEST_WORDS);
  return canonicalJson({ rule, lang: place.lang, field: place.field, text: words(place), other: other === null ? null : words(other), expected });
}
