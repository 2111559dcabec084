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
    const found: number[] = [];
    this.each(place, (value) => found.push(value));
    return found;
  }

  each(place: number, visit: (value: number) => void): void {
    const end = this.ends.at(place);
    for (let i = place === 0 ? 0 : this.ends.at(place - 1); i < end; i++) visit(this.values.at(i));
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

/** A {@link TextColumn} as it is kept: text i is the UTF-16 code units ends[i - 1]..ends[i]. */
export interface StoredTextColumn {
  readonly units: Uint8Array;
  readonly ends: Uint32Array;
}

/** Short strings, one per document, outside the JavaScript heap; code units as they are, so that nothing changes. */
export class TextColumn {
  private bytes: Buffer;
  private readonly ends: NumberColumn;

  constructor(stored?: StoredTextColumn) {
    this.bytes = stored === undefined ? Buffer.alloc(1 << 10) : Buffer.from(stored.units.buffer, stored.units.byteOffset, stored.units.length);
    this.ends = new NumberColumn(stored?.ends);
  }

  push(text: string): void {
    const start = this.end(this.ends.length - 1);
    const end = start + text.length * 2;
    if (end > this.bytes.length) {
      const larger = Buffer.alloc(Math.ceil(end * 1.5));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    this.bytes.write(text, start, 'utf16le');
    this.ends.push(end);
  }

  at(place: number): string {
    return this.bytes.toString('utf16le', this.end(place - 1), this.end(place));
  }

  stored(): StoredTextColumn {
    return { units: this.bytes.subarray(0, this.end(this.ends.length - 1)), ends: this.ends.stored() };
  }

  private end(place: number): number {
    return place < 0 ? 0 : this.ends.at(place);
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
