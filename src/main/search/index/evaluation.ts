import type { Page } from '@shared/domain/listing';
import type { Language } from '@shared/domain/release';
import type { SearchFacets, SearchGroup, SearchRequest, Via } from '@shared/domain/search';
import { searchedFields } from '@shared/search/fields';
import { asTyped, planQuery, positiveLeaves, type Leaf, type Plan } from '@shared/search/plan';
import type { Query } from '@shared/search/query';
import type { Alternative } from '../alternative';
import type { ArchiveIndex, Relevance } from './archive-index';
import { Bitset } from './bitset';
import type { Catalogue, Entry } from './catalogue';
import {
  candidates,
  fieldsOf,
  indexMatcher,
  isDecided,
  literalCheck,
  rarestFirst,
  scanMatcher,
  type Candidates,
  type FieldProbe,
  type Lookup,
  type Matchers,
  type ProbeLists,
} from './evaluate';
import { firstOf, relevanceOfAll } from './ranking';
import { entriesOf } from './terms';
import { TextStore, needleOf } from './texts';

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

/** What is found in all; upper bounds while `isExact` is false. */
export interface Summary {
  readonly total: number;
  readonly isExact: boolean;
  readonly groups: readonly SearchGroup[];
  readonly facets: SearchFacets;
}

/** What is searched; `index` is null before the postings are made. */
export interface Searched {
  readonly catalogue: Catalogue;
  readonly texts: TextStore;
  readonly index: ArchiveIndex | null;
}

interface Way {
  readonly via: Via;
  readonly wordings: readonly string[];
  readonly plan: Plan;
}

/** What one way of looking finds beyond the ways before it. */
interface Group extends Way {
  readonly leaves: readonly Leaf[];
  readonly candidates: Candidates;
  /** What is possible; once it is settled, what is found. */
  docs: Bitset;
  isSettled: boolean;
  readonly scores: () => Float64Array | null;
  readonly probes: readonly ProbeLists[];
}

/** Texts read between two looks at the clock. */
const READS = 16;
/** Of so many best documents those with the query as it was typed come first; the same for every page. */
const LOOKED_AT = 200;
/** Documents ranked beyond those wanted while it is not known which of them have it literally. */
const SPARE = 50;

/**
 * One query over one state of the index. Ways of looking are evaluated one after the other; the texts that the postings
 * leave in doubt are read in {@link steps}, and for a page that is wanted before that only in the order of rank.
 */
export class Evaluation {
  private readonly searched: readonly number[];
  private readonly lookup: Lookup | null;
  private readonly matchers: Matchers;
  private readonly ways: readonly Way[];
  private readonly groups: Group[] = [];
  private next = 0;
  private left: Bitset;
  /** Has a document the query as it was typed? Null where that says nothing. */
  private readonly isTyped: ((doc: number) => boolean) | null;
  /** Reads what must be read until everything is exact; yields between slices. */
  readonly steps = this.work();

  constructor(
    private readonly of: Searched,
    private readonly request: SearchRequest,
    query: Query,
    alternatives: readonly Alternative[],
  ) {
    this.searched = searchedFields(request.lang);
    this.lookup = of.index === null ? null : lookupIn(of.index);
    this.matchers = matchersOf(of, this.lookup, this.searched, request.lang);
    this.ways = [{ via: 'text', wordings: [], plan: planQuery(query) }, ...alternatives];
    this.left = of.catalogue.select(request.filter, request.lang);
    const typed = asTyped(query);
    const needle = typed === null ? null : needleOf({ text: typed, startsWord: false, endsWord: false });
    const parts = TextStore.partsFor(request.lang);
    this.isTyped = needle === null ? null : (doc) => of.texts.hasAsTyped(doc, needle, parts);
  }

  get isExact(): boolean {
    return this.next >= this.ways.length && this.groups.every(({ isSettled }) => isSettled);
  }

