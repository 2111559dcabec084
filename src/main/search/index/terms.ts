import type { Probe } from '@shared/search/plan';
import { lowerBound, type Segment } from './segment';

/** Documents and frequencies of one term in one field: a stretch of the segment, and what came after it was made. */
export interface TermList {
  readonly term: string;
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly live: ReadonlyMap<number, number> | undefined;
}

/** Field number -> document -> frequency. */
export type LiveFields = Map<number, Map<number, number>>;

/**
 * The terms of an {@link ArchiveIndex}: an immutable segment, the postings of documents added since, and the
 * documents discarded since. It has the methods of MiniSearch's SearchableMap that adding and searching use,
 * with posting sizes that leave discarded documents out, so that scores never drift.
 */
export class ArchiveTerms {
  readonly live = new Map<string, LiveFields>();
  private readonly dead = new Set<number>();
  /** The same, quicker to ask for the documents of the segment. */
  private deadFlags: Uint8Array | null = null;
  /** While set, postings show only these documents (ascending); their sizes stay those of all. */
  private shown: { readonly docs: Uint32Array; readonly set: ReadonlySet<number> } | null = null;

  constructor(readonly segment: Segment) {}

  discard(doc: number): void {
    this.dead.add(doc);
    if (doc >= this.segment.documents) return;
    this.deadFlags ??= new Uint8Array(this.segment.documents);
    this.deadFlags[doc] = 1;
  }

  get anyDead(): boolean {
    return this.dead.size > 0;
  }

  showOnly<T>(docs: Uint32Array, work: () => T): T {
    this.shown = { docs, set: new Set(docs) };
    try {
      return work();
    } finally {
      this.shown = null;
    }
  }

  /** Every list of the probe's terms. */
  eachList({ term, prefix }: Probe, visit: (list: TermList) => void): void {
    const { terms } = this.segment;
    for (let t = lowerBound(terms, term); t < terms.length; t++) {
      const found = terms[t] ?? '';
      if (prefix ? !found.startsWith(term) : found !== term) break;
      this.eachListOf(found, t, visit);
      if (!prefix) break;
    }
    for (const found of this.liveOnly(term, prefix)) this.eachListOf(found, null, visit);
  }

  /** Live documents of a list. */
  frequency(list: TermList): number {
    const all = list.end - list.start + (list.live?.size ?? 0);
    if (this.dead.size === 0) return all;
    let dead = 0;
    if (this.deadFlags !== null) for (let i = list.start; i < list.end; i++) dead += this.deadFlags[this.segment.docs[i] ?? 0] ?? 0;
    for (const doc of list.live?.keys() ?? []) if (this.dead.has(doc)) dead++;
    return all - dead;
  }

  // What follows is SearchableMap's interface.

  get size(): number {
    return this.segment.terms.length + [...this.live.keys()].filter((term) => this.segmentTerm(term) === null).length;
  }

  has(term: string): boolean {
    return this.live.has(term) || this.segmentTerm(term) !== null;
  }

  get(term: string): TermEntry | undefined {
    return this.has(term) ? new TermEntry(this, term, this.segmentTerm(term)) : undefined;
  }

  fetch(term: string): TermEntry {
    return new TermEntry(this, term, this.segmentTerm(term));
  }

  *atPrefix(prefix: string): Generator<[string, TermEntry]> {
    const { terms } = this.segment;
    for (let t = lowerBound(terms, prefix); t < terms.length && terms[t]?.startsWith(prefix); t++) {
      const term = terms[t] ?? '';
      yield [term, new TermEntry(this, term, t)];
    }
    for (const term of this.liveOnly(prefix, true)) yield [term, new TermEntry(this, term, null)];
  }

  // For TermEntry and Posting.

  list(term: string, segmentTerm: number | null, field: number): TermList | null {
    const live = this.live.get(term)?.get(field);
    if (segmentTerm !== null) {
      const { termStart, listField, listStart } = this.segment;
      for (let l = termStart[segmentTerm] ?? 0; l < (termStart[segmentTerm + 1] ?? 0); l++) {
        if (listField[l] !== field) continue;
        return { term, field, start: listStart[l] ?? 0, end: listStart[l + 1] ?? 0, live };
      }
    }
    return live === undefined ? null : { term, field, start: 0, end: 0, live };
  }

