/** Mulberry32: the same numbers in [0, 1) from the same seed on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws from lists and from ranks. */
export class Dice {
  constructor(readonly random: () => number) {}

  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  any<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** Early entries more often than late ones. */
  frequent<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() ** 2 * list.length)] as T;
  }

  /** A rank by {@link zipf}. */
  rank(law: ZipfLaw): number {
    return zipf(this.random(), law);
  }
}

/** Zipf's law as Mandelbrot has it: rank r of `ranks` weighs 1 / (r + 1 + `flat`) to the power of `exponent` (above 1). */
export interface ZipfLaw {
  readonly ranks: number;
  readonly exponent: number;
  readonly flat: number;
}

/** The rank, from 0, that a number in [0, 1) stands for. */
export function zipf(at: number, { ranks, exponent, flat }: ZipfLaw): number {
  const slope = 1 - exponent;
  const [first, last] = [(1 + flat) ** slope, (ranks + flat) ** slope];
  return Math.min(ranks - 1, Math.floor((first - at * (first - last)) ** (1 / slope) - flat - 1));
}

/** A number in [0, 1) for each whole number, always the same. */
export const scatter = (at: number): number => randomNumbers(Math.imul(at + 1, 0x9e3779b1))();
