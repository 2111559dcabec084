import type { Language, ReleaseId } from '@shared/domain/release';
import type { Page } from '@shared/domain/listing';
import type { SearchFacets, SearchGroup, SearchRequest, Via } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText, searchedFields } from '@shared/search/fields';
import { planQuery, positiveLeaves, type Leaf } from '@shared/search/plan';
import { parseQuery, type Query } from '@shared/search/query';
import { searchText } from '@shared/search/tokenize';
import type { Alternative } from '../alternative';
import { ArchiveIndex, type Relevance } from './archive-index';
import { Bitset } from './bitset';
import { Catalogue, entryOf, type Entry, type IndexedRelease } from './catalogue';
import {
  evaluate,
  fieldsOf,
  indexMatcher,
  literalCheck,
  rarestFirst,
  scanMatcher,
  type FieldProbe,
  type Lookup,
  type Matchers,
  type ProbeLists,
} from './evaluate';
import { mergedSegment } from './merge';
import { firstOf, relevanceOfAll } from './ranking';
import { SegmentBuilder, type Segment } from './segment';
import { TextStore } from './texts';

export interface Found {
  readonly entry: Entry;
  readonly via: Via;
  /** What is to be highlighted. */
  readonly leaves: readonly Leaf[];
  readonly score: number;
  /** Search texts of INDEX_FIELDS, in which snippets are looked for. */
  readonly texts: readonly string[];
  /** Numbers of INDEX_FIELDS in which anything of the query may stand; null where that is not known. */
  readonly fields: ReadonlySet<number> | null;
}

export interface Answer {
  readonly total: number;
  readonly groups: readonly SearchGroup[];
  readonly facets: SearchFacets;
  readonly found: readonly Found[];
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

  entries(): Entry[] {
    return this.catalogue.all();
  }

