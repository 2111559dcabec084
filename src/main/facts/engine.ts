import type { FactCheck, FactsReply, FactsRequest, FactsStatus, SameFigures, SameFiguresRequest } from '@shared/domain/facts-index';
import { checkRelease, inOrder, type Finding } from '@shared/domain/checks';
import { TermFinder, type ConcordanceReply, type ConcordanceRequest, type MemoryReply, type MemoryRequest } from '@shared/domain/memory';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { suggestionsFor, type Suggestion } from '@shared/domain/suggestions';
import type { RecurringText } from '@shared/domain/recurring';
import type { Concept } from '@shared/domain/terms';
import { openReadOnly, type Database } from '../archive/connection';
import { conceptStates, latestTermChange } from '../archive/queries/concept-rows';
import { houseWords } from '../archive/queries/workflow';
import { dismissedSuggestions } from '../archive/queries/dismissed-suggestions';
import { ownWords } from '../archive/queries/own-words';
import { memoryUnitKeys, memoryUnitsAfter } from '../archive/queries/memory-units';
import { changedSince, contentHashes, maxSeq, textsOf } from '../archive/queries/search-feed';
import { nextTurn } from '../search/slices';
import { againstArchive } from './queries/against-archive';
import { englishSpeller, withOwnWords } from '../spelling/speller';
import type { MemoryPairRow } from './api';
import { concordanceOf } from './memory/concordance';
import { matchesOf } from './memory/matches';
import { memoryPairs } from './memory/memory-pairs';
import { checksOf } from './queries/checks';
import { recurringIn } from './queries/recurring';
import { sameFigures } from './queries/same-figures';
import { answer } from './queries/answer';
import { openFactsFile } from './facts-file';
import { FactsStore } from './store';

/** Releases read in one turn and one transaction: a few milliseconds. */
const PAGE = 8;
/** Imported translations read in one turn. */
const UNITS = 100;
const TELL_EVERY_MS = 100;

/**
 * Figures, quotations, awards and dates of one archive. Follows the archive's changes in small slices; questions come
 * between them. Whatever is wrong with its file, the file is made again: nothing in it is anybody's work.
 */
