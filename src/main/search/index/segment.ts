import { INDEX_FIELDS } from '@shared/search/fields';
import { tokenize } from '@shared/search/tokenize';

/**
 * Postings of documents 0..documents-1 in typed arrays: `terms` sorted by UTF-16 code units; term t has the lists
 * termStart[t]..termStart[t+1], list l is of field listField[l] and holds docs/freqs listStart[l]..listStart[l+1],
 * ascending. Frequencies stop at 255, where BM25 is flat.
 */
export interface Segment {
  readonly documents: number;
  readonly terms: readonly string[];
  readonly termStart: Uint32Array;
  readonly listField: Uint8Array;
  readonly listStart: Uint32Array;
  readonly docs: Uint32Array;
  readonly freqs: Uint8Array;
  /** Different terms of document d in field f: lengths[d * fields + f]. */
  readonly lengths: Uint32Array;
}

const FIELDS = INDEX_FIELDS.length;
const MAX_FREQ = 255;
/** Documents between two yields: about ten milliseconds of counting. */
const SLICE = 256;

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
    yield;
    const layout = listLayout(terms.length, next);
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
    const lengths = this.lengths.slice(0, this.documents * FIELDS);
    return { documents: this.documents, terms, ...layout, docs, freqs, lengths };
  }

  private eachEntry(doc: number, visit: (entry: number, field: number) => void): void {
    for (let field = 0; field < FIELDS; field++) {
      const at = doc * FIELDS + field;
      const end = this.fieldStart[at + 1] ?? 0;
      for (let entry = this.fieldStart[at] ?? 0; entry < end; entry++) visit(entry, field);
    }
  }
}

/** `starts[term * FIELDS + field]` are the starts of all lists, most of them empty: keeps those that are not. */
function listLayout(terms: number, starts: Uint32Array): Pick<Segment, 'termStart' | 'listField' | 'listStart'> {
  let lists = 0;
  for (let key = 0; key + 1 < starts.length; key++) if (starts[key + 1] !== starts[key]) lists++;
  const termStart = new Uint32Array(terms + 1);
  const listField = new Uint8Array(lists);
  const listStart = new Uint32Array(lists + 1);
  let list = 0;
  for (let term = 0; term < terms; term++) {
    termStart[term] = list;
    for (let field = 0; field < FIELDS; field++) {
      const key = term * FIELDS + field;
      if (starts[key + 1] === starts[key]) continue;
      listField[list] = field;
      listStart[list] = starts[key] ?? 0;
      list++;
    }
  }
  termStart[terms] = list;
  listStart[list] = starts.at(-1) ?? 0;
  return { termStart, listField, listStart };
}

export const emptySegment = (): Segment => {
  const steps = new SegmentBuilder().finish();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
