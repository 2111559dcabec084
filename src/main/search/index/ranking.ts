import { INDEX_FIELDS } from '@shared/search/fields';
import { BM25, PREFIX_WEIGHT, type ArchiveIndex } from './archive-index';
import type { Bitset } from './bitset';
import type { ProbeLists } from './evaluate';

const FIELDS = INDEX_FIELDS.length;

/**
 * MiniSearch's relevance of every document in `matched`, computed in typed arrays: the same sum as
 * {@link ArchiveIndex.relevance}, without an object per document. Only the winners are then asked of MiniSearch.
 */
export function relevanceOfAll(index: ArchiveIndex, probes: readonly ProbeLists[], matched: Bitset): Float64Array {
  const scores = new Float64Array(matched.size);
  // How many of the probes a document has; where there is one probe only, that one.
  const found = probes.length > 1 ? new Uint16Array(matched.size) : null;
  const lastProbe = new Uint16Array(probes.length > 1 ? matched.size : 0);
  const { lengths } = index.terms.segment;
  const { k, b, d } = BM25;

  probes.forEach(({ probe, lists }, number) => {
    for (const list of lists) {
      const { field, count, live, term } = list;
      const frequency = index.terms.frequency(list);
      const idf = Math.log(1 + (index.documentCount - frequency + 0.5) / (frequency + 0.5));
      const distance = term.length - probe.term.length;
      const weight = distance === 0 ? 1 : (PREFIX_WEIGHT * term.length) / (term.length + 0.3 * distance);
      const factor = weight * (INDEX_FIELDS[field]?.boost ?? 1) * idf;
      const average = index.averageFieldLength(field);
      const add = (doc: number, freq: number, length: number): void => {
        scores[doc] = (scores[doc] ?? 0) + factor * (d + (freq * (k + 1)) / (freq + k * (1 - b + (b * length) / average)));
        if (found === null || lastProbe[doc] === number + 1) return;
        lastProbe[doc] = number + 1;
        found[doc] = (found[doc] ?? 0) + 1;
      };
      const { docs, freqs } = index.terms.read(list);
      for (let i = 0; i < count; i++) {
        const doc = docs[i] ?? 0;
        if (matched.has(doc)) add(doc, freqs[i] ?? 0, lengths[doc * FIELDS + field] ?? 0);
      }
      for (const [doc, freq] of live ?? []) if (matched.has(doc)) add(doc, freq, index.fieldLength(doc, field));
    }
  });
  if (found !== null) for (let doc = 0; doc < scores.length; doc++) scores[doc] = (scores[doc] ?? 0) * (found[doc] ?? 0);
  return scores;
}

/** The first `count` of `docs` in the order of `compare` (negative: a before b), without sorting the rest. */
export function firstOf(docs: Uint32Array, count: number, compare: (a: number, b: number) => number): number[] {
  if (count <= 0) return [];
  if (docs.length <= count) return Array.from(docs).sort(compare);
  // A heap of the best so far with the last of them on top.
  const heap = Array.from(docs.subarray(0, count)).sort((a, b) => compare(b, a));
  for (let i = count; i < docs.length; i++) {
    const doc = docs[i] ?? 0;
    if (compare(doc, heap[0] ?? 0) >= 0) continue;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child++;
      if (compare(heap[child] ?? 0, doc) <= 0) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = doc;
  }
  return heap.sort(compare);
}
