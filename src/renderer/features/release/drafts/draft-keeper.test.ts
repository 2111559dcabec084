import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/errors';
import { emptyEdition, emptyFacts, type Release } from '@shared/domain/release';
import { saveStateOf, type SaveState } from './draft';
import { DraftKeeper, LONGEST, PAUSE, RETRY, type DraftArchive } from './draft-keeper';

const release = (id: string, title = 'first'): Release => ({
  id,
  revision: 1,
  createdAt: '',
  savedAt: '',
  deletedAt: null, isLocked: false,
  facts: emptyFacts(),
  zh: { ...emptyEdition(), title },
  en: null,
});

/** An archive in memory with the one rule that matters here: a save based on an old revision is refused. */
class MemoryArchive implements DraftArchive {
  readonly releases = new Map<string, Release>();
  readonly saved: string[] = [];
  failure: AppError | null = null;

  readonly get = (id: string): Promise<Release> => {
    const found = this.releases.get(id);
    return found ? Promise.resolve(found) : Promise.reject(new AppError('release.not-found'));
  };

  readonly save: DraftArchive['save'] = async ({ id, baseRevision, content, note }) => {
    if (this.failure !== null) throw this.failure;
    const current = await this.get(id);
    if (current.revision !== baseRevision) throw new AppError('release.conflict');
    const next = { ...current, ...content, revision: current.revision + 1 };
    this.releases.set(id, next);
    this.saved.push([`${id}=${next.zh?.title ?? ''}`, ...(note === '' ? [] : [note])].join(': '));
    return next;
  };
}

let archive: MemoryArchive;
let keeper: DraftKeeper;
const type = (id: string, title: string): void => keeper.emit({ type: 'edited', id, edit: { part: 'zh', fields: { title } } });
const state = (id: string): SaveState | undefined => {
  const draft = keeper.find(id);
  return draft && saveStateOf(draft);
};

beforeEach(() => {
  vi.useFakeTimers();
  archive = new MemoryArchive();
  keeper = new DraftKeeper(archive);
  for (const id of ['A', 'B']) {
    archive.releases.set(id, release(id));
    keeper.emit({ type: 'arrived', release: release(id) });
  }
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is saved within two seconds after the last key, once', async () => {
    type('A', 'a');
    await vi.advanceTimersByTimeAsync(PAUSE - 100);
    type('A', 'ab');
    expect(archive.saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(archive.saved).toEqual(['A=ab']);
    expect(state('A')).toBe('saved');
  });

  it('is saved now and then even when a person never pauses', async () => {
    for (let at = 0; at < LONGEST + 1_000; at += 500) {
      type('A', `t${String(at)}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(archive.saved.length).toBeGreaterThan(0);
  });

  it('is not saved in the middle of a composition, and is saved after it', async () => {
    type('A', '你');
    keeper.composing(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(archive.saved).toEqual([]);
    keeper.composing(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(archive.saved).toEqual(['A=你']);
  });

  it('in several releases goes to each of them when the window closes', async () => {
    type('A', 'a2');
    type('B', 'b2');
    expect(await keeper.flush()).toBe(true);
    expect(archive.saved.sort()).toEqual(['A=a2', 'B=b2']);
  });

  it('while a save is under way is saved after it, on top of it', async () => {
    type('A', 'one');
    const first = keeper.save('A');
    type('A', 'two');
    await first;
    await keeper.flush();
    expect(archive.saved).toEqual(['A=one', 'A=two']);
  });

  it('stays and is tried again when the disk is full, and the window is told that it is not saved', async () => {
    archive.failure = new AppError('archive.disk-full');
    type('A', 'kept');
    expect(await keeper.flush()).toBe(false);
    expect(state('A')).toBe('failed');
    archive.failure = null;
    await vi.advanceTimersByTimeAsync(RETRY + 100);
    expect(archive.saved).toEqual(['A=kept']);
  });

  it('is not written over a newer revision unless the person says so', async () => {
    archive.releases.set('A', { ...release('A', 'theirs'), revision: 2 });
    type('A', 'mine');
    await keeper.save('A');
    expect(state('A')).toBe('conflict');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(archive.saved).toEqual([]);
    keeper.emit({ type: 'kept-mine', id: 'A' });
    await keeper.flush();
    expect(archive.saved).toEqual(['A=mine']);
    expect(archive.releases.get('A')?.revision).toBe(3);
  });

  it('keeps a note with a text that is saved already, and never a second time with what is typed next', async () => {
    await keeper.save('A', '送审稿');
    type('A', 'more');
    await keeper.save('A');
    expect(archive.saved).toEqual(['A=first: 送审稿', 'A=more']);
    expect(state('A')).toBe('saved');
  });
});
