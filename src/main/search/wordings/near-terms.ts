import { lowerBound } from '../index/segment';
import type { Vocabulary } from './vocabulary';

export interface NearTerm {
  readonly term: string;
  readonly distance: number;
}

const LATIN_WORD = /^[a-z]+$/u;

/**
 * Words of Latin letters within `most` slips of `word`, itself not included: a letter too many, missing, wrong, or two letters in
 * the wrong order. The sorted terms are walked as a tree: what begins wrongly is left out as a whole.
 */
export function nearTerms({ sorted, changed }: Vocabulary, word: string, most: number): NearTerm[] {
  const distances = new Distances(word, most);
  const found = new Map<string, number>();
  const consider = (term: string): number => {
    const { distance, hopelessAt } = distances.to(term);
    if (distance > 0 && distance <= most && LATIN_WORD.test(term)) found.set(term, distance);
    return hopelessAt;
  };
  const end = lowerBound(sorted, '{');
  for (let i = lowerBound(sorted, 'a'); i < end; ) {
    const term = sorted[i] ?? '';
    const hopelessAt = consider(term);
    i = hopelessAt >= term.length ? i + 1 : Math.max(i + 1, lowerBound(sorted, `${term.slice(0, hopelessAt)}\uffff`));
  }
  for (const term of changed) consider(term);
  return [...found].map(([term, distance]) => ({ term, distance }));
}

/** Edit distances with neighbours swapped to one word; rows for a common beginning with the term before are kept. */
class Distances {
  private readonly rows: Uint8Array[] = [];
  private before = '';

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    this.rows.push(Uint8Array.from({ length: word.length + 1 }, (_, i) => i));
  }

  /** `hopelessAt`: so many letters of the term are too many slips already; its length or more when they are not. */
  to(term: string): { readonly distance: number; readonly hopelessAt: number } {
    const { word, most, rows, before } = this;
    let at = 0;
    while (at < term.length && at < before.length && term.charCodeAt(at) === before.charCodeAt(at)) at++;
    for (; at < term.length; at++) {
      const row = this.fill(at, term);
      // One row above is enough only together with the swap, which reaches two rows back.
      if (Math.min(...row) > most && Math.min(...(rows[at] ?? row)) >= most) {
        this.before = term.slice(0, at + 1);
        return { distance: most + 1, hopelessAt: at + 1 };
      }
    }
    this.before = term;
    return { distance: rows[term.length]?.[word.length] ?? most + 1, hopelessAt: term.length };
  }

  /** The row after letter number `at` of the term. */
  private fill(at: number, term: string): Uint8Array {
    const { word, rows } = this;
    const above = rows[at] ?? new Uint8Array(word.length + 1);
    const row = (rows[at + 1] ??= new Uint8Array(word.length + 1));
    const letter = term.charCodeAt(at);
    row[0] = Math.min(at + 1, 255);
    for (let i = 1; i <= word.length; i++) {
      const wrong = (above[i - 1] ?? 0) + (word.charCodeAt(i - 1) === letter ? 0 : 1);
      let least = Math.min(wrong, (above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1);
      const swapped = at > 0 && i > 1 && word.charCodeAt(i - 1) === term.charCodeAt(at - 1) && word.charCodeAt(i - 2) === letter;
      if (swapped) least = Math.min(least, (rows[at - 1]?.[i - 2] ?? 0) + 1);
      row[i] = Math.min(least, 255);
    }
    return row;
  }
}
