/** A set of document numbers below a fixed size. */
export class Bitset {
  private readonly words: Uint32Array;

  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
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

  /** Members in ascending order. */
  toArray(): Uint32Array {
    let count = 0;
    for (const word of this.words) for (let rest = word; rest !== 0; rest &= rest - 1) count++;
    const members = new Uint32Array(count);
    let at = 0;
    this.words.forEach((word, i) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) members[at++] = (i << 5) + 31 - Math.clz32(rest & -rest);
    });
    return members;
  }
}
