import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { INDEX_FIELDS, fieldText } from '@shared/search/fields';
import { searchText } from '@shared/search/tokenize';
import { generateReleases } from '../../../../e2e/bench/corpus';
import { ArchiveIndex, MINISEARCH_OPTIONS, relevanceQuery, type IndexedDocument } from './archive-index';
import { Bitset } from './bitset';
import { rarestFirst, type FieldProbe, type Lookup } from './evaluate';
import { relevanceOfAll } from './ranking';
import { SegmentBuilder } from './segment';
import type { TermList } from './terms';

/** Stock MiniSearch takes its time over whole releases. */
const SLOW = 120_000;

const documents: IndexedDocument[] = [...generateReleases(80, 77)].map(({ facts, zh, en }, i) => ({
  id: `d${i}`,
  texts: INDEX_FIELDS.map((field) => searchText(fieldText({ ...facts, zh, en }, field))),
}));

function frozen(some: readonly IndexedDocument[]): ArchiveIndex {
  const builder = new SegmentBuilder();
  for (const { texts } of some) builder.add(texts);
  const steps = builder.finish();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return new ArchiveIndex(step.value, some.map(({ id }) => id));
  }
}

const allFields = INDEX_FIELDS.map((_, number) => number);
const titles = allFields.filter((number) => INDEX_FIELDS[number]?.field === 'title');
const word = (term: string, fields = allFields): FieldProbe => ({ term, prefix: false, fields });
const beginning = (term: string): FieldProbe => ({ ...word(term), prefix: true });

const queries: FieldProbe[][] = [
  [word('公司')],
  [word('创新'), word('工作')],
  [word('创新', titles), word('工作')],
  [beginning('司')],
  [word('innovation'), beginning('stud')],
  [word('the')],
  [word('nowhere'), beginning('co')],
];

/** Scores of everything by the fast way, by document id. */
function fastScores(index: ArchiveIndex, probes: readonly FieldProbe[]): Map<string, number> {
  const lookup: Lookup = (probe) => {
    const lists: TermList[] = [];
    index.terms.eachList(probe, (list) => {
      if (probe.fields.includes(list.field)) lists.push(list);
    });
    return { probe, lists, entries: lists.length };
  };
  const all = new Bitset(index.nextDocument);
  for (const { id } of documents) {
    const doc = index.documentOf(id);
    if (doc !== undefined) all.add(doc);
  }
  const scores = relevanceOfAll(index, rarestFirst(probes, lookup), all);
  return new Map(documents.flatMap(({ id }) => {
    const doc = index.documentOf(id);
    return doc === undefined || scores[doc] === 0 ? [] : [[id, scores[doc] ?? 0]];
  }));
}

describe('ArchiveIndex', () => {
  it('scores exactly as MiniSearch, after any additions, replacements and removals, or ranking would drift', () => {
    const step = fc.record({ doc: fc.integer({ min: 0, max: 79 }), as: fc.integer({ min: 0, max: 79 }), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const start = documents.slice(0, 30);
        const ours = frozen(start);
        const stock = new MiniSearch<IndexedDocument>(MINISEARCH_OPTIONS);
        stock.addAll(start);
        const now = new Map(start.map((document) => [document.id, document]));
        for (const { doc, as, remove } of steps) {
          const id = `d${doc}`;
          const document = { id, texts: documents[as]!.texts };
          const old = now.get(id);
          if (old !== undefined) {
            ours.discard(id);
            // `remove` leaves nothing behind in the stock index, so that its scores are those of a fresh one.
            stock.remove(old);
            now.delete(id);
          }
          if (remove) continue;
          ours.add(document);
          stock.add(document);
          now.set(id, document);
        }
        for (const probes of queries) {
          const expected = stock.search(relevanceQuery(probes));
          const results = ours.search(relevanceQuery(probes));
          expect(results).toHaveLength(expected.length);
          const scores = new Map(results.map(({ id, score }) => [id as string, score]));
          const fast = fastScores(ours, probes);
          expect(fast.size).toBe(expected.length);
          for (const { id, score } of expected) {
            expect(Math.abs((scores.get(id as string) ?? 0) / score - 1)).toBeLessThan(1e-9);
            expect(Math.abs((fast.get(id as string) ?? 0) / score - 1)).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 8 },
    );
  }, SLOW);

  it('scores a few documents as in a search of everything', () => {
    const index = frozen(documents);
    for (const probes of queries) {
      const whole = new Map(index.search(relevanceQuery(probes)).map(({ id, score }) => [id as string, score]));
      const few = Uint32Array.from([3, 17, 18, 60]);
      const relevance = index.relevance(few, probes);
      for (const doc of few) expect(relevance.get(`d${doc}`)?.score).toBe(whole.get(`d${doc}`));
    }
  });
});