  *docs(list: TermList): Generator<number> {
    const { docs } = this.segment;
    if (this.shown === null) {
      for (let i = list.start; i < list.end; i++) if (!this.dead.has(docs[i] ?? 0)) yield docs[i] ?? 0;
    } else if (list.end - list.start > this.shown.docs.length * 8) {
      for (const doc of this.shown.docs) if (!this.dead.has(doc) && this.find(list, doc) >= 0) yield doc;
    } else {
      for (let i = list.start; i < list.end; i++) {
        const doc = docs[i] ?? 0;
        if (this.shown.set.has(doc) && !this.dead.has(doc)) yield doc;
      }
    }
    for (const doc of list.live?.keys() ?? []) {
      if (!this.dead.has(doc) && (this.shown === null || this.shown.set.has(doc))) yield doc;
    }
  }

  freq(list: TermList, doc: number): number | undefined {
    const live = list.live?.get(doc);
    if (live !== undefined) return live;
    const at = this.find(list, doc);
    return at < 0 ? undefined : this.segment.freqs[at];
  }

  private find(list: TermList, doc: number): number {
    const { docs } = this.segment;
    let low = list.start;
    let high = list.end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((docs[middle] ?? 0) < doc) low = middle + 1;
      else high = middle;
    }
    return low < list.end && docs[low] === doc ? low : -1;
  }

  private segmentTerm(term: string): number | null {
    const at = lowerBound(this.segment.terms, term);
    return this.segment.terms[at] === term ? at : null;
  }

  private *liveOnly(term: string, prefix: boolean): Generator<string> {
    if (!prefix) {
      if (this.live.has(term) && this.segmentTerm(term) === null) yield term;
      return;
    }
    for (const found of this.live.keys()) {
      if (found.startsWith(term) && this.segmentTerm(found) === null) yield found;
    }
  }

  private eachListOf(term: string, segmentTerm: number | null, visit: (list: TermList) => void): void {
    const live = this.live.size === 0 ? undefined : this.live.get(term);
    if (segmentTerm !== null) {
      const { termStart, listField, listStart } = this.segment;
      for (let l = termStart[segmentTerm] ?? 0; l < (termStart[segmentTerm + 1] ?? 0); l++) {
        const field = listField[l] ?? 0;
        visit({ term, field, start: listStart[l] ?? 0, end: listStart[l + 1] ?? 0, live: live?.get(field) });
      }
    }
    for (const [field, docs] of live ?? []) {
      if (segmentTerm === null || this.list(term, segmentTerm, field)?.end === 0) {
        visit({ term, field, start: 0, end: 0, live: docs });
      }
    }
  }
}

/** MiniSearch's map of field -> postings for one term. */
class TermEntry {
  constructor(
    private readonly terms: ArchiveTerms,
    private readonly term: string,
    private readonly segmentTerm: number | null,
  ) {}

  get(field: number): Posting | undefined {
    const list = this.terms.list(this.term, this.segmentTerm, field);
    return list === null ? undefined : new Posting(this.terms, list);
  }

  set(field: number, docs: Map<number, number>): void {
    const fields = this.terms.live.get(this.term) ?? new Map<number, Map<number, number>>();
    fields.set(field, docs);
    this.terms.live.set(this.term, fields);
  }
}

/** MiniSearch's map of document -> frequency for one term in one field. */
class Posting {
  constructor(
    private readonly terms: ArchiveTerms,
    private readonly list: TermList,
  ) {}

  get size(): number {
    return this.terms.frequency(this.list);
  }

  keys(): Iterable<number> {
    return this.terms.docs(this.list);
  }

  get(doc: number): number | undefined {
    return this.terms.freq(this.list, doc);
  }

  set(doc: number, freq: number): void {
    const { term, field } = this.list;
    const fields = this.terms.live.get(term) ?? new Map<number, Map<number, number>>();
    const docs = fields.get(field) ?? new Map<number, number>();
    docs.set(doc, freq);
    fields.set(field, docs);
    this.terms.live.set(term, fields);
  }
}