  /** Goes on until everything is exact or the time is up. */
  settle(isTimeUp: () => boolean = () => false): void {
    while (this.steps.next().done !== true && !isTimeUp());
  }

  private *work(): Generator<void, void> {
    for (;;) {
      const last = this.groups.at(-1);
      if (last?.isSettled === false) {
        last.docs = isDecided(last.candidates) ? last.candidates.possible : yield* read(last.candidates);
        last.isSettled = true;
        if (last.docs.isEmpty()) this.groups.pop();
        this.left = this.left.copy().andNot(last.docs);
        continue;
      }
      const way = this.ways[this.next];
      if (way === undefined) return;
      this.next++;
      // Parts of what was typed are looked for only when nothing else was found.
      if (way.via === 'relaxed' && this.groups.length > 0) continue;
      const found = candidates(way.plan, this.left, this.matchers);
      if (!found.possible.isEmpty()) this.groups.push(this.group(way, found));
    }
  }

  summary(): Summary {
    const all = this.all();
    return {
      total: all.length,
      isExact: this.isExact,
      groups: this.groups.map(({ via, wordings, docs }) => ({ via, wordings, total: docs.count })),
      facets: this.of.catalogue.facets(all),
    };
  }

  /** The wanted page: by relevance one group after the other, by date all of them together. */
  page({ offset, limit }: Page): Found[] {
    if (limit === 0) return [];
    if (this.request.sort !== 'relevance') return this.inOrderOfDate(offset, limit);
    const found: Found[] = [];
    let before = 0;
    for (const group of this.groups) {
      const room = limit - found.length;
      if (room <= 0) break;
      const size = group.docs.count;
      if (offset < before + size) found.push(...this.best(group, Math.max(0, offset - before), room));
      before += size;
    }
    return found;
  }

  private group(way: Way, found: Candidates): Group {
    const leaves = positiveLeaves(way.plan);
    const wanted = leaves.flatMap((leaf) => {
      const fields = fieldsOf(leaf, this.searched);
      return [...leaf.all, ...leaf.any].map((probe) => ({ ...probe, fields }));
    });
    const { index } = this.of;
    const probes = this.lookup === null ? [] : rarestFirst(distinct(wanted), this.lookup);
    let scores: Float64Array | null = null;
    return {
      ...way,
      leaves,
      candidates: found,
      docs: found.possible,
      isSettled: false,
      probes,
      scores: () => (index === null || probes.length === 0 ? null : (scores ??= relevanceOfAll(index, probes, found.possible))),
    };
  }

  /** Everything found, ascending; what is possible where it is not yet known. */
  private all(): Uint32Array {
    return this.groups.reduce((all, { docs }) => all.or(docs), new Bitset(this.left.size)).toArray();
  }

  private best(group: Group, skip: number, count: number): Found[] {
    const { index, catalogue } = this.of;
    const scores = group.scores();
    const ranked = first(group.docs.toArray(), holdsOf(group), Math.max(skip + count, this.isTyped === null ? 0 : LOOKED_AT), (a, b) =>
      scores === null || scores[a] === scores[b] ? catalogue.byDate(a, b) : (scores[b] ?? 0) - (scores[a] ?? 0),
    );
    const winners = this.typedFirst(group, ranked).slice(skip, skip + count);
    const relevance =
      index === null || group.probes.length === 0
        ? null
        : index.relevance(
            Uint32Array.from(winners).sort(),
            group.probes.map(({ probe }) => probe),
          );
    return winners.flatMap((doc) => this.foundAs(doc, group, relevance));
  }

  /** Of the best, those with what was typed as it was typed come first. */
  private typedFirst({ via }: Group, ranked: readonly number[]): number[] {
    const { isTyped } = this;
    if (via !== 'text' || isTyped === null) return [...ranked];
    const best = ranked.slice(0, LOOKED_AT);
    const typed = new Set(best.filter(isTyped));
    return [...typed, ...best.filter((doc) => !typed.has(doc)), ...ranked.slice(LOOKED_AT)];
  }

