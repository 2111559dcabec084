import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReleaseId } from '@shared/domain/release';
import {
  VIAS,
  type SearchCount,
  type SearchGroup,
  type SearchReply,
  type SearchRequest,
  type SearchStatus,
  type Suggestion,
} from '@shared/domain/search';
import type { SimilarReply } from '@shared/domain/similar';
import { parseQuery, type Query } from '@shared/search/query';
import { writeAtomically } from '../files/write-atomically';
import type { Alternative, Wordings } from './alternative';
import type { ReleaseFeed } from './feed';
import { makeHits } from './hits';
import type { Entry } from './index/catalogue';
import type { Evaluation } from './index/evaluation';
import { encodeIndex, newTextsPath, readIndex, removeOldTexts } from './index/index-file';
import { ReleaseIndex } from './index/release-index';
import { DamagedTexts, TextFile } from './index/text-file';
import { withKindIds } from './kinds';
import { findSimilar } from './similar';
import { inSlices, nextTurn, resultInSlices } from './slices';

/** With so many results nobody asks whether something else was meant. */
const ENOUGH = 3;
/** Time for reading texts before a first answer is given, with counts that may be too high. */
const FIRST_ANSWER_MS = 4;
/** A list and what stands beside it, its facets each without their own condition. */
const MOST_ASKED = 8;
/** Releases read from the archive at a time. */
const PAGE = 32;
/** Closing writes the file when at least this part of it is out of date; a shorter tail is replayed sooner than written. */
const STALE_PART = 1 / 50;
/** A file that misses more than this part of the archive is not worth mending: building is quicker. */
const MENDABLE_PART = 1 / 20;
const MENDABLE_AT_LEAST = 200;

/**
 * Search over one archive: loads or builds the index in the background, follows the archive's changes, answers queries.
 * Changes are taken in one after the other; queries come between their slices and always see a whole state.
 */
