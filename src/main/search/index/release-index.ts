import type { ReleaseId } from '@shared/domain/release';
import type { SearchFacets, SearchRequest } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText, searchedFields } from '@shared/search/fields';
import { planQuery, positiveLeaves, type Leaf, type Probe } from '@shared/search/plan';
import { parseQuery } from '@shared/search/query';
import { searchText } from '@shared/search/tokenize';
import { ArchiveIndex } from './archive-index';
import { Catalogue, entryOf, type Entry, type IndexedRelease } from './catalogue';
import { evaluate, indexMatcher, rarestFirst, scanMatcher, type Lookup, type ProbeLists } from './evaluate';
import { mergedSegment } from './merge';
import { firstOf, relevanceOfAll } from './ranking';
import { SegmentBuilder, type Segment } from './segment';
import { TextStore } from './texts';

export interface Found {
  readonly entry: Entry;
  readonly score: number;
  /** Search texts of INDEX_FIELDS, in which snippets are looked for. */
  readonly texts: readonly string[];
  /** Numbers of INDEX_FIELDS in which anything of the query may stand; null where that is not known. */
  readonly fields: ReadonlySet<number> | null;
}

export interface Answer {
  readonly total: number;
  readonly facets: SearchFacets;
  readonly found: readonly Found[];
  /** What is to be highlighted. */
  readonly leaves: readonly Leaf[];
}

/** Everything a {@link ReleaseIndex} is made of, as it is kept in a file. */
export interface IndexParts {
  readonly segment: Segment;
  readonly entries: readonly Entry[];
  readonly texts: TextStore;
}

/** Above this many changed documents, and a tenth of all, the live postings cost more than merging them. */
const MOST_LIVE = 500;

/**
 * The releases of an archive, searchable. New ones are first only texts and are found by reading them all (`index()`
 * makes the postings); after that each change is taken into the postings at once.
 */
export class ReleaseIndex {
  private catalogue: Catalogue;
  private texts: TextStore;
  private index: ArchiveIndex | null;
  /** Document numbers while there is no index that knows them. */
  private readonly unindexed = new Map<ReleaseId, number>();
  private liveDocuments = 0;

  constructor(parts?: IndexParts) {
    this.catalogue = new Catalogue(parts?.entries);
    this.texts = parts?.texts ?? new TextStore();
    this.index = parts === undefined ? null : new ArchiveIndex(parts.segment, parts.entries.map((entry) => entry.id));
  }

  get indexed(): boolean {
    return this.index !== null;
  }

  get size(): number {
    return this.index?.documentCount ?? this.unindexed.size;
  }

  /** Content hashes of the releases in it. */
  contentHashes(): Map<ReleaseId, string> {
    return new Map(this.catalogue.all().map(({ id, sha256 }) => [id, sha256]));
  }

  /** Takes a release in, in place of its earlier state. */
  put(release: IndexedRelease): void {
    this.discard(release.id);
    const texts = INDEX_FIELDS.map((field) => searchText(fieldText(release, field)));
    if (this.index === null) this.unindexed.set(release.id, this.texts.documents);
    else this.index.add({ id: release.id, texts });
    this.texts.add(texts);
    this.catalogue.add(entryOf(release));
    this.liveDocuments++;
  }

  discard(id: ReleaseId): void {
    const doc = this.index === null ? this.unindexed.get(id) : this.index.documentOf(id);
    if (doc === undefined) return;
    this.index?.discard(id);
    this.unindexed.delete(id);
    this.catalogue.discard(doc);
  }

  /** Makes the postings of what was put so far, yielding how many are done; nothing may change meanwhile. */
  *buildPostings(): Generator<number, void> {
    const builder = new SegmentBuilder();
    const order = this.catalogue.documents();
    for (const [done, doc] of order.entries()) {
      builder.add(this.texts.fields(doc));
      if (done % 16 === 15) yield done + 1;
    }
    this.adopt(yield* steps(builder.finish(), order.length), order);
    this.unindexed.clear();
  }

