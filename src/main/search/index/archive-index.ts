import MiniSearch from 'minisearch';
import { INDEX_FIELDS } from '@shared/search/fields';
import { tokenize } from '@shared/search/tokenize';
import type { FieldProbe } from './evaluate';
import { emptySegment, type Segment } from './segment';
import { ArchiveTerms } from './terms';

/** A release as it is indexed: the search text of each of INDEX_FIELDS. */
export interface IndexedDocument {
  readonly id: string;
  readonly texts: readonly string[];
}

/** BM25+ as MiniSearch has it; given explicitly because {@link ArchiveIndex} scores by the same numbers. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
export const PREFIX_WEIGHT = 0.375;

const fieldNumbers = new Map(INDEX_FIELDS.map((field, number) => [field.name, number]));
const boost = Object.fromEntries(INDEX_FIELDS.map((field) => [field.name, field.boost]));

export const MINISEARCH_OPTIONS = {
  fields: INDEX_FIELDS.map((field) => field.name),
  extractField: (document: IndexedDocument, name: string): string =>
    name === 'id' ? document.id : (document.texts[fieldNumbers.get(name) ?? -1] ?? ''),
  tokenize: (text: string): string[] => tokenize(text),
  processTerm: (term: string): string => term,
  // Scores here do not depend on vacuuming: postings leave discarded documents out by themselves.
  autoVacuum: false as const,
  searchOptions: {
    boost,
    bm25: BM25,
    weights: { prefix: PREFIX_WEIGHT, fuzzy: 0.45 },
    tokenize: (term: string): string[] => [term],
  },
};

/** Query whose score is the relevance of a release: any of the terms, each counted where it stands. */
export const relevanceQuery = (
  probes: readonly FieldProbe[],
): { combineWith: 'OR'; queries: { queries: string[]; prefix: boolean; fields: string[] }[] } => ({
  combineWith: 'OR',
  queries: probes.map(({ term, prefix, fields }) => ({
    queries: [term],
    prefix,
    fields: fields.map((field) => INDEX_FIELDS[field]?.name ?? ''),
  })),
});

export interface Relevance {
  readonly score: number;
  /** Numbers of the fields with any of the terms. */
  readonly fields: ReadonlySet<number>;
}

/**
 * MiniSearch over typed-array postings. Adding, replacing, discarding, scoring and ranking are MiniSearch's own; only
 * the term map underneath is ours (protected members of 7.2.0, pinned; the tests compare scores with the stock class).
 * Never call `remove`: it needs the unchanged old text; `discard` does not.
 */
export class ArchiveIndex extends MiniSearch<IndexedDocument> {
  readonly terms: ArchiveTerms;

  constructor(segment: Segment = emptySegment(), ids: readonly string[] = []) {
    super(MINISEARCH_OPTIONS);
    this.terms = new ArchiveTerms(segment);
    // It has the methods that MiniSearch uses of SearchableMap, but cannot extend it: that one stores a radix tree.
    this._index = this.terms as never;
    this._documentCount = ids.length;
    this._nextId = ids.length;
    const fields = INDEX_FIELDS.length;
    const totals = new Float64Array(fields);
    ids.forEach((id, doc) => {
      this._documentIds.set(doc, id);
      this._idToShortId.set(id, doc);
      const lengths = Array.from(segment.lengths.subarray(doc * fields, (doc + 1) * fields));
      lengths.forEach((length, field) => (totals[field] = (totals[field] ?? 0) + length));
      this._fieldLength.set(doc, lengths);
    });
    this._avgFieldLength = ids.length === 0 ? [] : Array.from(totals, (total) => total / ids.length);
  }

  override discard(id: string): void {
    const doc: unknown = this._idToShortId.get(id);
    super.discard(id);
    if (typeof doc === 'number') this.terms.discard(doc);
  }

  /** One more than the largest document number ever given. */
  get nextDocument(): number {
    return this._nextId;
  }

  /** Has anything been added or discarded since the segment was made? */
  get changed(): boolean {
    return this.terms.anyDead || this._nextId > this.terms.segment.documents;
  }

  documentOf(id: string): number | undefined {
    const doc: unknown = this._idToShortId.get(id);
    return typeof doc === 'number' ? doc : undefined;
  }

  fieldLength(doc: number, field: number): number {
    const { segment } = this.terms;
    if (doc < segment.documents) return segment.lengths[doc * INDEX_FIELDS.length + field] ?? 0;
    return this._fieldLength.get(doc)?.[field] ?? 0;
  }

  averageFieldLength(field: number): number {
    return this._avgFieldLength[field] ?? 0;
  }

  /** MiniSearch's score of these documents (ascending), as in a search of everything. */
  relevance(docs: Uint32Array, probes: readonly FieldProbe[]): ReadonlyMap<string, Relevance> {
    const results = this.terms.showOnly(docs, () => this.search(relevanceQuery(probes)));
    return new Map(
      results.map(({ id, score, match }) => [
        id as string,
        { score, fields: new Set(Object.values(match).flatMap((found) => found.map((name) => fieldNumbers.get(name) ?? -1))) },
      ]),
    );
  }
}
