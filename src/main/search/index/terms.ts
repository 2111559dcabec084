import type { Probe } from '@shared/search/plan';
import { listOf } from './merge';
import { EntryReader } from './postings';
import { lowerBound, type Segment } from './segment';

/** Documents and frequencies of one term in one field: a list of the segment, and what came after it was made. */
export interface TermList {
  readonly term: string;
  readonly field: number;
  /** Number of the list in the segment; null when the segment has none. */
  readonly number: number | null;
  /** Entries in the segment. */
  readonly count: number;
  readonly live: ReadonlyMap<number, number> | undefined;
}

/** Entries of a list that discarded documents may still have. */
export const entriesOf = ({ count, live }: TermList): number => count + (live?.size ?? 0);

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
  private shown: Uint32Array | null = null;
  /** 1 for each shown document of the segment. */
  private shownFlags: Uint8Array | null = null;

  private readonly reader: EntryReader;

  constructor(readonly segment: Segment) {
    this.reader = new EntryReader(segment.postings);
  }

  /** The entries of the list in the segment: the first `count` of `docs` and `freqs`, until another list is read. */
  read({ number, count }: TermList): { readonly docs: Uint32Array; readonly freqs: Uint8Array } {
    if (number !== null) this.reader.read(this.segment.listStart[number] ?? 0, count);
    return this.reader;
  }

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
    const flags = (this.shownFlags ??= new Uint8Array(this.segment.documents));
    for (const doc of docs) if (doc < flags.length) flags[doc] = 1;
    this.shown = docs;
    try {
      return work();
    } finally {
      this.shown = null;
      for (const doc of docs) if (doc < flags.length) flags[doc] = 0;
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
    const all = entriesOf(list);
    if (this.dead.size === 0) return all;
    let dead = 0;
    if (this.deadFlags !== null) {
      const { docs } = this.read(list);
      for (let i = 0; i < list.count; i++) dead += this.deadFlags[docs[i] ?? 0] ?? 0;
    }
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

  /** For adding: what is new goes to the live postings, and the segment need not be asked. */
  fetch(term: string): LiveFields {
    let fields = this.live.get(term);
    if (fields === undefined) {
      fields = new Map();
      this.live.set(term, fields);
    }
    return fields;
  }

  *atPrefix(prefix: string): Generator<[string, TermEntry]> {
    const { terms } = this.segment;
    for (let t = lowerBound(terms, prefix); t < terms.length && terms[t]?.startsWith(prefix); t++) {
      const term = terms[t] ?? '';
      if (this.shown === null || this.isAnyShown(term, t)) yield [term, new TermEntry(this, term, t)];
    }
    for (const term of this.liveOnly(prefix, true)) yield [term, new TermEntry(this, term, null)];
  }

  // For TermEntry and Posting.

  list(term: string, segmentTerm: number | null, field: number): TermList | null {
    const live = this.live.get(term)?.get(field);
    const number = segmentTerm === null ? null : listOf(this.segment, segmentTerm, field);
    if (number !== null) return { term, field, number, count: this.segment.listCount[number] ?? 0, live };
    return live === undefined ? null : { term, field, number: null, count: 0, live };
  }

  /** The documents of a list that are shown, with their frequencies, ascending. */
  shownEntries(list: TermList): Map<number, number> {
    const found = new Map<number, number>();
    const { docs, freqs } = this.read(list);
    const { shown, shownFlags, deadFlags } = this;
    for (let i = 0; i < list.count; i++) {
      const doc = docs[i] ?? 0;
      if ((shown === null || shownFlags?.[doc] === 1) && deadFlags?.[doc] !== 1) found.set(doc, freqs[i] ?? 0);
    }
    for (const [doc, freq] of list.live ?? []) {
      if ((shown === null || shown.includes(doc)) && !this.dead.has(doc)) found.set(doc, freq);
    }
    return found;
  }

  private segmentTerm(term: string): number | null {
    const at = lowerBound(this.segment.terms, term);
    return this.segment.terms[at] === term ? at : null;
  }

  /** Has any shown document a term of the segment? */
  private isAnyShown(term: string, t: number): boolean {
    const { termStart, listCount, listStart } = this.segment;
    const end = termStart[t + 1] ?? 0;
    for (let list = termStart[t] ?? 0; list < end; list++) {
      const count = listCount[list] ?? 0;
      this.reader.read(listStart[list] ?? 0, count);
      const { docs } = this.reader;
      for (let i = 0; i < count; i++) if (this.shownFlags?.[docs[i] ?? 0] === 1) return true;
    }
    return this.live.has(term);
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
      const { termStart, listField, listCount } = this.segment;
      for (let number = termStart[segmentTerm] ?? 0; number < (termStart[segmentTerm + 1] ?? 0); number++) {
        const field = listField[number] ?? 0;
        visit({ term, field, number, count: listCount[number] ?? 0, live: live?.get(field) });
      }
    }
    for (const [field, docs] of live ?? []) {
      if (segmentTerm === null || listOf(this.segment, segmentTerm, field) === null) visit({ term, field, number: null, count: 0, live: docs });
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
}

/** MiniSearch's map of document -> frequency for one term in one field. */
class Posting {
  /** Those that MiniSearch goes through. */
  private entries: ReadonlyMap<number, number> | null = null;

  constructor(
    private readonly terms: ArchiveTerms,
    private readonly list: TermList,
  ) {}

  get size(): number {
    return this.terms.frequency(this.list);
  }

  keys(): Iterable<number> {
    this.entries = this.terms.shownEntries(this.list);
    return this.entries.keys();
  }

  get(doc: number): number | undefined {
    return this.entries?.get(doc);
  }
}
