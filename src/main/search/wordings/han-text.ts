import { unitsReadAs, type Syllable } from '@shared/search/sound/syllables';

/** A sequence of sounds: for each place the syllables it may be. `inside`: not only at the beginning of a text. */
export interface SoundPattern {
  readonly sounds: readonly (readonly Syllable[])[];
  readonly inside: boolean;
}

/** Where a pattern stands: number of the text, offsets [start, end) into it, and whether it ends there. */
export type Visit = (text: number, start: number, end: number, isEnd: boolean) => void;

/** Bits of a mask. */
const MOST_SOUNDS = 32;
const BETWEEN = 0;
/** Stands for what is no ideograph, and has no sound. */
const OTHER = 1;
const FIRST_IDEOGRAPH = 0x3007;

/** Characters by numbers of their own, in the order in which they first came, so that tables by them stay small. */
const numberOf = new Uint16Array(0x10000);
const unitOf: number[] = [BETWEEN, OTHER];

function characterNumber(unit: number): number {
  if (unit < FIRST_IDEOGRAPH) return OTHER;
  if (numberOf[unit] === BETWEEN) numberOf[unit] = unitOf.push(unit) - 1;
  return numberOf[unit] ?? OTHER;
}

/** By number of the character, a bit for each sound of a pattern that it can be; only while the pattern is looked for. */
const masks = new Int32Array(0x10000);

/** Characters that are looked through one by one rather than listed anew. */
const SMALL_TAIL = 16_384;
const TAIL_PART = 1 / 16;

/**
 * Short texts as one array of characters. The places of each character are listed, so that a pattern of sounds is looked for only
 * where its rarest sound stands.
 */
export class HanTexts {
  private chars = new Uint16Array(1024);
  private length = 1;
  private removed = 0;
  /** Per text where it begins; its end is the next {@link BETWEEN}. */
  private readonly starts: number[] = [];
  /** The places of the characters before `listed`, those of character c from `placesFrom[c]` to `placesFrom[c + 1]`. */
  private places = new Uint32Array(0);
  private placesFrom = new Uint32Array(1);
  private listed = 1;

  /** The number of the text, for good. */
  add(text: string): number {
    this.reserve(text.length + 1);
    const number = this.starts.push(this.length) - 1;
    for (let i = 0; i < text.length; i++) this.chars[this.length++] = characterNumber(text.charCodeAt(i));
    this.chars[this.length++] = BETWEEN;
    return number;
  }

  remove(number: number): void {
    const start = this.starts[number] ?? 0;
    const end = this.endOf(start);
    this.chars.fill(BETWEEN, start, end);
    this.removed += end - start;
    if (this.removed > this.length / 2) this.compact();
  }

  /** Calls `visit` for each place where the pattern stands. */
  find({ sounds, inside }: SoundPattern, visit: Visit): void {
    const size = sounds.length;
    if (size === 0 || size > MOST_SOUNDS) return;
    if (this.length - this.listed > Math.max(SMALL_TAIL, this.length * TAIL_PART)) this.list();
    const characters = sounds.map((syllables, sound) => mark(syllables, 1 << sound));
    const { chars } = this;
    const look = (start: number): void => {
      if (!inside && chars[start - 1] !== BETWEEN) return;
      for (let sound = 0; sound < size; sound++) if (((masks[chars[start + sound] ?? BETWEEN] ?? 0) & (1 << sound)) === 0) return;
      const text = this.textAt(start);
      const first = this.starts[text] ?? 0;
      visit(text, start - first, start + size - first, chars[start + size] === BETWEEN);
    };
    const { rarest, list } = this.rarest(characters);
    for (const char of list) {
      for (let i = this.placesFrom[char] ?? 0; i < (this.placesFrom[char + 1] ?? 0); i++) look((this.places[i] ?? 0) - rarest);
    }
    for (let start = this.listed; start < this.length; start++) look(start);
    for (const one of characters) for (const char of one) masks[char] = 0;
  }

  /** The ideographs [start, end) of a text. */
  slice(text: number, start: number, end: number): string {
    const from = this.starts[text] ?? 0;
    let found = '';
    for (let i = from + start; i < from + end; i++) found += String.fromCharCode(unitOf[this.chars[i] ?? OTHER] ?? OTHER);
    return found;
  }

  /** The sound whose characters have the fewest places. */
  private rarest(characters: readonly (readonly number[])[]): { readonly rarest: number; readonly list: readonly number[] } {
    let best: { rarest: number; list: readonly number[] } = { rarest: 0, list: [] };
    let fewest = Infinity;
    for (const [rarest, list] of characters.entries()) {
      const count = list.reduce((sum, char) => sum + (this.placesFrom[char + 1] ?? 0) - (this.placesFrom[char] ?? 0), 0);
      if (count < fewest) {
        fewest = count;
        best = { rarest, list };
      }
    }
    return best;
  }

  private list(): void {
    const { chars, length } = this;
    const from = new Uint32Array(unitOf.length + 1);
    for (let i = 1; i < length; i++) {
      const char = chars[i] ?? BETWEEN;
      if (char > OTHER) from[char + 1] = (from[char + 1] ?? 0) + 1;
    }
    for (let char = 1; char < from.length; char++) from[char] = (from[char] ?? 0) + (from[char - 1] ?? 0);
    const next = from.slice();
    const places = new Uint32Array(from.at(-1) ?? 0);
    for (let i = 1; i < length; i++) {
      const char = chars[i] ?? BETWEEN;
      if (char <= OTHER) continue;
      const at = next[char] ?? 0;
      places[at] = i;
      next[char] = at + 1;
    }
    this.places = places;
    this.placesFrom = from;
    this.listed = length;
  }

  private endOf(at: number): number {
    let end = at;
    while (this.chars[end] !== BETWEEN) end++;
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
    if (this.length + more <= this.chars.length) return;
    const larger = new Uint16Array(Math.max(this.chars.length * 2, this.length + more));
    larger.set(this.chars.subarray(0, this.length));
    this.chars = larger;
  }

  private compact(): void {
    let to = 1;
    for (const [number, start] of this.starts.entries()) {
      const end = this.endOf(start);
      this.starts[number] = to;
      this.chars.copyWithin(to, start, end);
      to += end - start;
      this.chars[to++] = BETWEEN;
    }
    this.length = to;
    this.removed = 0;
    this.places = new Uint32Array(0);
    this.placesFrom = new Uint32Array(1);
    this.listed = 1;
  }
}

/** Gives the characters that can be read so the flag, and returns them, of those that any text has. */
function mark(syllables: readonly Syllable[], flag: number): number[] {
  const found: number[] = [];
  for (const syllable of syllables) {
    for (const unit of unitsReadAs(syllable)) {
      const char = numberOf[unit] ?? BETWEEN;
      if (char === BETWEEN || ((masks[char] ?? 0) & flag) !== 0) continue;
      masks[char] = (masks[char] ?? 0) | flag;
      found.push(char);
    }
  }
  return found;
}