  /** Takes a release in, in place of its earlier state. */
  put(release: IndexedRelease): Entry {
    this.discard(release.id);
    const texts = INDEX_FIELDS.map((field) => searchText(fieldText(release, field)));
    if (this.index === null) this.unindexed.set(release.id, this.texts.documents);
    else this.index.add({ id: release.id, texts });
    this.texts.add(texts);
    const entry = entryOf(release);
    this.catalogue.add(entry);
    this.liveDocuments++;
    return entry;
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

  /**
   * What stands in the releases as it was asked for, and below it what each of `alternatives` finds beyond that; a relaxed
   * one is tried only when nothing else found anything.
   */
  query(request: SearchRequest, query: Query = parseQuery(request.text), alternatives: readonly Alternative[] = []): Answer {
    const searched = searchedFields(request.lang);
    const lookup = this.index === null ? null : lookupIn(this.index);
    const matchers = this.matchers(lookup, searched, request.lang);
    const groups: Group[] = [];
    let left = this.catalogue.select(request.filter, request.lang);
    for (const { via, wordings, plan } of [{ via: 'text' as const, wordings: [], plan: planQuery(query) }, ...alternatives]) {
      if (via === 'relaxed' && groups.length > 0) continue;
      const matched = evaluate(plan, left, matchers);
      if (matched.isEmpty()) continue;
      groups.push({ via, wordings, matched, docs: matched.toArray(), leaves: positiveLeaves(plan) });
      left = left.copy().andNot(matched);
    }
    const all = groups.length === 1 ? (groups[0]?.docs ?? NONE) : groups.reduce((docs, { matched }) => docs.or(matched), new Bitset(left.size)).toArray();
    return {
      total: all.length,
      groups: groups.map(({ via, wordings, docs }) => ({ via, wordings, total: docs.length })),
      facets: this.catalogue.facets(all),
      found: request.sort === 'relevance' ? this.mostRelevant(groups, request, lookup, searched) : this.inOrderOfDate(groups, all, request),
    };
  }

  private matchers(lookup: Lookup | null, searched: readonly number[], lang: Language | undefined): Matchers {
    const reads = literalCheck(this.texts, searched, TextStore.partsFor(lang));
    return {
      leaf:
        this.index === null || lookup === null
          ? scanMatcher(reads)
          : indexMatcher(lookup, this.index.terms.segment.docs, reads, searched),
      filter: (filter, docs) => this.catalogue.filtered(filter, docs),
    };
  }

  /** The wanted page, the groups one after the other. */
  private mostRelevant(groups: readonly Group[], { offset, limit }: Page, lookup: Lookup | null, searched: readonly number[]): Found[] {
    const found: Found[] = [];
    let before = 0;
    for (const group of groups) {
      const skip = Math.max(0, offset - before);
      const room = limit - found.length;
      before += group.docs.length;
      if (room <= 0) break;
      if (skip >= group.docs.length) continue;
      found.push(...this.best(group, skip, room, lookup, searched));
    }
    return found;
  }

  private best(group: Group, skip: number, count: number, lookup: Lookup | null, searched: readonly number[]): Found[] {
    const { index } = this;
    const wanted = group.leaves.flatMap((leaf) => {
      const fields = fieldsOf(leaf, searched);
      return [...leaf.all, ...leaf.any].map((probe) => ({ ...probe, fields }));
    });
    const probes = lookup === null ? [] : rarestFirst(distinct(wanted), lookup);
    const scores = index === null || probes.length === 0 ? null : relevanceOfAll(index, probes, group.matched);
    const inOrder = (a: number, b: number): number =>
      scores === null || scores[a] === scores[b] ? this.catalogue.byDate(a, b) : (scores[b] ?? 0) - (scores[a] ?? 0);
    const winners = firstOf(group.docs, skip + count, inOrder).slice(skip);
    const relevance =
      index === null || probes.length === 0
        ? null
        : index.relevance(
            Uint32Array.from(winners).sort(),
            probes.map((lists) => lists.probe),
          );
    return winners.flatMap((doc) => this.foundAs(doc, group, relevance));
  }

  private inOrderOfDate(groups: readonly Group[], docs: Uint32Array, { offset, limit, sort }: SearchRequest): Found[] {
    const newestFirst = (a: number, b: number): number => this.catalogue.byDate(a, b);
    const compare = sort === 'newest' ? newestFirst : (a: number, b: number): number => newestFirst(b, a);
    return firstOf(docs, offset + limit, compare)
      .slice(offset)
      .flatMap((doc) => groups.filter(({ matched }) => matched.has(doc)).flatMap((group) => this.foundAs(doc, group, null)));
  }

  private foundAs(doc: number, { via, leaves }: Group, relevance: ReadonlyMap<string, Relevance> | null): Found[] {
    const entry = this.catalogue.get(doc);
    if (entry === null) return [];
    const ranked = relevance?.get(entry.id);
    const texts = leaves.length === 0 ? [] : this.texts.fields(doc);
    return [{ entry, via, leaves, score: ranked?.score ?? 0, texts, fields: ranked?.fields ?? null }];
  }
}

const NONE = new Uint32Array(0);

/** What one way of looking finds beyond the ways before it. */
interface Group {
  readonly via: Via;
  readonly wordings: readonly string[];
  readonly matched: Bitset;
  readonly docs: Uint32Array;
  readonly leaves: readonly Leaf[];
}

function* steps<T>(work: Generator<void, T>, progress: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

const keyOf = ({ prefix, fields, term }: FieldProbe): string => `${prefix} ${fields.join()} ${term}`;

function distinct(probes: readonly FieldProbe[]): FieldProbe[] {
  return [...new Map(probes.map((probe) => [keyOf(probe), probe])).values()];
}

/** Looks probes up once per query. */
function lookupIn(index: ArchiveIndex): Lookup {
  const known = new Map<string, ProbeLists>();
  return (probe) => {
    const key = keyOf(probe);
    let found = known.get(key);
    if (found === undefined) {
      const lists: ProbeLists['lists'][number][] = [];
      let entries = 0;
      index.terms.eachList(probe, (list) => {
        if (!probe.fields.includes(list.field)) return;
        lists.push(list);
        entries += list.end - list.start + (list.live?.size ?? 0);
      });
      found = { probe, lists, entries };
      known.set(key, found);
    }
    return found;
  };
}
