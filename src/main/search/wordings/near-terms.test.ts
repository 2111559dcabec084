import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearTerms } from './near-terms';

const vocabulary = (sorted: readonly string[], changed: readonly string[] = []) => ({ sorted: [...sorted].sort(), changed, has: () => true, count: () => 1 });

/** The definition itself, one table for each pair. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  }
  return at(a.length, b.length);
}

describe('words near to a word', () => {
  it('a letter missing, too many, wrong or swapped is one slip', () => {
    const words = vocabulary(['launch', 'lunch', 'launched', '营业', '5g', 'lau', 'lauchn']);
    expect(nearTerms(words, 'lauch', 1).map(({ term }) => term).sort()).toEqual(['lauchn', 'launch']);
    expect(nearTerms(words, 'luanch', 1)).toEqual([
      { term: 'launch', distance: 1 },
      { term: 'lunch', distance: 1 },
    ]);
  });

  it('words of releases that were just saved are near too', () => {
    expect(nearTerms(vocabulary([], ['launch']), 'lauch', 1)).toEqual([{ term: 'launch', distance: 1 }]);
  });

  it('leaving out whole branches loses no word and invents none', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (words, typed, most) => {
        const expected = words.map((term) => ({ term, distance: distance(term, typed) })).filter((near) => near.distance > 0 && near.distance <= most);
        const byTerm = (a: { term: string }, b: { term: string }): number => (a.term < b.term ? -1 : 1);
        expect(nearTerms(vocabulary(words), typed, most).sort(byTerm)).toEqual(expected.sort(byTerm));
      }),
      { numRuns: 300 },
    );
  });
});