  private inOrderOfDate(offset: number, limit: number): Found[] {
    const newestFirst = (a: number, b: number): number => this.of.catalogue.byDate(a, b);
    const compare = this.request.sort === 'newest' ? newestFirst : (a: number, b: number): number => newestFirst(b, a);
    const groupOf = (doc: number): Group | undefined => this.groups.find(({ docs }) => docs.has(doc));
    const holds = this.isExact ? null : (doc: number): boolean => this.groups.some((group) => group.docs.has(doc) && (holdsOf(group)?.(doc) ?? true));
    return first(this.all(), holds, offset + limit, compare)
      .slice(offset)
      .flatMap((doc) => {
        const group = groupOf(doc);
        return group === undefined ? [] : this.foundAs(doc, group, null);
      });
  }

  private foundAs(doc: number, { via, leaves }: Group, relevance: ReadonlyMap<string, Relevance> | null): Found[] {
    const entry = this.of.catalogue.get(doc);
    if (entry === null) return [];
    const ranked = relevance?.get(entry.id);
    const texts = leaves.length === 0 ? [] : this.of.texts.fields(doc);
    return [{ entry, via, leaves, score: ranked?.score ?? 0, texts, fields: ranked?.fields ?? null }];
  }
}

/** What must be asked of a document of the group; null when nothing is left to ask. */
const holdsOf = ({ isSettled, candidates: of }: Group): ((doc: number) => boolean) | null => (isSettled ? null : of.holds);

/** Reads the texts in doubt; returns the documents found. */
function* read({ possible, sure, holds }: Candidates): Generator<void, Bitset> {
  const found = sure.copy();
  let reads = 0;
  for (const doc of possible.copy().andNot(sure).toArray()) {
    if (holds(doc)) found.add(doc);
    if (++reads % READS === 0) yield;
  }
  return found;
}

/** The first `count` of `docs`, those that hold, in the order of `compare`; only the texts of those that come so far are read. */
function first(docs: Uint32Array, holds: ((doc: number) => boolean) | null, count: number, compare: (a: number, b: number) => number): number[] {
  if (holds === null) return firstOf(docs, count, compare);
  for (let tried = count + SPARE; ; tried *= 2) {
    const found = firstOf(docs, tried, compare).filter(holds);
    if (found.length >= count || tried >= docs.length) return found.slice(0, count);
  }
}

function matchersOf({ texts, index, catalogue }: Searched, lookup: Lookup | null, searched: readonly number[], lang: Language | undefined): Matchers {
  const reads = literalCheck(texts, searched, TextStore.partsFor(lang));
  return {
    leaf: index === null || lookup === null ? scanMatcher(reads) : indexMatcher(lookup, index.terms, reads, searched),
    filter: (filter, docs) => catalogue.filtered(filter, docs),
  };
}

const keyOf = ({ prefix, fields, term }: FieldProbe): string => `${prefix} ${fields.join()} ${term}`;

function distinct(probes: readonly FieldProbe[]): FieldProbe[] {
  return [...new Map(probes.map((probe) => [keyOf(probe), probe])).values()];
}

/** Looks probes up once per query. */
function lookupIn(index: ArchiveIndex): Lookup {
  const found = new Map<string, ProbeLists>();
  return (probe) => {
    const key = keyOf(probe);
    let lists = found.get(key);
    if (lists === undefined) {
      lists = listsOf(index, probe);
      found.set(key, lists);
    }
    return lists;
  };
}

function listsOf(index: ArchiveIndex, probe: FieldProbe): ProbeLists {
  const lists: ProbeLists['lists'][number][] = [];
  let entries = 0;
  index.terms.eachList(probe, (list) => {
    if (!probe.fields.includes(list.field)) return;
    lists.push(list);
    entries += entriesOf(list);
  });
  return { probe, lists, entries };
}
