import { AppError, toErrorRecord } from '@shared/errors';
import type { Release, ReleaseContent, ReleaseId } from '@shared/domain/release';
import { canSave, isUnsaved, reduceDrafts, saveStateOf, wantsSaving, withoutIdle, type Draft, type DraftEvent, type Drafts } from './draft';

/** What the keeper needs of the archive; both reject with an {@link AppError}. */
export interface DraftArchive {
  readonly get: (id: ReleaseId) => Promise<Release>;
  readonly save: (request: {
    readonly id: ReleaseId;
    readonly baseRevision: number;
    readonly content: ReleaseContent;
    /** Kept with the revision; '' for none. */
    readonly note: string;
  }) => Promise<Release>;
}

/** Pause in typing after which a text is saved, and the longest a person types without one (milliseconds). */
export const PAUSE = 1_200;
export const LONGEST = 8_000;
/** Next attempt after a failure that may pass by itself, like a full disk. */
export const RETRY = 5_000;

interface Watch {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: number;
}

/** Holds all drafts, decides when they are saved and tells who listens. One for the whole window. */
export class DraftKeeper {
  #drafts: Drafts = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #watches = new Map<ReleaseId, Watch>();
  readonly #shown = new Map<ReleaseId, number>();
  readonly #underway = new Map<ReleaseId, Promise<void>>();
  #isComposing = false;
  #troubled: readonly Draft[] = [];

  constructor(private readonly archive: DraftArchive) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly find = (id: ReleaseId): Draft | undefined => this.#drafts.get(id);

  /** Drafts that the archive did not take; the same array while nothing changes. */
  readonly troubled = (): readonly Draft[] => this.#troubled;

  /** Takes in an event of the person's or the archive's. */
  emit(event: DraftEvent): void {
    const before = this.#drafts;
    this.#drafts = reduceDrafts(before, event);
    if (this.#drafts === before) return;
    if (event.type === 'edited') this.#watch(event.id, PAUSE);
    if (event.type === 'replaced' || event.type === 'kept-mine') void this.save(event.id);
    this.#tell();
  }

  /** While an input method composes nothing is saved; text still under way is not part of any draft. */
  composing(on: boolean): void {
    this.#isComposing = on;
    if (on) return;
    for (const [id, draft] of this.#drafts) if (wantsSaving(draft) && !this.#watches.has(id)) this.#watch(id, PAUSE);
  }

  /** Saves what is committed now, with a note even what is saved already; resolves when the archive has answered, whatever the answer. */
  save(id: ReleaseId, note = ''): Promise<void> {
    this.#unwatch(id);
    const running = this.#underway.get(id);
    if (running !== undefined) return running.then(() => this.save(id, note));
    const draft = this.#drafts.get(id);
    const isNoted = note !== '';
    if (draft === undefined || !(isNoted ? canSave(draft) : wantsSaving(draft))) return Promise.resolve();
    const request = { id, baseRevision: draft.revision, content: draft.content, note };
    this.emit({ type: 'sent', id, isNoted });
    const answer = this.archive
      .save(request)
      .then(
        (release) => this.emit({ type: 'acknowledged', id, revision: release.revision }),
        (error: unknown) => this.#failed(id, error),
      )
      .finally(() => {
        this.#underway.delete(id);
        this.#afterwards(id);
      });
    this.#underway.set(id, answer);
    return answer;
  }

  /** Saves everything that is committed; false when some text could not be saved. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#drafts.keys()].map((id) => this.save(id)));
    return [...this.#drafts.values()].every((draft) => !isUnsaved(draft));
  }

  /** Forgets drafts that hold nothing unsaved and that nobody shows any more. */
  forgetIdle(): void {
    this.#drafts = withoutIdle(this.#drafts, [...this.#shown.keys()]);
  }

  /** Says that a release is on the screen; returns the undo, which saves it. */
  show(id: ReleaseId): () => void {
    this.#shown.set(id, (this.#shown.get(id) ?? 0) + 1);
    return () => {
      const others = (this.#shown.get(id) ?? 1) - 1;
      if (others > 0) this.#shown.set(id, others);
      else this.#shown.delete(id);
      void this.save(id).then(() => this.forgetIdle());
    };
  }

  async #failed(id: ReleaseId, error: unknown): Promise<void> {
    if (error instanceof AppError && error.code === 'release.conflict') {
      try {
        this.emit({ type: 'conflicted', id, theirs: await this.archive.get(id) });
        return;
      } catch (second) {
        this.emit({ type: 'failed', id, error: toErrorRecord(second) });
        return;
      }
    }
    this.emit({ type: 'failed', id, error: toErrorRecord(error) });
  }

  #afterwards(id: ReleaseId): void {
    const draft = this.#drafts.get(id);
    if (draft === undefined || !wantsSaving(draft) || this.#watches.has(id)) return;
    this.#watch(id, draft.error === null ? PAUSE : RETRY);
  }

  #watch(id: ReleaseId, delay: number): void {
    const since = this.#watches.get(id)?.since ?? Date.now();
    this.#unwatch(id);
    const wait = Math.max(0, Math.min(delay, since + LONGEST - Date.now()));
    this.#watches.set(id, { since, timer: setTimeout(() => this.#due(id), wait) });
  }

  #unwatch(id: ReleaseId): void {
    clearTimeout(this.#watches.get(id)?.timer);
    this.#watches.delete(id);
  }

  #due(id: ReleaseId): void {
    this.#unwatch(id);
    if (!this.#isComposing) void this.save(id);
  }

  #tell(): void {
    const troubled = [...this.#drafts.values()].filter((draft) => ['failed', 'conflict'].includes(saveStateOf(draft)));
    const isSame = troubled.length === this.#troubled.length && troubled.every((draft, at) => draft === this.#troubled[at]);
    if (!isSame) this.#troubled = troubled;
    for (const listener of this.#listeners) listener();
  }
}
