/** Bytes that grow. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(expected = 1 << 12) {
    this.bytes = new Uint8Array(expected);
  }

  /** An unsigned 32-bit number, seven bits a byte. */
  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.bytes[this.length++] = rest;
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(Math.ceil(this.bytes.length * 1.3) + 64);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a {@link ByteWriter} wrote; throws RangeError where the bytes end early. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++];
      if (byte === undefined || shift > 28) throw new RangeError('the numbers end early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}

/**
 * Writes lists of entries: the difference to the document before, doubled, plus 1 where the frequency is not 1 and follows.
 * Documents are added in ascending order.
 */
export class EntryWriter extends ByteWriter {
  private last = 0;

  begin(): void {
    this.last = 0;
  }

  entry(doc: number, freq: number): void {
    const shift = (doc - this.last) * 2;
    this.last = doc;
    this.number(shift + (freq === 1 ? 0 : 1));
    if (freq !== 1) this.number(freq);
  }
}

/** Reads lists of entries, one at a time: `docs` and `freqs` hold those of the last one, until the next. */
export class EntryReader {
  docs = new Uint32Array(1 << 10);
  freqs = new Uint8Array(1 << 10);

  constructor(private readonly bytes: Uint8Array) {}

  /** Reads `count` entries from byte `start`. */
  read(start: number, count: number): void {
    if (count > this.docs.length) {
      this.docs = new Uint32Array(Math.ceil(count * 1.5));
      this.freqs = new Uint8Array(this.docs.length);
    }
    const { bytes, docs, freqs } = this;
    let at = start;
    let doc = 0;
    for (let entry = 0; entry < count; entry++) {
      let coded = bytes[at++] ?? 0;
      if (coded >= 0x80) {
        coded &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = bytes[at++] ?? 0;
          coded |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      doc += coded >>> 1;
      docs[entry] = doc;
      if ((coded & 1) === 0) {
        freqs[entry] = 1;
        continue;
      }
      // At most 255: one byte or two.
      const freq = bytes[at++] ?? 0;
      freqs[entry] = freq < 0x80 ? freq : (freq & 0x7f) | ((bytes[at++] ?? 0) << 7);
    }
  }
}