export class FactsEngine {
  private readonly archive: Database;
  private store: FactsStore;
  private state: FactsStatus['state'] = 'waiting';
  private indexed = 0;
  private total = 0;
  /** Everything up to this change of the archive is in the file; null before the first comparison. */
  private covered: number | null = null;
  private terms: { readonly change: number; readonly concepts: readonly Concept[]; readonly finder: TermFinder } = { change: -1, concepts: [], finder: new TermFinder([]) };
  private told = 0;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    archiveFile: string,
    private readonly file: string,
    private readonly onStatus: (status: FactsStatus) => void,
  ) {
    this.archive = openReadOnly(archiveFile);
    this.store = new FactsStore(openFactsFile(file));
  }

  status(): FactsStatus {
    return { state: this.state, indexed: this.indexed, total: this.total };
  }

  sync(): Promise<FactsStatus> {
    const done = this.queue.then(() => this.follow());
    this.queue = done.catch(() => undefined);
    return done;
  }

  query(request: FactsRequest): FactsReply {
    return { ...this.healing((db) => answer(db, request)), status: this.status() };
  }

  checks({ text }: { readonly text: string }): readonly FactCheck[] {
    return this.healing((db) => checksOf(db, text));
  }

  sameFigures(request: SameFiguresRequest): readonly SameFigures[] {
    return this.healing((db) => sameFigures(db, request));
  }

  checkRelease({ id, content }: { readonly id: ReleaseId; readonly content: ReleaseContent }): readonly Finding[] {
    const elsewhere = this.healing((db) => againstArchive(db, id, content));
    const speller = withOwnWords(englishSpeller(), ownWords(this.archive));
    const here = checkRelease(content, { concepts: this.currentTerms().concepts, words: houseWords(this.archive), now: Date.now(), speller });
    return inOrder([...here, ...elsewhere]);
  }

  translations(request: MemoryRequest): MemoryReply {
    return {
      matches: this.healing((db) => matchesOf(db, request)),
      terms: this.currentTerms().finder.termsIn(request.text, request.lang),
      status: this.status(),
    };
  }

  concordance({ text }: ConcordanceRequest): ConcordanceReply {
    const { finder } = this.currentTerms();
    return { ...this.healing((db) => concordanceOf(db, text, finder)), status: this.status() };
  }

  memoryPairs({ after, limit }: { readonly after: number; readonly limit: number }): readonly MemoryPairRow[] {
    return this.healing((db) => memoryPairs(db, after, limit));
  }

  recurringTexts(): readonly RecurringText[] {
    return recurringIn(this.archive);
  }

  suggestions(content: ReleaseContent): readonly Suggestion[] {
    return suggestionsFor(content, this.currentTerms().concepts, dismissedSuggestions(this.archive));
  }

  async close(): Promise<null> {
    this.closed = true;
    await this.queue;
    this.store.close();
    this.archive.close();
    return null;
  }

  /** The term base as it is now; read again only when it has changed. */
  private currentTerms(): { readonly concepts: readonly Concept[]; readonly finder: TermFinder } {
    const change = latestTermChange(this.archive);
    if (this.terms.change !== change) {
      const concepts = conceptStates(this.archive, 'c.removed = 0').map(({ concept }) => concept);
      this.terms = { change, concepts, finder: new TermFinder(concepts) };
    }
    return this.terms;
  }

  private async follow(): Promise<FactsStatus> {
    try {
      await (this.covered === null ? this.compare() : this.takeInChanges(this.covered));
    } catch (error) {
      if (this.closed || !this.startAgain(error)) throw error;
      await this.compare();
    }
    if (!this.closed) this.tell('ready');
    return this.status();
  }

  /** Brings the file to the state of the archive, whatever it holds: new, old, of another archive. */
  private async compare(): Promise<void> {
    // Before the hashes are read: what is committed in between is taken in twice rather than not at all.
    const covered = maxSeq(this.archive);
    const now = contentHashes(this.archive);
    const then = this.store.hashes();
    const missing = now.filter(({ rowid, id, sha256 }) => then.get(rowid) !== `${id} ${sha256}`);
    const present = new Set(now.map(({ rowid }) => rowid));
    this.total = now.length;
    this.indexed = now.length - missing.length;
    this.store.discard([...then.keys()].filter((rowid) => !present.has(rowid)));
    if (missing.length > 0) this.tell('building');
    for (let at = 0; at < missing.length && !this.closed; at += PAGE) {
      const page = missing.slice(at, at + PAGE).map(({ rowid }) => rowid);
      this.store.put(textsOf(this.archive, page).filter(({ binned }) => !binned));
      this.indexed += page.length;
      if (performance.now() - this.told > TELL_EVERY_MS) this.tell('building');
      await nextTurn();
    }
    if (this.closed) return;
    const imported = memoryUnitKeys(this.archive);
    const known = [...this.store.memory.importedKeys()];
    // Of another archive, or of a later state of this one: they are read again from the first.
    if (known.some(([unit, key]) => imported.get(unit) !== key)) this.store.memory.discardImported(known.map(([unit]) => unit));
    this.covered = covered;
    await this.takeInChanges(covered);
  }

  private async takeInChanges(after: number): Promise<void> {
    let covered = after;
    for (let changes = changedSince(this.archive, covered, PAGE); changes.length > 0 && !this.closed; changes = changedSince(this.archive, covered, PAGE)) {
      this.store.discard(changes.filter(({ binned }) => binned).map(({ rowid }) => rowid));
      this.store.put(changes.filter(({ binned }) => !binned));
      covered = changes.at(-1)?.changeSeq ?? covered;
      this.covered = covered;
      await nextTurn();
    }
    const { memory } = this.store;
    for (let units = memoryUnitsAfter(this.archive, memory.lastImported(), UNITS); units.length > 0 && !this.closed; units = memoryUnitsAfter(this.archive, memory.lastImported(), UNITS)) {
      memory.putImported(units);
      await nextTurn();
    }
    this.total = this.store.count();
    this.indexed = this.total;
  }

  private tell(state: FactsStatus['state']): void {
    this.state = state;
    this.told = performance.now();
    this.onStatus(this.status());
  }

  /** A question that meets a broken file is answered from a new one, empty at first, which then fills. */
  private healing<T>(ask: (db: Database) => T): T {
    try {
      return ask(this.store.db);
    } catch (error) {
      if (!this.startAgain(error)) throw error;
      void this.sync().catch(() => undefined);
      return ask(this.store.db);
    }
  }

  private startAgain(error: unknown): boolean {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(code)) return false;
    this.store.close();
    this.store = new FactsStore(openFactsFile(this.file, { anew: true }));
    this.covered = null;
    return true;
  }
}
