/** A set of document numbers below a fixed size. */
export class Bitset {
  private readonly words: Uint32Array;

  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static full(size: number): Bitset {
    const all = new Bitset(size);
    all.words.fill(0xffffffff);
    if (size % 32 !== 0) all.words[all.words.length - 1] = (1 << size % 32) - 1;
    return all;
  }

  add(doc: number): void {
    const word = doc >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (doc & 31));
  }

  delete(doc: number): void {
    const word = doc >>> 5;
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (doc & 31));
  }

  has(doc: number): boolean {
    return (((this.words[doc >>> 5] ?? 0) >>> (doc & 31)) & 1) === 1;
  }

  copy(): Bitset {
    const other = new Bitset(this.size);
    other.words.set(this.words);
    return other;
  }

  and(other: Bitset): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return this;
  }

  or(other: Bitset): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
    return this;
  }

  andNot(other: Bitset): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & ~(other.words[i] ?? 0);
    return this;
  }

  isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  get count(): number {
    let sum = 0;
    for (const word of this.words) {
      let rest = word - ((word >>> 1) & 0x55555555);
      rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
      sum += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return sum;
  }

  /** Members in ascending order. */
  toArray(): Uint32Array {
    const members = new Uint32Array(this.count);
    let at = 0;
    this.words.forEach((word, i) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) members[at++] = (i << 5) + 31 - Math.clz32(rest & -rest);
    });
    return members;
  }
}
