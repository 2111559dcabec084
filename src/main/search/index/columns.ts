/** Unsigned 32-bit numbers, one after the other, outside the JavaScript heap. */
export class NumberColumn {
  private values: Uint32Array;
  private used: number;

  constructor(stored?: Uint32Array) {
    this.values = stored ?? new Uint32Array(1 << 8);
    this.used = stored?.length ?? 0;
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const larger = new Uint32Array(Math.ceil(this.used * 1.5) + 16);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.used++] = value;
  }

  at(place: number): number {
    return place < this.used ? (this.values[place] ?? 0) : 0;
  }

  stored(): Uint32Array {
    return this.values.subarray(0, this.used);
  }
}

/** A {@link ListColumn} as it is kept: list i is values[ends[i - 1]..ends[i]]. */
export interface StoredLists {
  readonly values: Uint32Array;
  readonly ends: Uint32Array;
}

/** Short lists of numbers, one per document. */
export class ListColumn {
  private readonly values: NumberColumn;
  private readonly ends: NumberColumn;

  constructor(stored?: StoredLists) {
    this.values = new NumberColumn(stored?.values);
    this.ends = new NumberColumn(stored?.ends);
  }

  push(list: readonly number[]): void {
    for (const value of list) this.values.push(value);
    this.ends.push(this.values.length);
  }

  at(place: number): number[] {
    return Array.from(this.values.stored().subarray(place === 0 ? 0 : this.ends.at(place - 1), this.ends.at(place)));
  }

  /** Counts the values of these places; `counters` has one for each value. */
  countInto(counters: Uint32Array, places: Uint32Array): void {
    const values = this.values.stored();
    const ends = this.ends.stored();
    for (const place of places) {
      const end = ends[place] ?? 0;
      for (let i = place === 0 ? 0 : (ends[place - 1] ?? 0); i < end; i++) {
        const value = values[i] ?? 0;
        counters[value] = (counters[value] ?? 0) + 1;
      }
    }
  }

  some(place: number, wanted: (value: number) => boolean): boolean {
    const end = this.ends.at(place);
    for (let i = place === 0 ? 0 : this.ends.at(place - 1); i < end; i++) if (wanted(this.values.at(i))) return true;
    return false;
  }

  stored(): StoredLists {
    return { values: this.values.stored(), ends: this.ends.stored() };
  }
}

/** A {@link TextColumn} as it is kept: text i is bytes[ends[i - 1]..ends[i]], without the flag in the highest bit. */
export interface StoredTextColumn {
  readonly bytes: Uint8Array;
  /** With the highest bit set where a text is UTF-16LE rather than Latin-1. */
  readonly ends: Uint32Array;
}

const WIDE = 0x80000000;
const BEYOND_LATIN1 = /[^\u0000-\u00ff]/;

/** Short strings, one per document, outside the JavaScript heap; code units as they are, so that nothing changes. */
export class TextColumn {
  private bytes: Buffer;
  private readonly ends: NumberColumn;

  constructor(stored?: StoredTextColumn) {
    this.bytes = stored === undefined ? Buffer.alloc(1 << 10) : Buffer.from(stored.bytes.buffer, stored.bytes.byteOffset, stored.bytes.length);
    this.ends = new NumberColumn(stored?.ends);
  }

  push(text: string): void {
    const wide = BEYOND_LATIN1.test(text);
    const start = this.end(this.ends.length - 1);
    const end = start + text.length * (wide ? 2 : 1);
    if (end > this.bytes.length) {
      const larger = Buffer.alloc(Math.ceil(end * 1.5));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    this.bytes.write(text, start, wide ? 'utf16le' : 'latin1');
    this.ends.push(end + (wide ? WIDE : 0));
  }

  at(place: number): string {
    const wide = this.ends.at(place) >= WIDE;
    return this.bytes.toString(wide ? 'utf16le' : 'latin1', this.end(place - 1), this.end(place));
  }

  stored(): StoredTextColumn {
    return { bytes: this.bytes.subarray(0, this.end(this.ends.length - 1)), ends: this.ends.stored() };
  }

  private end(place: number): number {
    return place < 0 ? 0 : this.ends.at(place) & ~WIDE;
  }
}

/** Different values by their numbers, in the order in which they came. */
export class Dictionary<Value> {
  private readonly numbers = new Map<string, number>();
  readonly values: Value[] = [];

  constructor(
    private readonly keyOf: (value: Value) => string,
    values: readonly Value[] = [],
  ) {
    for (const value of values) this.number(value);
  }

  /** The number of a value, a new one when it is not known yet. */
  number(value: Value): number {
    const key = this.keyOf(value);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
