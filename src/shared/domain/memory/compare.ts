import { normalize } from '../../search/normalize';
import type { TextSpan } from '../document';
import { keysOf, unitsOf, type Unit } from './units';

export const PIECE_KINDS = ['equal', 'deleted', 'inserted'] as const;

/** A stretch of an earlier text that is the same now, that has gone (`deleted`), or that is new (`inserted`). */
export interface Piece {
  readonly kind: (typeof PIECE_KINDS)[number];
  readonly text: string;
}

const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** Numbers of an earlier translation that the text does not state any more: whoever takes it over must not overlook them. */
export function staleNumbers(pieces: readonly Piece[], translation: string): TextSpan[] {
  const gone = new Set(pieces.flatMap(({ kind, text }) => (kind === 'deleted' ? Array.from(text.matchAll(NUMBER), ([number]) => normalize(number)) : [])));
  return Array.from(translation.matchAll(NUMBER), ({ 0: number, index }): [string, TextSpan] => [number, [index, index + number.length]])
    .filter(([number]) => gone.has(normalize(number)))
    .map(([, span]) => span);
}

/** Nobody writes longer paragraphs; comparing takes the square of it. */
const MOST_UNITS = 2_000;

/** A text that others are compared with, one after the other. */
export class Comparison {
  readonly #now: readonly Unit[];
  readonly #keys: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(private readonly text: string) {
    this.#now = unitsOf(text).slice(0, MOST_UNITS);
    this.#keys = this.#now.map(({ key }) => key);
    for (const key of this.#keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /**
   * How much of both texts is in both, in the same order: 0 to 1. What cannot reach `atLeast` is 0 without a closer look.
   */
  likeness(earlier: string, atLeast: number): number {
    const keys = keysOf(earlier).slice(0, MOST_UNITS);
    const all = keys.length + this.#keys.length;
    if (all === 0 || (2 * Math.min(keys.length, this.#keys.length)) / all < atLeast) return 0;
    if ((2 * this.#shared(keys)) / all < atLeast) return 0;
    return (2 * commonLength(keys, this.#keys)) / all;
  }

  /** What has become of an earlier text in this one. */
  pieces(earlier: string): Piece[] {
    const then = unitsOf(earlier).slice(0, MOST_UNITS);
    const pieces: { kind: Piece['kind']; text: string }[] = [];
    const add = (kind: Piece['kind'], text: string): void => {
      const last = pieces.at(-1);
      if (last?.kind === kind) last.text += text;
      else pieces.push({ kind, text });
    };
    for (const { kind, at } of steps(then.map(({ key }) => key), this.#keys)) {
      if (kind === 'inserted') add(kind, sliceOf(this.text, this.#now, at));
      else add(kind, sliceOf(earlier, then, at));
    }
    return pieces;
  }

  /** Units in common, in whatever order: never fewer than in the same order, and counted at once. */
  #shared(keys: readonly string[]): number {
    const left = new Map(this.#counts);
    let shared = 0;
    for (const key of keys) {
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      left.set(key, count - 1);
      shared++;
    }
    return shared;
  }
}

const sliceOf = (text: string, units: readonly Unit[], at: number): string => text.slice(units[at]?.start, units[at + 1]?.start);

/** Units at the beginning and at the end that are the same anyway. */
function bordersOf(a: readonly string[], b: readonly string[]): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const { start, end } = bordersOf(a, b);
  const numbers = new Map<string, number>();
  const rows = numbered(a.slice(start, a.length - end), numbers);
  const columns = numbered(b.slice(start, b.length - end), numbers);
  const row = new Uint16Array(columns.length + 1);
  for (const unit of rows) {
    let diagonal = 0;
    for (let j = 1; j <= columns.length; j++) {
      const above = row[j] ?? 0;
      row[j] = unit === columns[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return start + end + (row[columns.length] ?? 0);
}

/** Numbers are compared several times as fast as texts. */
function numbered(keys: readonly string[], numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

interface Step {
  readonly kind: Piece['kind'];
  /** In the text of now for `inserted`, otherwise in the earlier one. */
  readonly at: number;
}

/** The way from one text to the other over their longest common subsequence; what goes comes before what is new. */
function* steps(a: readonly string[], b: readonly string[]): Generator<Step> {
  const { start, end } = bordersOf(a, b);
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const width = columns + 1;
  // Common units from each place to the end.
  const lengths = new Uint16Array((rows + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const isSame = (i: number, j: number): boolean => a[start + i] === b[start + j];
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(i, j) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  for (let at = 0; at < start; at++) yield { kind: 'equal', at };
  for (let i = 0, j = 0; i < rows || j < columns; ) {
    if (i < rows && j < columns && isSame(i, j)) {
      yield { kind: 'equal', at: start + i };
      i++;
      j++;
    } else if (i < rows && (j >= columns || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      yield { kind: 'deleted', at: start + i };
      i++;
    } else {
      yield { kind: 'inserted', at: start + j };
      j++;
    }
  }
  for (let at = a.length - end; at < a.length; at++) yield { kind: 'equal', at };
}
