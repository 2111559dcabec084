import type { Segment } from './segment';

/** The compact form of a {@link Segment}: front-coded terms, and lists of document differences as varints. */
export interface EncodedPostings {
  readonly terms: Uint8Array;
  readonly lists: Uint8Array;
  readonly freqs: Uint8Array;
  readonly lengths: Uint8Array;
}

export interface PostingCounts {
  readonly documents: number;
  readonly terms: number;
  readonly lists: number;
  readonly entries: number;
}

export const countsOf = (segment: Segment): PostingCounts => ({
  documents: segment.documents,
  terms: segment.terms.length,
  lists: segment.listField.length,
  entries: segment.docs.length,
});

class Writer {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5);
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.bytes[this.length++] = rest;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(this.bytes.length * 2 + needed);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined || shift > 28) throw new RangeError('the postings end early');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}

/** Terms between two yields. */
const SLICE = 10_000;

/** Yields between slices. */
export function* encodePostings(segment: Segment): Generator<void, EncodedPostings> {
  const terms = new Writer();
  let before = '';
  for (const [number, term] of segment.terms.entries()) {
    if (number % SLICE === SLICE - 1) yield;
    let shared = 0;
    while (shared < before.length && shared < term.length && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
    terms.number(shared);
    terms.number(term.length - shared);
    // Code units, not UTF-8: half a surrogate pair in a text must come back as it was.
    for (let i = shared; i < term.length; i++) terms.number(term.charCodeAt(i));
    before = term;
  }
  const lists = new Writer();
  for (let term = 0; term < segment.terms.length; term++) {
    if (term % SLICE === SLICE - 1) yield;
    const first = segment.termStart[term] ?? 0;
    const end = segment.termStart[term + 1] ?? 0;
    lists.number(end - first);
    for (let list = first; list < end; list++) {
      const from = segment.listStart[list] ?? 0;
      const to = segment.listStart[list + 1] ?? 0;
      lists.number(segment.listField[list] ?? 0);
      lists.number(to - from);
      let last = 0;
      for (let entry = from; entry < to; entry++) {
        const doc = segment.docs[entry] ?? 0;
        lists.number(doc - last);
        last = doc;
      }
    }
  }
  const lengths = new Writer();
  yield;
  for (const length of segment.lengths) lengths.number(length);
  yield;
  return { terms: terms.done(), lists: lists.done(), freqs: segment.freqs, lengths: lengths.done() };
}

/** Throws RangeError when the numbers do not fit together. */
export function decodePostings(encoded: EncodedPostings, counts: PostingCounts, fields: number): Segment {
  const termReader = new Reader(encoded.terms);
  const terms: string[] = new Array<string>(counts.terms);
  const units: number[] = [];
  for (let term = 0; term < counts.terms; term++) {
    const shared = termReader.number();
    const rest = termReader.number();
    if (shared > units.length) throw new RangeError('a term begins with more than there is');
    units.length = shared;
    for (let i = 0; i < rest; i++) units.push(termReader.number());
    terms[term] = String.fromCharCode(...units);
  }
  const reader = new Reader(encoded.lists);
  const termStart = new Uint32Array(counts.terms + 1);
  const listField = new Uint8Array(counts.lists);
  const listStart = new Uint32Array(counts.lists + 1);
  const docs = new Uint32Array(counts.entries);
  let list = 0;
  let entry = 0;
  for (let term = 0; term < counts.terms; term++) {
    termStart[term] = list;
    for (let left = reader.number(); left > 0; left--) {
      const field = reader.number();
      if (field >= fields || list >= counts.lists) throw new RangeError('a list is of no field');
      listField[list] = field;
      listStart[list] = entry;
      let doc = 0;
      for (let more = reader.number(); more > 0; more--) {
        doc += reader.number();
        if (doc >= counts.documents || entry >= counts.entries) throw new RangeError('a posting is of no document');
        docs[entry++] = doc;
      }
      list++;
    }
  }
  if (list !== counts.lists || entry !== counts.entries || encoded.freqs.length !== entry) {
    throw new RangeError('the postings are not as many as counted');
  }
  termStart[counts.terms] = list;
  listStart[list] = entry;
  const lengthReader = new Reader(encoded.lengths);
  const lengths = Uint32Array.from({ length: counts.documents * fields }, () => lengthReader.number());
  return { documents: counts.documents, terms, termStart, listField, listStart, docs, freqs: encoded.freqs, lengths };
}