  get wantsMerge(): boolean {
    return this.liveDocuments > MOST_LIVE && this.liveDocuments > this.size / 10;
  }

  /** Folds all changes into the segment, yielding between slices; nothing may be put or discarded meanwhile. */
  *merge(): Generator<void, void> {
    const { index } = this;
    if (index?.changed !== true) return;
    const order = this.catalogue.documents();
    this.adopt(yield* mergedSegment(index, order), order);
  }

  /** From now on `segment` is the index, and its documents are those of `order`. */
  private adopt(segment: Segment, order: readonly number[]): void {
    const entries = this.catalogue.all();
    if (order.length < this.texts.documents) this.texts = this.texts.select(order);
    this.catalogue = new Catalogue(entries);
    this.index = new ArchiveIndex(segment, entries.map((entry) => entry.id));
    this.liveDocuments = 0;
  }

  /** For the file; null before the postings are made or while there are changes to merge. */
  parts(): IndexParts | null {
    if (this.index?.changed !== false) return null;
    return { segment: this.index.terms.segment, entries: this.catalogue.all(), texts: this.texts };
  }

  query(request: SearchRequest): Answer {
    const plan = planQuery(parseQuery(request.text));
    const within = this.catalogue.select(request.filter, request.lang);
    const parts = TextStore.partsFor(request.lang);
    const fields = searchedFields(request.lang);
    const { index } = this;
    const lookup = index === null ? null : lookupIn(index, fields);
    const matcher =
      index === null || lookup === null
        ? scanMatcher(this.texts, parts)
        : indexMatcher(lookup, index.terms.segment.docs, this.texts, parts);
    const matched = evaluate(plan, within, { leaf: matcher, filter: (filter, docs) => this.catalogue.filtered(filter, docs) });
    const docs = matched.toArray();
    const leaves = positiveLeaves(plan);

    const probes = lookup === null ? [] : rarestFirst(distinct(leaves.flatMap((leaf) => [...leaf.all, ...leaf.any])), lookup);
    const scores = index === null || probes.length === 0 ? null : relevanceOfAll(index, probes, matched);
    const inOrder = (a: number, b: number): number =>
      scores === null || scores[a] === scores[b] ? this.catalogue.byDate(a, b) : (scores[b] ?? 0) - (scores[a] ?? 0);
    const winners = firstOf(docs, request.offset + request.limit, inOrder).slice(request.offset);

    const relevance =
      index === null || probes.length === 0
        ? null
        : index.relevance(Uint32Array.from(winners).sort(), probes.map((lists) => lists.probe), fields);
    return {
      total: docs.length,
      facets: this.catalogue.facets(docs),
      leaves,
      found: winners.flatMap((doc) => {
        const entry = this.catalogue.get(doc);
        if (entry === null) return [];
        const ranked = relevance?.get(entry.id);
        return { entry, score: ranked?.score ?? 0, texts: leaves.length === 0 ? [] : this.texts.fields(doc), fields: ranked?.fields ?? null };
      }),
    };
  }
}

function* steps<T>(work: Generator<void, T>, progress: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

function distinct(probes: readonly Probe[]): Probe[] {
  return [...new Map(probes.map((probe) => [`${probe.prefix}${probe.term}`, probe])).values()];
}

/** Looks probes up once per query. */
function lookupIn(index: ArchiveIndex, fields: readonly number[]): Lookup {
  const searched = new Set(fields);
  const known = new Map<string, ProbeLists>();
  return (probe) => {
    const key = `${probe.prefix}${probe.term}`;
    let found = known.get(key);
    if (found === undefined) {
      const lists: ProbeLists['lists'][number][] = [];
      let entries = 0;
      index.terms.eachList(probe, (list) => {
        if (!searched.has(list.field)) return;
        lists.push(list);
        entries += list.end - list.start + (list.live?.size ?? 0);
      });
      found = { probe, lists, entries };
      known.set(key, found);
    }
    return found;
  };
}
