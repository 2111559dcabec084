import { INDEX_FIELDS } from '@shared/search/fields';
import type { ArchiveIndex } from './archive-index';
import type { Segment } from './segment';

const FIELDS = INDEX_FIELDS.length;
/** Terms between two yields. */
const SLICE = 20_000;

/**
 * One segment of an index's segment and all its changes, with the documents of `order` numbered from 0. `order` is
 * ascending, so that lists stay sorted. Nothing is tokenised again.
 */
export function* mergedSegment(index: ArchiveIndex, order: readonly number[]): Generator<void, Segment> {
  const { segment, live } = index.terms;
  const renumbered = new Int32Array(index.nextDocument).fill(-1);
  order.forEach((doc, place) => (renumbered[doc] = place));

  let liveEntries = 0;
  let liveLists = 0;
  for (const fields of live.values()) {
    liveLists += fields.size;
    for (const docs of fields.values()) liveEntries += docs.size;
  }
  const terms: string[] = [];
  const termStart: number[] = [];
  const listField = new Uint8Array(segment.listField.length + liveLists);
  const listStart = new Uint32Array(listField.length + 1);
  const docs = new Uint32Array(segment.docs.length + liveEntries);
  const freqs = new Uint8Array(docs.length);
  let lists = 0;
  let entries = 0;

  const keep = (doc: number, freq: number): void => {
    const place = renumbered[doc] ?? 0;
    if (place < 0) return;
    docs[entries] = place;
    freqs[entries] = Math.min(freq, 255);
    entries++;
  };
  const addTerm = (term: string, segmentTerm: number | null): void => {
    const firstList = lists;
    for (let field = 0; field < FIELDS; field++) {
      const list = index.terms.list(term, segmentTerm, field);
      if (list === null) continue;
      const firstEntry = entries;
      for (let i = list.start; i < list.end; i++) keep(segment.docs[i] ?? 0, segment.freqs[i] ?? 0);
      for (const [doc, freq] of list.live ?? []) keep(doc, freq);
      if (entries === firstEntry) continue;
      listField[lists] = field;
      listStart[lists] = firstEntry;
      lists++;
    }
    if (lists === firstList) return;
    terms.push(term);
    termStart.push(firstList);
  };

  const added = [...live.keys()].sort();
  let next = 0;
  for (let t = 0; t < segment.terms.length; t++) {
    const term = segment.terms[t] ?? '';
    for (; next < added.length && (added[next] ?? '') < term; next++) addTerm(added[next] ?? '', null);
    if (added[next] === term) next++;
    addTerm(term, t);
    if (t % SLICE === SLICE - 1) yield;
  }
  for (; next < added.length; next++) addTerm(added[next] ?? '', null);
  yield;

  termStart.push(lists);
  listStart[lists] = entries;
  const lengths = new Uint32Array(order.length * FIELDS);
  order.forEach((doc, place) => {
    for (let field = 0; field < FIELDS; field++) lengths[place * FIELDS + field] = index.fieldLength(doc, field);
  });
  return {
    documents: order.length,
    terms,
    termStart: Uint32Array.from(termStart),
    listField: listField.slice(0, lists),
    listStart: listStart.slice(0, lists + 1),
    docs: docs.slice(0, entries),
    freqs: freqs.slice(0, entries),
    lengths,
  };
}
