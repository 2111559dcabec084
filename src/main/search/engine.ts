import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VIAS, type SearchGroup, type SearchReply, type SearchRequest, type SearchStatus, type Suggestion } from '@shared/domain/search';
import { parseQuery, type Query } from '@shared/search/query';
import { writeAtomically } from '../files/write-atomically';
import type { Alternative, Wordings } from './alternative';
import type { ReleaseFeed } from './feed';
import { makeHit } from './hits';
import type { Entry } from './index/catalogue';
import { encodeIndex, readIndex } from './index/index-file';
import { ReleaseIndex } from './index/release-index';
import { inSlices, nextTurn } from './slices';

/** With so many results nobody asks whether something else was meant. */
const ENOUGH = 3;
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
    const query = parseQuery(request.text, { typing: request.typing });
    const { total, groups, facets, found } = this.index.query(request, query, this.alternatives(query, request));
    const texts = this.feed.read(found.map(({ entry }) => entry.rowid));
    const hits = found.map((one) => makeHit(one, texts.get(one.entry.id) ?? null, request.lang));
    const suggestions = this.suggestions(query, request, groups);
    return { total, isExact: true, groups, facets, hits, suggestions, tookMs: performance.now() - start };
  }

  private alternatives(query: Query, request: SearchRequest): Alternative[] {
    if (!request.otherWordings) return [];
    const found = this.wordings.alternatives.flatMap((source) => source.alternatives(query, request));
    return found.sort((a, b) => VIAS.indexOf(a.via) - VIAS.indexOf(b.via));
  }

  /** Only for who found little, and only what finds more. */
  private suggestions(query: Query, request: SearchRequest, groups: readonly SearchGroup[]): Suggestion[] {
    const literal = groups.find(({ via }) => via === 'text')?.total ?? 0;
    if (literal >= ENOUGH) return [];
    return this.wordings.suggestions
      .flatMap((source) => source.suggestions(query, request))
      .map((text) => ({ text, total: this.index.query({ ...request, text, offset: 0, limit: 0 }).total }))
      .filter((suggestion) => suggestion.total > literal);
  }

  persist(): Promise<null> {
    return this.enqueue(() => this.save(1));
  }

  async close(): Promise<null> {
    this.closed = true;
    await this.enqueue(() => this.save(this.index.size * STALE_PART)).catch(() => undefined);
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
    const loaded = stored === null ? null : new ReleaseIndex(stored);
    if (loaded !== null && (await this.mend(loaded))) {
      this.index = loaded;
      await inSlices(this.introduce(loaded.entries()), undefined, () => this.closed);
      answerable();
      await this.catchUp();
      return;
    }
    await this.build(answerable);
    await this.save(1);
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
    const index = new ReleaseIndex();
    this.total = this.feed.count();
    this.tell('building', 0);
    this.covered = 0;
    while (!this.closed && this.takeIn(index) > 0) await nextTurn();
    // From here on every release is found by reading its text, until the postings are there.
    this.index = index;
    answerable();
    await inSlices(index.buildPostings(), (indexed) => this.tell('building', indexed), () => this.closed);
    if (this.closed) return;
    this.unsaved = index.size;
    await this.catchUp();
  }

  /** Takes in what was committed since, and says that the index is ready. */
  private async catchUp(): Promise<void> {
    while (!this.closed && this.takeIn(this.index) > 0) {
      if (this.index.wantsMerge) await inSlices(this.index.merge(), undefined, () => this.closed);
      else await nextTurn();
    }
    if (!this.closed) this.tell('ready', this.index.size);
  }

  /** Tells the followers of releases that they have not heard of, one each step. */
  private *introduce(entries: readonly Entry[]): Generator<void, void> {
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
    return changes.length;
  }

  /** Writes the file when at least `least` changes are not in it. */
  private async save(least: number): Promise<null> {
    if (this.unsaved < Math.max(1, least) || !this.index.indexed) return null;
    await inSlices(this.index.merge());
    const parts = this.index.parts();
    if (parts === null) return null;
    try {
      await mkdir(dirname(this.file), { recursive: true });
      await writeAtomically(this.file, encodeIndex(parts));
      this.unsaved = 0;
    } catch {
      // A full disk or a read-only archive: nothing is lost, the next start builds the index again.
    }
    return null;
  }

  private tell(state: SearchStatus['state'], indexed: number): void {
    this.state = state;
    this.indexed = indexed;
    if (state === 'ready') this.total = indexed;
    this.onStatus(this.status());
  }
}
