import { lowerBound } from '../index/segment';
import type { ArchiveTerms } from '../index/terms';

/** The words of an archive as the index knows them. */
export interface Vocabulary {
  has(term: string): boolean;
  /** About how many releases have the term, never none when any has it. */
  count(term: string): number;
  /** The terms of most releases, sorted by code units. */
  readonly sorted: readonly string[];
  /** Terms of changed releases; they may be among the sorted ones. */
  readonly changed: Iterable<string>;
}

export function vocabularyOf(terms: ArchiveTerms): Vocabulary {
  return {
    has: (term) => terms.has(term),
    count: (term) => {
      let most = 0;
      terms.eachList({ term, prefix: false }, (list) => (most = Math.max(most, terms.frequency(list))));
      return most;
    },
    sorted: terms.segment.terms,
    // Not the iterator itself: that could be gone through only once.
    changed: { [Symbol.iterator]: () => terms.live.keys() },
  };
}

/** Is there a term that begins so in at least `least` releases? */
export function hasBeginning(vocabulary: Vocabulary, beginning: string, least: number): boolean {
  const { sorted, changed } = vocabulary;
  for (let i = lowerBound(sorted, beginning); i < sorted.length; i++) {
    const term = sorted[i] ?? '';
    if (!term.startsWith(beginning)) break;
    if (vocabulary.count(term) >= least) return true;
  }
  for (const term of changed) if (term.startsWith(beginning) && vocabulary.count(term) >= least) return true;
  return false;
}
