import { INDEX_FIELDS } from '@shared/search/fields';
import { EntryReader } from './postings';
import { SegmentPacker, type Segment } from './segment';
import type { LiveFields } from './terms';

const FIELDS = INDEX_FIELDS.length;
/** Entries between two yields. */
const SLICE = 100_000;

/** A segment whose documents get other numbers, -1 for those that are left out; ascending stays ascending. */
export interface Source {
  readonly segment: Segment;
  readonly numberOf: (doc: number) => number;
}

/**
 * One segment of several, of which each has the documents after those of the one before. Nothing is tokenised again.
 * `lengths` as in {@link Segment}; yields between slices.
 */
export function* merged(sources: readonly Source[], documents: number, lengths: Uint32Array): Generator<void, Segment> {
  const packer = new SegmentPacker(sources.reduce((sum, { segment }) => sum + segment.postings.length, 0) + 64);
  const readers = sources.map(({ segment }) => new EntryReader(segment.postings));
  const at = sources.map(() => 0);
  let entries = 0;
  for (;;) {
    const term = first(sources.map(({ segment }, number) => segment.terms[at[number] ?? 0]));
    if (term === undefined) break;
    for (let field = 0; field < FIELDS; field++) {
      sources.forEach(({ segment, numberOf }, number) => {
        const t = at[number] ?? 0;
        const reader = readers[number];
        if (segment.terms[t] !== term || reader === undefined) return;
        const list = listOf(segment, t, field);
        if (list === null) return;
        const count = segment.listCount[list] ?? 0;
        reader.read(segment.listStart[list] ?? 0, count);
        for (let i = 0; i < count; i++) {
          const doc = numberOf(reader.docs[i] ?? 0);
          if (doc >= 0) packer.entry(term, field, doc, reader.freqs[i] ?? 0);
        }
        entries += count;
      });
    }
    sources.forEach(({ segment }, number) => {
      const t = at[number] ?? 0;
      if (segment.terms[t] === term) at[number] = t + 1;
    });
    if (entries >= SLICE) {
      entries = 0;
      yield;
    }
  }
  return packer.done(documents, lengths);
}

/** Number of the list of a term in a field; null when there is none. */
export function listOf({ termStart, listField }: Segment, term: number, field: number): number | null {
  const end = termStart[term + 1] ?? 0;
  for (let list = termStart[term] ?? 0; list < end; list++) if (listField[list] === field) return list;
  return null;
}

/** Live postings as a segment, without lengths. */
export function liveSegment(live: ReadonlyMap<string, LiveFields>): Segment {
  const packer = new SegmentPacker(1 << 12);
  for (const term of [...live.keys()].sort()) {
    const fields = live.get(term) ?? new Map<number, Map<number, number>>();
    for (const field of [...fields.keys()].sort((a, b) => a - b)) {
      const docs = [...(fields.get(field) ?? [])].sort(([a], [b]) => a - b);
      for (const [doc, freq] of docs) packer.entry(term, field, doc, freq);
    }
  }
  return packer.done(0, new Uint32Array(0));
}

const first = (terms: readonly (string | undefined)[]): string | undefined =>
  terms.reduce((least, term) => (term === undefined || (least !== undefined && least <= term) ? least : term), undefined);
