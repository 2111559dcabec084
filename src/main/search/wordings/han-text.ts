import { unitsReadAs, type Syllable } from '@shared/search/sound/syllables';

/** A sequence of sounds: for each place the syllables it may be. `inside`: not only at the beginning of a text. */
export interface SoundPattern {
  readonly sounds: readonly (readonly Syllable[])[];
  readonly inside: boolean;
}

/** Bits of the states of all patterns together. */
const MOST_SOUNDS = 32;
const BETWEEN = 0;
/** Stands for what is no ideograph, and has no sound. */
const OTHER = 1;
const FIRST_IDEOGRAPH = 0x3007;

const NO_PATTERN: SoundPattern = { sounds: [], inside: false };

const masks = new Int32Array(0x10000);

/**
 * Short texts as one array of code units, in which patterns of sounds are looked for all at once (shift-and): one pass over
 * everything, a few operations per character, however ambiguous readings are.
 */
export class HanTexts {
  private units = new Uint16Array(1024);
  private length = 1;
  private removed = 0;
  /** Per text where it begins; its end is the next {@link BETWEEN}. */
  private readonly starts: number[] = [];

  /** The number of the text, for good. */
  add(text: string): number {
    this.reserve(text.length + 1);
    const number = this.starts.push(this.length) - 1;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.units[this.length++] = unit >= FIRST_IDEOGRAPH ? unit : OTHER;
    }
    this.units[this.length++] = BETWEEN;
    return number;
  }

  remove(number: number): void {
    const start = this.starts[number] ?? 0;
    const end = this.endOf(start);
    this.units.fill(BETWEEN, start, end);
    this.removed += end - start;
    if (this.removed > this.length / 2) this.compact();
  }

  /**
   * Calls `visit` for each place where a pattern stands: number of the text, offsets [start, end) into it, its length, and the
   * number of the pattern. More sounds than fit together take more than one pass.
   */
  scan(patterns: readonly SoundPattern[], visit: Visit): void {
    for (let from = 0; from < patterns.length; ) {
      const fitting = compile(patterns, from);
      this.pass(fitting, visit);
      clear(patterns.slice(from, fitting.next));
      from = fitting.next;
    }
  }

  private pass({ firsts, inside, lasts, taken }: Compiled, visit: Visit): void {
    const continued = ~firsts;
    const { units, length } = this;
    let state = 0;
    let begin = firsts;
    for (let i = 1; i < length; i++) {
      const unit = units[i] ?? BETWEEN;
      if (unit === BETWEEN) {
        state = 0;
        begin = firsts;
        continue;
      }
      state = (((state << 1) & continued) | begin) & (masks[unit] ?? 0);
      begin = inside;
      if ((state & lasts) === 0) continue;
      for (const { pattern, last, size } of taken) {
        if ((state & last) === 0) continue;
        const text = this.textAt(i);
        const start = this.starts[text] ?? 0;
        visit(text, i + 1 - size - start, i + 1 - start, this.endOf(i) - start, pattern);
      }
    }
  }

  /** The characters [start, end) of a text; what is no ideograph has become {@link OTHER}. */
  slice(text: number, start: number, end: number): string {
    const from = this.starts[text] ?? 0;
    return String.fromCharCode(...this.units.subarray(from + start, from + end));
  }

  private endOf(at: number): number {
    let end = at;
    while (this.units[end] !== BETWEEN) end++;
    return end;
  }

  private textAt(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.units.length * 2, this.length + more));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }

  private compact(): void {
    let to = 1;
    for (const [number, start] of this.starts.entries()) {
      const end = this.endOf(start);
      this.starts[number] = to;
      this.units.copyWithin(to, start, end);
      to += end - start;
      this.units[to++] = BETWEEN;
    }
    this.length = to;
    this.removed = 0;
  }
}

type Visit = (text: number, start: number, end: number, length: number, pattern: number) => void;

interface Compiled {
  /** The first pattern that did not fit. */
  readonly next: number;
  readonly firsts: number;
  readonly inside: number;
  readonly lasts: number;
  readonly taken: readonly { readonly pattern: number; readonly last: number; readonly size: number }[];
}

/** Fills {@link masks} with a bit for each sound that a character can be; patterns that never fit are passed over. */
function compile(patterns: readonly SoundPattern[], from: number): Compiled {
  let firsts = 0;
  let inside = 0;
  let lasts = 0;
  let bit = 0;
  const taken: { pattern: number; last: number; size: number }[] = [];
  let pattern = from;
  for (; pattern < patterns.length; pattern++) {
    const { sounds, inside: anywhere } = patterns[pattern] ?? NO_PATTERN;
    if (sounds.length === 0 || sounds.length > MOST_SOUNDS) continue;
    if (bit + sounds.length > MOST_SOUNDS) break;
    firsts |= 1 << bit;
    if (anywhere) inside |= 1 << bit;
    for (const syllables of sounds) {
      const flag = 1 << bit++;
      for (const syllable of syllables) for (const unit of unitsReadAs(syllable)) masks[unit] = (masks[unit] ?? 0) | flag;
    }
    const last = 1 << (bit - 1);
    lasts |= last;
    taken.push({ pattern, last, size: sounds.length });
  }
  return { next: pattern, firsts, inside, lasts, taken };
}

function clear(patterns: readonly SoundPattern[]): void {
  for (const { sounds } of patterns) for (const syllables of sounds) for (const syllable of syllables) for (const unit of unitsReadAs(syllable)) masks[unit] = 0;
}
