import type { JobProgress } from '@shared/domain/jobs';
import type { Titles } from '@shared/domain/listing';
import type { Release, ReleaseContent, ReleaseId } from '@shared/domain/release';
import type { ReplaceChoice, ReplacedRelease, ReplaceReport, ReplaceWish } from '@shared/domain/replacing';
import { AppError, toErrorRecord } from '@shared/errors';
import { replaceInRelease, titlesOf } from './preview';

/** What replacing needs of the archive; all reject with an {@link AppError}. */
export interface ReplaceArchive {
  readonly get: (id: ReleaseId) => Promise<Release>;
  readonly revision: (id: ReleaseId, number: number) => Promise<ReleaseContent>;
  readonly save: (request: {
    readonly id: ReleaseId;
    readonly baseRevision: number;
    readonly content: ReleaseContent;
    readonly note: string;
  }) => Promise<Release>;
}

interface Job {
  readonly archive: ReplaceArchive;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

/** What to save of one release, or null when there is nothing to save. */
interface Change {
  readonly baseRevision: number;
  readonly content: ReleaseContent;
  readonly places: number;
  readonly note: string;
}

/**
 * Replaces in one release after the other, each in one revision. A release that was saved since its preview is left and
 * reported; the others go on. Aborting keeps what is saved, and the report says what that is.
 */
export function applyReplacing(
  job: Job & {
    readonly wish: ReplaceWish;
    readonly choices: readonly ReplaceChoice[];
    readonly noteOf: (places: number) => string;
  },
): Promise<ReplaceReport> {
  const { wish, choices, noteOf } = job;
  return change(job, choices, ({ revision, leave }, release) => {
    if (release.revision !== revision) throw new AppError('release.conflict', { revision: release.revision });
    const left = new Set(leave);
    let seen = 0;
    let places = 0;
    const content = replaceInRelease(release, wish, () => {
      const takes = !left.has(seen++);
      if (takes) places += 1;
      return takes;
    });
    return places === 0 ? null : { baseRevision: revision, content, places, note: noteOf(places) };
  });
}

/** Gives each release the content of its revision `before` again, unless it was edited after `after`. */
export function undoReplacing(job: Job & { readonly releases: readonly ReplacedRelease[]; readonly note: string }): Promise<ReplaceReport> {
  const { archive, releases, note } = job;
  return change(job, releases, async ({ id, before, after }, release) => {
    if (release.revision !== after) throw new AppError('release.conflict', { revision: release.revision });
    return { baseRevision: after, content: await archive.revision(id, before), places: 0, note };
  });
}

async function change<Item extends { readonly id: ReleaseId }>(
  { archive, signal, onProgress }: Job,
  items: readonly Item[],
  plan: (item: Item, release: Release) => Change | null | Promise<Change | null>,
): Promise<ReplaceReport> {
  const replaced: ReplacedRelease[] = [];
  const failures: ReplaceReport['failures'][number][] = [];
  let places = 0;
  for (const [done, item] of items.entries()) {
    if (signal.aborted) break;
    let title: Titles = { zh: null, en: null };
    try {
      const release = await archive.get(item.id);
      title = titlesOf(release);
      onProgress({ done, total: items.length, current: title.zh || title.en || '' });
      const planned = await plan(item, release);
      if (planned === null) continue;
      const { places: count, ...request } = planned;
      // The archive checks the revision once more, in the transaction that saves.
      const saved = await archive.save({ id: item.id, ...request });
      replaced.push({ id: item.id, before: request.baseRevision, after: saved.revision });
      places += count;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failures.push({ id: item.id, title, error: toErrorRecord(error) });
    }
  }
  return { replaced, places, failures, cancelled: signal.aborted };
}
