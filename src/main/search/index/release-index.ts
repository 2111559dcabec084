import type { ReleaseId } from '@shared/domain/release';
import type { SearchRequest } from '@shared/domain/search';
import { INDEX_FIELDS, fieldText } from '@shared/search/fields';
import { parseQuery, type Query } from '@shared/search/query';
import { searchText } from '@shared/search/tokenize';
import type { Alternative } from '../alternative';
import type { SimilarIndex } from '../similar';
import { vocabularyOf, type Vocabulary } from '../wordings/vocabulary';
import { ArchiveIndex } from './archive-index';
import { Catalogue, entryOf, type Entry, type IndexedRelease } from './catalogue';
import { Evaluation, type Found, type Summary } from './evaluation';
import { liveSegment, merged, type Source } from './merge';
import { SegmentBuilder, emptySegment, type Segment } from './segment';
import { entriesOf, type TermList } from './terms';
import { TextFile } from './text-file';
import { TextStore } from './texts';

/** Everything a {@link ReleaseIndex} is made of, as it is kept in files. */
export interface IndexParts {
  readonly segment: Segment;
  readonly catalogue: Catalogue;
  readonly texts: TextStore;
}

const FIELDS = INDEX_FIELDS.length;
/** Releases whose postings are sorted at a time: all at once would need several times the memory of the result. */
const BLOCK = 4_096;
/** Bytes of texts that are not worth tidying. */
const SMALL_FILE = 1 << 24;

export interface Answer extends Summary {
  readonly found: readonly Found[];
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

  constructor(parts: IndexParts | TextFile = TextFile.inMemory()) {
    const loaded = 'segment' in parts;
    this.catalogue = loaded ? parts.catalogue : new Catalogue();
    this.texts = loaded ? parts.texts : new TextStore(parts);
    this.index = loaded ? new ArchiveIndex(parts.segment, idsOf(parts.catalogue)) : null;
  }

  get indexed(): boolean {
    return this.index !== null;
  }

  get size(): number {
    return this.index?.documentCount ?? this.unindexed.size;
  }

  /** Content hashes of the releases in it. */
  contentHashes(): Map<ReleaseId, string> {
    return this.catalogue.contentHashes();
  }

  /** Of every release in it. */
  *entries(): Generator<Entry> {
    for (const doc of this.catalogue.documents()) {
      const entry = this.catalogue.get(doc);
      if (entry !== null) yield entry;
    }
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
    const order = this.catalogue.documents();
    const blocks: Source[] = [];
    for (let start = 0; start < order.length; start += BLOCK) {
      const builder = new SegmentBuilder();
      for (const [done, doc] of order.slice(start, start + BLOCK).entries()) {
        builder.add(this.texts.fields(doc));
        if (done % 16 === 15) yield start + done + 1;
      }
      blocks.push({ segment: yield* steps(builder.finish(), Math.min(order.length, start + BLOCK)), numberOf: (doc) => start + doc });
    }
    const [only = { segment: emptySegment() }] = blocks;
    const segment = blocks.length <= 1 ? only.segment : yield* steps(merged(blocks, order.length, joined(blocks)), order.length);
    yield* steps(this.adopt(segment, order), order.length);
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
    const places = new Int32Array(index.nextDocument).fill(-1);
    order.forEach((doc, place) => (places[doc] = place));
    const numberOf = (doc: number): number => places[doc] ?? -1;
    const lengths = new Uint32Array(order.length * FIELDS);
    order.forEach((doc, place) => {
      for (let field = 0; field < FIELDS; field++) lengths[place * FIELDS + field] = index.fieldLength(doc, field);
    });
    yield;
    const sources = [index.terms.segment, liveSegment(index.terms.live)].map((segment) => ({ segment, numberOf }));
    yield* this.adopt(yield* merged(sources, order.length, lengths), order);
  }

  /** Has the file of texts become mostly what nobody needs any more? */
  get wantsNewFile(): boolean {
    return this.texts.file.length > SMALL_FILE && this.texts.used < this.texts.file.length / 2;
  }

  /** Copies the texts that are needed to a new file, yielding after each; nothing may be put or discarded meanwhile. */
  *moveTexts(file: TextFile): Generator<void, void> {
    const order = Array.from({ length: this.texts.documents }, (_, doc) => doc);
    const old = this.texts.file;
    this.texts = yield* this.texts.copy(order, file);
    old.close();
  }

  /** Reads every text, yielding after each; throws when one is not what was put there. */
  *verifyTexts(): Generator<void, void> {
    for (let doc = 0; doc < this.texts.documents; doc++) {
      this.texts.verify(doc);
      yield;
    }
  }

  /** From now on `segment` is the index, and its documents are those of `order`. */
  private *adopt(segment: Segment, order: readonly number[]): Generator<void, void> {
    const catalogue = yield* this.catalogue.selection(order);
    const ids = idsOf(catalogue);
    yield;
    const index = new ArchiveIndex(segment, ids);
    yield;
    if (order.length < this.texts.documents) this.texts = this.texts.select(order);
    this.catalogue = catalogue;
    this.index = index;
    this.liveDocuments = 0;
  }

  /** For the files; null before the postings are made or while there are changes to merge. */
  parts(): IndexParts | null {
    if (this.index?.changed !== false) return null;
    return { segment: this.index.terms.segment, catalogue: this.catalogue, texts: this.texts };
  }

  /** Begins to answer a query; the evaluation is of the index as it is now, until something is put or discarded. */
  evaluate(request: SearchRequest, query: Query = parseQuery(request.text), alternatives: readonly Alternative[] = []): Evaluation {
    const { catalogue, texts, index } = this;
    return new Evaluation({ catalogue, texts, index }, request, query, alternatives);
  }

  /** The whole answer at once. */
  query(request: SearchRequest, query?: Query, alternatives?: readonly Alternative[]): Answer {
    const evaluation = this.evaluate(request, query, alternatives);
    evaluation.settle();
    return { ...evaluation.summary(), found: evaluation.page(request) };
  }

  close(): void {
    this.texts.file.close();
  }

  /** Null before the postings are made. */
  vocabulary(): Vocabulary | null {
    return this.index === null ? null : vocabularyOf(this.index.terms);
  }

  /** For more-like-this; null before the postings are made. */
  similarIndex(): SimilarIndex | null {
    const { index } = this;
    if (index === null) return null;
    const eachList = (term: string, visit: (list: TermList) => void): void =>
      index.terms.eachList({ term, prefix: false }, (list) => {
        if (INDEX_FIELDS[list.field]?.field !== 'boilerplate') visit(list);
      });
    return {
      size: index.documentCount,
      documentOf: (id) => index.documentOf(id) ?? null,
      entry: (doc) => this.catalogue.get(doc),
      texts: (doc) => this.texts.fields(doc),
      frequency: (term) => {
        let most = 0;
        eachList(term, (list) => (most = Math.max(most, entriesOf(list))));
        return most;
      },
      documentsWith: (term) => {
        const found = new Set<number>();
        eachList(term, (list) => {
          for (const doc of index.terms.shownEntries(list).keys()) found.add(doc);
        });
        return found;
      },
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

/** The lengths of blocks that follow each other. */
function joined(blocks: readonly Source[]): Uint32Array {
  const lengths = new Uint32Array(blocks.reduce((sum, { segment }) => sum + segment.lengths.length, 0));
  let at = 0;
  for (const { segment } of blocks) {
    lengths.set(segment.lengths, at);
    at += segment.lengths.length;
  }
  return lengths;
}

const idsOf = (catalogue: Catalogue): string[] => Array.from({ length: catalogue.length }, (_, doc) => catalogue.id(doc));
