import type { ReleaseId } from '../../../src/shared/domain/release';
import { SearchRequest } from '../../../src/shared/domain/search';
import type { ArchiveClient } from '../../../src/main/archive/client';
import { stamp } from '../archive';
import { percentile, round, spread, timed, type Spread } from '../statistics';
import { openOurs } from './ours';

const SAVES = 60;
const TAIL = 300;

export interface SavingFigures {
  /** Milliseconds from an acknowledged save until it is found. */
  readonly searchable: Spread;
  readonly searchableP95: number;
  /** From the start of search to its being whole, after 300 releases changed while it was closed. */
  readonly replayMs: number;
  /** Saves that were not found at once. */
  readonly missed: number;
}

/** Saves releases and looks for them; then saves 300 behind the back of search and starts it. */
export async function measureSaving(archive: ArchiveClient, archivePath: string, workers: URL, ids: readonly ReleaseId[]): Promise<SavingFigures> {
  const saveWith = async (id: ReleaseId, word: string): Promise<void> => {
    const { revision, facts, zh, en } = await archive.call('get', id);
    const content = { facts: { ...facts, tags: [...facts.tags, word] }, zh, en };
    await archive.call('save', { id, baseRevision: revision, content, stamp });
  };
  const ours = await openOurs(archivePath, workers);
  const searchable: number[] = [];
  let missed = 0;
  for (const [at, id] of ids.slice(0, SAVES).entries()) {
    const word = `searchable${at}`;
    await saveWith(id, word);
    const { ms, result } = await timed(async () => {
      await ours.client.call('sync');
      return ours.client.call('query', SearchRequest.parse({ text: word, typing: false, otherWordings: false, limit: 1 }));
    });
    searchable.push(ms);
    if (result.total !== 1) missed++;
  }
  await ours.close();
  for (const id of ids.slice(-TAIL)) await saveWith(id, 'later');
  const replay = await timed(() => openOurs(archivePath, workers));
  const { total } = await replay.result.client.call('query', SearchRequest.parse({ text: 'later', typing: false, otherWordings: false, limit: 1 }));
  if (total < Math.min(TAIL, ids.length)) missed++;
  await replay.result.close();
  return { searchable: spread(searchable), searchableP95: round(percentile(searchable, 0.95)), replayMs: round(replay.ms), missed };
}
