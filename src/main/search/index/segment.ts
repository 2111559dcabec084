import { INDEX_FIELDS } from '@shared/search/fields';
import { tokenize } from '@shared/search/tokenize';
import { NumberColumn } from './columns';
import { EntryWriter } from './postings';

/**
 * Postings of documents 0..documents-1: `terms` sorted by UTF-16 code units; term t has the lists
 * termStart[t]..termStart[t+1], list l is of field listField[l] and has listCount[l] entries from byte listStart[l] of
 * `postings`, see EntryWriter. They stay packed in memory: a release costs two kilobytes instead of six. Frequencies stop
 * at 255, where BM25 is flat.
 */
export interface Segment {
  readonly documents: number;
  readonly terms: readonly string[];
  readonly termStart: Uint32Array;
  readonly listField: Uint8Array;
  readonly listCount: Uint32Array;
  readonly listStart: Uint32Array;
  readonly postings: Uint8Array;
  /** Different terms of document d in field f: lengths[d * fields + f]. */
  readonly lengths: Uint32Array;
}

const FIELDS = INDEX_FIELDS.length;
export const MAX_FREQ = 255;
/** Documents between two yields: about ten milliseconds of counting. */
const SLICE = 256;
const TERMS_SLICE = 4096;

/** First place in sorted `terms` that is not before `term`. */
export function lowerBound(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown<A extends Uint32Array | Uint8Array>(array: A, needed: number): A {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

/** Short strings cut from a text keep the whole text alive in V8 from 13 characters on; this makes them their own. */
const detach = (term: string): string =>
  term.length < 13 ? term : Buffer.from(term, 'utf16le').toString('utf16le');

/** Collects documents in order of their numbers and sorts them into a {@link Segment}: several times faster than MiniSearch.add. */
export class SegmentBuilder {
  private readonly ids = new Map<string, number>();
  private entryTerm = new Uint32Array(1 << 16);
  private entryFreq = new Uint8Array(1 << 16);
  private entries = 0;
  /** Where the entries of document d, field f begin: fieldStart[d * FIELDS + f]. */
  private fieldStart = new Uint32Array(1 << 10);
  private lengths = new Uint32Array(1 << 10);
  private documents = 0;
  /** Last document field in which a term was seen, and its entry there. */
  private seenIn = new Uint32Array(1 << 14);
  private seenAt = new Uint32Array(1 << 14);

  /** `texts`: the search text of each index field, '' where there is none. */
  add(texts: readonly string[]): void {
    const base = this.documents * FIELDS;
    this.fieldStart = grown(this.fieldStart, base + FIELDS + 1);
    this.lengths = grown(this.lengths, base + FIELDS);
    for (let field = 0; field < FIELDS; field++) {
      this.fieldStart[base + field] = this.entries;
      const text = texts[field] ?? '';
      if (text !== '') this.addTokens(tokenize(text), base + field + 1);
      this.lengths[base + field] = this.entries - (this.fieldStart[base + field] ?? 0);
    }
    this.documents++;
    this.fieldStart[base + FIELDS] = this.entries;
  }

  private addTokens(tokens: readonly string[], stamp: number): void {
    this.entryTerm = grown(this.entryTerm, this.entries + tokens.length);
    this.entryFreq = grown(this.entryFreq, this.entries + tokens.length);
    for (const token of tokens) {
      let id = this.ids.get(token);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(detach(token), id);
        this.seenIn = grown(this.seenIn, id + 1);
        this.seenAt = grown(this.seenAt, id + 1);
      }
      if (this.seenIn[id] === stamp) {
        const at = this.seenAt[id] ?? 0;
        const freq = this.entryFreq[at] ?? 0;
        if (freq < MAX_FREQ) this.entryFreq[at] = freq + 1;
      } else {
        this.seenIn[id] = stamp;
        this.seenAt[id] = this.entries;
        this.entryTerm[this.entries] = id;
        this.entryFreq[this.entries] = 1;
        this.entries++;
      }
    }
  }

  /** Yields between slices of work, so that a worker can answer meanwhile. */
  *finish(): Generator<void, Segment> {
    const terms = [...this.ids.keys()];
    yield;
    terms.sort();
    yield;
    const rank = new Uint32Array(terms.length);
    terms.forEach((term, place) => (rank[this.ids.get(term) ?? 0] = place));
    this.ids.clear();
    yield;

    const next = new Uint32Array(terms.length * FIELDS + 1);
    for (let doc = 0; doc < this.documents; doc++) {
      this.eachEntry(doc, (entry, field) => {
        const key = (rank[this.entryTerm[entry] ?? 0] ?? 0) * FIELDS + field + 1;
        next[key] = (next[key] ?? 0) + 1;
      });
      if (doc % SLICE === SLICE - 1) yield;
    }
    for (let key = 1; key < next.length; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
    const starts = next.slice();
    yield;

    const docs = new Uint32Array(this.entries);
    const freqs = new Uint8Array(this.entries);
    for (let doc = 0; doc < this.documents; doc++) {
      this.eachEntry(doc, (entry, field) => {
        const key = (rank[this.entryTerm[entry] ?? 0] ?? 0) * FIELDS + field;
        const at = next[key] ?? 0;
        next[key] = at + 1;
        docs[at] = doc;
        freqs[at] = this.entryFreq[entry] ?? 0;
      });
      if (doc % SLICE === SLICE - 1) yield;
    }
    const packer = new SegmentPacker(this.entries * 2);
    for (let term = 0; term < terms.length; term++) {
      for (let field = 0; field < FIELDS; field++) {
        const end = starts[term * FIELDS + field + 1] ?? 0;
        for (let at = starts[term * FIELDS + field] ?? 0; at < end; at++) packer.entry(terms[term] ?? '', field, docs[at] ?? 0, freqs[at] ?? 0);
      }
      if (term % TERMS_SLICE === TERMS_SLICE - 1) yield;
    }
    return packer.done(this.documents, this.lengths.slice(0, this.documents * FIELDS));
  }

  private eachEntry(doc: number, visit: (entry: number, field: number) => void): void {
    for (let field = 0; field < FIELDS; field++) {
      const at = doc * FIELDS + field;
      const end = this.fieldStart[at + 1] ?? 0;
      for (let entry = this.fieldStart[at] ?? 0; entry < end; entry++) visit(entry, field);
    }
  }
}

/** Packs entries into a {@link Segment}; they come in order of terms, then fields, then documents. */
export class SegmentPacker {
  private readonly terms: string[] = [];
  private readonly termStart = new NumberColumn();
  private readonly listField = new NumberColumn();
  private readonly listCount = new NumberColumn();
  private readonly listStart = new NumberColumn();
  private readonly writer: EntryWriter;
  private term: string | null = null;
  private field = -1;
  private count = 0;

  /** `expected` bytes of postings. */
  constructor(expected: number) {
    this.writer = new EntryWriter(expected);
  }

  entry(term: string, field: number, doc: number, freq: number): void {
    if (term !== this.term || field !== this.field) this.begin(term, field);
    this.writer.entry(doc, Math.min(freq, MAX_FREQ));
    this.count++;
  }

  done(documents: number, lengths: Uint32Array): Segment {
    this.end();
    this.termStart.push(this.listStart.length);
    return {
      documents,
      terms: this.terms,
      termStart: this.termStart.stored(),
      listField: Uint8Array.from(this.listField.stored()),
      listCount: this.listCount.stored(),
      listStart: this.listStart.stored(),
      postings: this.writer.done(),
      lengths,
    };
  }

  private begin(term: string, field: number): void {
    this.end();
    if (term !== this.term) {
      this.terms.push(term);
      this.termStart.push(this.listStart.length);
    }
    this.term = term;
    this.field = field;
    this.listField.push(field);
    this.listStart.push(this.writer.length);
    this.writer.begin();
  }

  private end(): void {
    if (this.term !== null) this.listCount.push(this.count);
    this.count = 0;
  }
}

export const emptySegment = (): Segment => new SegmentPacker(0).done(0, new Uint32Array(0));
