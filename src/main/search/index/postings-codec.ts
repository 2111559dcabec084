import { ByteReader, ByteWriter } from './postings';
import type { Segment } from './segment';

/** A {@link Segment} in a file: front-coded terms, numbers and lengths of lists, the entries as they are. */
export interface EncodedPostings {
  readonly terms: Uint8Array;
  readonly lists: Uint8Array;
  readonly postings: Uint8Array;
  readonly lengths: Uint8Array;
}

export interface PostingCounts {
  readonly documents: number;
  readonly terms: number;
  readonly lists: number;
}

export const countsOf = (segment: Segment): PostingCounts => ({
  documents: segment.documents,
  terms: segment.terms.length,
  lists: segment.listField.length,
});

/** Terms between two yields. */
const SLICE = 10_000;

/** Yields between slices. */
export function* encodePostings(segment: Segment): Generator<void, EncodedPostings> {
  const terms = new ByteWriter();
  const lists = new ByteWriter();
  let before = '';
  for (const [number, term] of segment.terms.entries()) {
    let shared = 0;
    while (shared < before.length && shared < term.length && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
    terms.number(shared);
    terms.number(term.length - shared);
    // Code units, not UTF-8: half a surrogate pair in a text must come back as it was.
    for (let i = shared; i < term.length; i++) terms.number(term.charCodeAt(i));
    before = term;
    const first = segment.termStart[number] ?? 0;
    const end = segment.termStart[number + 1] ?? 0;
    lists.number(end - first);
    for (let list = first; list < end; list++) {
      lists.number(segment.listField[list] ?? 0);
      lists.number(segment.listCount[list] ?? 0);
      lists.number((segment.listStart[list + 1] ?? segment.postings.length) - (segment.listStart[list] ?? 0));
    }
    if (number % SLICE === SLICE - 1) yield;
  }
  const lengths = new ByteWriter();
  for (const [number, length] of segment.lengths.entries()) {
    lengths.number(length);
    if (number % (SLICE * 10) === SLICE * 10 - 1) yield;
  }
  return { terms: terms.done(), lists: lists.done(), postings: segment.postings, lengths: lengths.done() };
}

/** Throws RangeError when the numbers do not fit together. */
export function decodePostings(encoded: EncodedPostings, counts: PostingCounts, fields: number): Segment {
  const termReader = new ByteReader(encoded.terms);
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
  const reader = new ByteReader(encoded.lists);
  const termStart = new Uint32Array(counts.terms + 1);
  const listField = new Uint8Array(counts.lists);
  const listCount = new Uint32Array(counts.lists);
  const listStart = new Uint32Array(counts.lists);
  let list = 0;
  let bytes = 0;
  for (let term = 0; term < counts.terms; term++) {
    termStart[term] = list;
    for (let left = reader.number(); left > 0; left--) {
      const field = reader.number();
      if (field >= fields || list >= counts.lists) throw new RangeError('a list is of no field');
      listField[list] = field;
      listCount[list] = reader.number();
      listStart[list] = bytes;
      bytes += reader.number();
      list++;
    }
  }
  termStart[counts.terms] = list;
  if (list !== counts.lists || bytes !== encoded.postings.length) throw new RangeError('the postings are not as many as counted');
  const lengthReader = new ByteReader(encoded.lengths);
  const lengths = new Uint32Array(counts.documents * fields);
  for (let i = 0; i < lengths.length; i++) lengths[i] = lengthReader.number();
  return { documents: counts.documents, terms, termStart, listField, listCount, listStart, postings: encoded.postings, lengths };
}
