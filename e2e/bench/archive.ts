import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { ReleaseId } from '../../src/shared/domain/release';
import { openArchive, type ArchiveClient } from '../../src/main/archive/client';
import { generateReleases } from './corpus';
import { compared, spread, timed, type Compared } from './statistics';

const BATCH = 250;
export const stamp = { author: 'bench', at: '2026-01-01T00:00:00.000Z', note: '' };

/** An archive with `n` generated releases. */
export async function filledArchive(folder: string, n: number, workers: URL): Promise<{ archive: ArchiveClient; path: string; ids: ReleaseId[] }> {
  const path = join(folder, `archive-${n}`);
  const archive = await openArchive({ path, create: true, workers });
  const ids: ReleaseId[] = [];
  let filings = [];
  for (const content of generateReleases(n, 1)) {
    const id = randomUUID();
    ids.push(id);
    filings.push({ id, content });
    if (filings.length < BATCH) continue;
    await archive.call('file', { filings, stamp });
    filings = [];
  }
  if (filings.length > 0) await archive.call('file', { filings, stamp });
  return { archive, path, ids };
}

/** Milliseconds per acknowledged save, beside one bare INSERT of the same JSON with `synchronous=FULL`. */
export async function benchSave(archive: ArchiveClient, ids: readonly ReleaseId[], folder: string): Promise<{ ours: object; baseline: object; p50: Compared }> {
  const bare = new Sqlite(join(folder, `bare-${ids.length}.db`));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE saves (id TEXT, content TEXT)');
  const insert = bare.prepare('INSERT INTO saves VALUES (?, ?)');
  const ours: number[] = [];
  const baseline: number[] = [];
  for (const id of ids.slice(0, 200)) {
    const { revision, facts, zh, en } = await archive.call('get', id);
    const content = { facts: { ...facts, mediaContact: 'changed' }, zh, en };
    ours.push((await timed(() => archive.call('save', { id, baseRevision: revision, content, stamp }))).ms);
    baseline.push((await timed(() => insert.run(id, JSON.stringify(content)))).ms);
  }
  bare.close();
  return { ours: spread(ours), baseline: spread(baseline), p50: compared(spread(ours).p50, spread(baseline).p50) };
}

/** Milliseconds of what the window asks for most. */
export async function benchReads(archive: ArchiveClient, ids: readonly ReleaseId[]): Promise<object> {
  const page: number[] = [];
  const counts: number[] = [];
  const get: number[] = [];
  for (let pass = 0; pass < 30; pass++) {
    const offset = (pass * 97) % ids.length;
    page.push((await timed(() => archive.call('list', { filter: { bin: false }, offset, limit: 100 }))).ms);
    counts.push((await timed(() => archive.call('counts'))).ms);
    get.push((await timed(() => archive.call('get', ids[offset]!))).ms);
  }
  return { page: spread(page), counts: spread(counts), get: spread(get) };
}