export class SearchEngine {
  private index = new ReleaseIndex();
  /** Where the texts of the index are; null when they are in memory only. */
  private textsPath: string | null = null;
  /** The newest queries of this state of the index; one asked again, for its next page or its counts, goes on from here. */
  private readonly asked = new Map<string, Evaluation>();
  /** Goes up with every change of what queries would find. */
  private epoch = 0;
  private state: SearchStatus['state'] = 'loading';
  private indexed = 0;
  private total = 0;
  /** Everything up to this change of the archive is in the index. */
  private covered = 0;
  /** Changes not in the file. */
  private unsaved = 0;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();
  private answerable: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: ReleaseFeed,
    private readonly file: string,
    private readonly wordings: Wordings,
    private readonly onStatus: (status: SearchStatus) => void,
  ) {}

  /** Starts loading; resolves when that has begun. */
  open(): SearchStatus {
    this.answerable = new Promise((resolve, reject) => {
      this.enqueue(() => this.start(resolve)).catch(reject);
    });
    // A failure is told to whoever asks next, not to nobody.
    this.answerable.catch(() => undefined);
    return this.status();
  }

  status(): SearchStatus {
    return { state: this.state, indexed: this.indexed, total: this.total };
  }

  sync(): Promise<SearchStatus> {
    return this.enqueue(async () => {
      await this.catchUp();
      return this.status();
    });
  }

  async query(request: SearchRequest): Promise<SearchReply> {
    const start = performance.now();
    await this.answerable;
    return this.healing(() => this.answer(request, start));
  }

  async count(request: SearchRequest): Promise<SearchCount> {
    for (;;) {
      await this.answerable;
      const { epoch } = this;
      const { evaluation } = this.ask(request);
      const isAsked = (): boolean => epoch === this.epoch && [...this.asked.values()].includes(evaluation);
      await this.healing(() => inSlices(evaluation.steps, undefined, () => this.closed || !isAsked()));
      // Where the index has changed meanwhile, once more; where other queries have come, nobody waits for this one.
      if (evaluation.isExact || this.closed || epoch === this.epoch) return evaluation.summary();
    }
  }

  /** Where texts turn out to be damaged, the index is built again, and `work` is done over. */
  private async healing<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedTexts)) throw error;
      this.rebuild();
      await this.answerable;
      return work();
    }
  }

  private answer(request: SearchRequest, start: number): SearchReply {
    const { evaluation, query } = this.ask(request);
    evaluation.settle(() => performance.now() - start > FIRST_ANSWER_MS);
    const summary = evaluation.summary();
    const found = evaluation.page(request);
    const hits = makeHits(found, request.lang, (rowids, langs) => this.feed.editions(rowids, langs));
    const suggestions = this.suggestions(query, request, summary.groups);
    return { ...summary, hits, suggestions, tookMs: performance.now() - start };
  }

  private ask(request: SearchRequest): { readonly evaluation: Evaluation; readonly query: Query } {
    const query = withKindIds(parseQuery(request.text, { typing: request.typing }), () => this.feed.kinds());
    const versions = this.wordings.alternatives.map((source) => source.version?.() ?? 0);
    const key = JSON.stringify([{ ...request, offset: 0, limit: 0 }, versions]);
    let evaluation = this.asked.get(key);
    if (evaluation === undefined) {
      evaluation = this.index.evaluate(request, query, this.alternatives(query, request));
      const [oldest] = this.asked.keys();
      if (oldest !== undefined && this.asked.size >= MOST_ASKED) this.asked.delete(oldest);
      this.asked.set(key, evaluation);
    }
    return { evaluation, query };
  }

  /** What was found may be found no more. */
  private forget(): void {
    this.asked.clear();
    this.epoch++;
  }

  private alternatives(query: Query, request: SearchRequest): Alternative[] {
    if (!request.otherWordings) return [];
    const vocabulary = this.index.vocabulary();
    const found = this.wordings.alternatives.flatMap((source) => source.alternatives(query, request, vocabulary));
    return found.sort((a, b) => VIAS.indexOf(a.via) - VIAS.indexOf(b.via));
  }

  /** Only for who found little, and only what finds more. */
  private suggestions(query: Query, request: SearchRequest, groups: readonly SearchGroup[]): Suggestion[] {
    const literal = groups.find(({ via }) => via === 'text')?.total ?? 0;
    if (literal >= ENOUGH) return [];
    const vocabulary = this.index.vocabulary();
    return this.wordings.suggestions
      .flatMap((source) => source.suggestions(query, request, vocabulary))
      .map((text) => ({ text, total: this.index.query({ ...request, text, offset: 0, limit: 0 }).total }))
      .filter((suggestion) => suggestion.total > literal);
  }

  /** Releases like this one, as far as the index knows. */
  async similar({ id }: { readonly id: ReleaseId }): Promise<SimilarReply> {
    await this.answerable;
    const index = this.index.similarIndex();
    return index === null ? { isReady: false, related: [], duplicates: [] } : { isReady: true, ...findSimilar(index, id) };
  }

  async close(): Promise<null> {
    this.closed = true;
    await this.enqueue(() => this.save(this.index.size * STALE_PART)).catch(() => undefined);
    this.index.close();
    this.feed.close();
    return null;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async start(answerable: () => void): Promise<void> {
    const stored = await readIndex(this.file);
    if (stored !== null) {
      const loaded = new ReleaseIndex(stored);
      if (await this.mend(loaded)) {
        this.take(loaded, stored.textsPath);
        answerable();
        await removeOldTexts(this.file, stored.textsPath);
        await inSlices(this.introduce(loaded.entries()), undefined, () => this.closed);
        // What was asked meanwhile was answered without all that the followers know now.
        this.forget();
        await this.catchUp();
        await this.verify();
        return;
      }
      loaded.close();
    }
    await this.build(answerable);
    await this.save(1);
  }

  /** Answers come from `index` from now on. */
  private take(index: ReleaseIndex, textsPath: string | null): void {
    if (this.index !== index) this.index.close();
    this.index = index;
    this.textsPath = textsPath;
    this.forget();
  }

  /** Reads all texts once in the background: a bit that has changed on the disk must not hide a release. */
  private async verify(): Promise<void> {
    try {
      await inSlices(this.index.verifyTexts(), undefined, () => this.closed);
    } catch (error) {
      if (!(error instanceof DamagedTexts)) throw error;
      this.rebuild();
    }
  }

  /** Builds the index again from the archive, as soon as what is being done is done. */
  private rebuild(): void {
    this.forget();
    this.answerable = new Promise((resolve, reject) => {
      this.enqueue(async () => {
        await this.build(resolve);
        await this.save(1);
      }).catch(reject);
    });
    this.answerable.catch(() => undefined);
  }

  /** Brings a loaded index to the state of the archive; false when building it again is less work. */
  private async mend(index: ReleaseIndex): Promise<boolean> {
    // Before the hashes are read: what is committed in between is taken in twice rather than not at all.
    const covered = this.feed.latest();
    const now = this.feed.contentHashes();
    const then = index.contentHashes();
    const missing = now.filter(({ id, sha256 }) => then.get(id) !== sha256);
    if (missing.length > Math.max(MENDABLE_AT_LEAST, now.length * MENDABLE_PART)) return false;
    for (const { id } of now) then.delete(id);
    const gone = [...then.keys()];
    for (const id of gone) index.discard(id);
    for (let at = 0; at < missing.length; at += PAGE) {
      const page = missing.slice(at, at + PAGE).map(({ rowid }) => rowid);
      for (const release of this.feed.read(page).values()) index.put(release);
      await nextTurn();
    }
    this.unsaved += gone.length + missing.length;
    this.covered = covered;
    return true;
  }

  private async build(answerable: () => void): Promise<void> {
    const textsPath = await this.newTexts();
    const index = new ReleaseIndex(textsPath === null ? TextFile.inMemory() : TextFile.create(textsPath));
    this.total = this.feed.count();
    this.tell('building', 0);
    this.covered = 0;
    while (!this.closed && this.takeIn(index) > 0) await nextTurn();
    // From here on every release is found by reading its text, until the postings are there.
    this.take(index, textsPath);
    answerable();
    await inSlices(index.buildPostings(), (indexed) => this.tell('building', indexed), () => this.closed);
    if (this.closed) return;
    this.forget();
    this.unsaved = index.size;
    await this.catchUp();
  }

  /** Takes in what was committed since, and says that the index is ready. */
  private async catchUp(): Promise<void> {
    while (!this.closed && this.takeIn(this.index) > 0) {
      if (this.index.wantsMerge) await this.merge();
      else await nextTurn();
    }
    if (!this.closed) this.tell('ready', this.index.size);
  }

  /** Tells the followers of releases that they have not heard of, one each step. */
  private *introduce(entries: Iterable<Entry>): Generator<void, void> {
    for (const entry of entries) {
      for (const follower of this.wordings.followers) follower.put(entry);
      yield;
    }
  }

  /** One page of changes; returns how many there were. */
  private takeIn(index: ReleaseIndex): number {
    const changes = this.feed.changedSince(this.covered, PAGE);
    for (const release of changes) {
      if (release.binned) {
        index.discard(release.id);
        for (const follower of this.wordings.followers) follower.discard(release.id);
      } else {
        const entry = index.put(release);
        for (const follower of this.wordings.followers) follower.put(entry);
      }
      this.covered = release.changeSeq;
    }
    this.unsaved += changes.length;
    if (changes.length > 0) this.forget();
    return changes.length;
  }

  private async merge(): Promise<void> {
    await inSlices(this.index.merge());
    this.forget();
  }

  /** Where a new file of texts may be made; null when the folder takes none. */
  private async newTexts(): Promise<string | null> {
    const path = newTextsPath(this.file);
    try {
      await mkdir(dirname(path), { recursive: true });
      TextFile.create(path).close();
      return path;
    } catch {
      return null;
    }
  }

  /** Writes the files when at least `least` changes are not in them. */
  private async save(least: number): Promise<null> {
    if (this.unsaved < Math.max(1, least) || !this.index.indexed || this.textsPath === null) return null;
    await this.merge();
    try {
      if (this.index.wantsNewFile) await this.moveTexts();
      const parts = this.index.parts();
      if (parts === null) return null;
      parts.texts.file.flush();
      const bytes = await resultInSlices(encodeIndex(parts, this.textsPath));
      await writeAtomically(this.file, bytes);
      await removeOldTexts(this.file, this.textsPath);
      this.unsaved = 0;
    } catch {
      // A full disk or a read-only archive: nothing is lost, the next start builds the index again.
    }
    return null;
  }

  private async moveTexts(): Promise<void> {
    const path = newTextsPath(this.file);
    await inSlices(this.index.moveTexts(TextFile.create(path)));
    this.textsPath = path;
    this.forget();
  }

  private tell(state: SearchStatus['state'], indexed: number): void {
    this.state = state;
    this.indexed = indexed;
    if (state === 'ready') this.total = indexed;
    this.onStatus(this.status());
  }
}
