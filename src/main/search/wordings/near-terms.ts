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
    if (Math.abs(term.length - word.length) > most) {
      i++;
      continue;
    }
    const hopelessAt = consider(term);
    i = hopelessAt >= term.length ? i + 1 : Math.max(i + 1, lowerBound(sorted, `${term.slice(0, hopelessAt)}\uffff`));
  }
  for (const term of changed) consider(term);
  return [...found].map(([term, distance]) => ({ term, distance }));
}

/** Too many slips, whatever follows. */
const FAR = 255;

/**
 * Edit distances with neighbours swapped to one word, as far as they are not more than `most`: only places that near to the
 * diagonal are filled in. Rows for a common beginning with the term before are kept.
 */
class Distances {
  private readonly rows: { readonly at: Uint8Array; least: number }[] = [];
  private before = '';

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    this.rows.push({ at: Uint8Array.from({ length: word.length + 1 }, (_, i) => i), least: 0 });
  }

  /** `hopelessAt`: so many letters of the term are too many slips already; its length or more when they are not. */
  to(term: string): { readonly distance: number; readonly hopelessAt: number } {
    const { word, most, rows, before } = this;
    let length = 0;
    while (length < term.length && length < before.length && term.charCodeAt(length) === before.charCodeAt(length)) length++;
    while (length < term.length) {
      const least = this.fill(++length, term);
      // A swap reaches two rows back and costs one.
      if (least > most && (rows[length - 1]?.least ?? 0) >= most) {
        this.before = term.slice(0, length);
        return { distance: FAR, hopelessAt: length };
      }
    }
    this.before = term;
    return { distance: rows[term.length]?.at[word.length] ?? FAR, hopelessAt: term.length };
  }

  /** The row after the first `length` letters of the term; returns the least in it. */
  private fill(length: number, term: string): number {
    const { word, most, rows } = this;
    const above = rows[length - 1]?.at ?? NO_ROW;
    const twoAbove = rows[length - 2]?.at ?? NO_ROW;
    const row = (rows[length] ??= { at: new Uint8Array(word.length + 1).fill(FAR), least: FAR });
    const letter = term.charCodeAt(length - 1);
    const letterBefore = term.charCodeAt(length - 2);
    const from = Math.max(0, length - most);
    row.least = FAR;
    for (let i = from; i <= Math.min(word.length, length + most); i++) {
      const typed = word.charCodeAt(i - 1);
      let least = i === 0 ? length : (above[i - 1] ?? FAR) + (typed === letter ? 0 : 1);
      least = Math.min(least, (above[i] ?? FAR) + 1, i > from ? (row.at[i - 1] ?? FAR) + 1 : FAR);
      if (i > 1 && length > 1 && typed === letterBefore && word.charCodeAt(i - 2) === letter) least = Math.min(least, (twoAbove[i - 2] ?? FAR) + 1);
      row.at[i] = least = Math.min(least, FAR);
      if (least < row.least) row.least = least;
    }
    return row.least;
  }
}

const NO_ROW = new Uint8Array(0);
