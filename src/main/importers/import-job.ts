import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError, toErrorRecord, type ErrorRecord } from '@shared/errors';
import type { ImportItem, ImportReport, JobProgress } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import type { Filing } from '../archive/api';
import type { ArchiveClient } from '../archive/client';
import type { ParseOutcome } from './api';
import type { Parsers } from './client';
import { supportedExtension } from './formats/extensions';
import { draftReleases, filingOf, isPair, settledWarnings, type Draft, type Parsed } from './job/build-filings';
import { expandPaths, unreadable } from './job/expand-paths';
import { pairByName, type Unit } from './job/pair-names';

interface Surroundings {
  readonly archive: Pick<ArchiveClient, 'call'>;
  readonly parsers: Parsers;
  /** Name written into the first revision. */
  readonly author: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

export interface ImportRequest extends Surroundings {
  readonly paths: readonly string[];
  readonly recursive: boolean;
  /** `auto` files Chinese and English files of one name as one release. */
  readonly pair: 'auto' | 'off';
  /** Reads and reports, files nothing; `releaseId` is then null. */
  readonly dryRun: boolean;
}

/** Units parsed and filed together: one transaction of the archive, one turn of progress. */
const BATCH = 24;

/**
 * Files documents and folders of them as releases, each release whole or not at all. Never rejects for a bad file: the
 * report says what became of each. When aborted, what was filed stays filed and is reported.
 */
export async function importPaths(request: ImportRequest): Promise<ImportReport> {
  const { paths, recursive, pair, signal, onProgress } = request;
  const found = await expandPaths(paths, recursive, signal);
  const failed = found.flatMap(({ path, error }) =>
    error !== null
      ? [failure(path, error)]
      : supportedExtension(path) !== null ? [] : [failure(path, { code: 'import.unsupported-format', detail: {} })],
  );
  const skipped = new Set(failed.map(({ path }) => path));
  const files = found.map(({ path }) => path).filter((path) => !skipped.has(path));
  const units = pair === 'auto' ? pairByName(files) : files.map((path): Unit => [path]);

  const items = new Map(failed.map((item) => [item.path, item]));
  const known = new Map<string, ReleaseId | null>();
  let done = items.size;
  for (let at = 0; at < units.length && !signal.aborted; at += BATCH) {
    const batch = units.slice(at, at + BATCH);
    onProgress({ done, total: found.length, current: batch[0]?.[0] ?? '' });
    for (const item of await importBatch(batch, known, request)) items.set(item.path, item);
    done = items.size;
  }
  onProgress({ done, total: found.length, current: '' });
  return report(found.flatMap(({ path }) => items.get(path) ?? []), signal.aborted);
}

/** Files what was pasted as one release, with those it relates to. */
export async function importPasted(
  request: Surroundings & { readonly html: string | undefined; readonly text: string },
): Promise<ImportReport> {
  const { parsers, html, text, archive, signal, onProgress } = request;
  onProgress({ done: 0, total: 1, current: '' });
  const outcome = await parsers.parsePasted({ html, text });
  if (signal.aborted) return report([], true);
  const item = await (async (): Promise<ImportItem> => {
    if (!outcome.ok) return failure('', outcome.error);
    const { file } = outcome;
    const releaseId = (await archive.call('knownSources', [file.sha256])).get(file.sha256);
    if (releaseId !== undefined) return duplicate('', releaseId);
    const [filed] = await fileAll([[{ path: '', source: { name: '', sha256: file.sha256 }, file }]], { ...request, dryRun: false });
    return filed ?? failure('', { code: 'internal', detail: {} });
  })();
  onProgress({ done: 1, total: 1, current: '' });
  return report([item], false);
}

/** Hashes, leaves out what is known, parses the rest, files it in one transaction. */
async function importBatch(
  units: readonly Unit[],
  known: Map<string, ReleaseId | null>,
  request: ImportRequest,
): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  const hashes = new Map<string, string>();
  await Promise.all(
    units.flat().map(async (path) => {
      try {
        hashes.set(path, await hashOf(path));
      } catch (error) {
        items.push(failure(path, unreadable(error)));
      }
    }),
  );
  for (const [hash, id] of await request.archive.call('knownSources', [...new Set(hashes.values())])) known.set(hash, id);

  /** Files with the bytes of one before them in this batch: duplicates as soon as that one is filed. */
  const twins: string[] = [];
  const inBatch = new Set<string>();
  const parsed = await Promise.all(
    units.map(async (unit): Promise<Parsed[]> => {
      const fresh = unit.filter((path) => {
        const hash = hashes.get(path);
        if (hash === undefined) return false;
        if (known.has(hash)) items.push(duplicate(path, known.get(hash) ?? null));
        else if (inBatch.has(hash)) twins.push(path);
        else {
          inBatch.add(hash);
          return true;
        }
        return false;
      });
      const outcomes = await Promise.all(fresh.map(async (path) => ({ path, outcome: await parse(path, request) })));
      return outcomes.flatMap(({ path, outcome }) => {
        if (outcome === null) return [];
        if (outcome.ok) return [{ path, source: { name: basename(path).slice(-1_000), sha256: outcome.file.sha256 }, file: outcome.file }];
        items.push(failure(path, outcome.error));
        return [];
      });
    }),
  );
  const together = parsed.flatMap((unit): Parsed[][] => {
    const [first, second] = unit;
    return first !== undefined && second !== undefined && !isPair(first.file, second.file) ? [[first], [second]] : [unit];
  });
  items.push(...(await fileAll(together.filter((unit) => unit.length > 0), request)));

  const byPath = new Map(items.map((item) => [item.path, item]));
  for (const [path, hash] of hashes) {
    const item = byPath.get(path);
    if (item?.status === 'imported') known.set(hash, item.releaseId);
  }
  for (const path of twins) {
    const hash = hashes.get(path) ?? '';
    const first = [...hashes].find(([other, otherHash]) => otherHash === hash && byPath.has(other))?.[0];
    const fate = first === undefined ? undefined : byPath.get(first);
    if (known.has(hash)) items.push(duplicate(path, known.get(hash) ?? null));
    else if (fate?.error !== null && fate !== undefined) items.push(failure(path, fate.error));
  }
  return items;
}

/** Null when the job was stopped before this file's turn. */
async function parse(path: string, { parsers, signal }: ImportRequest): Promise<ParseOutcome | null> {
  return signal.aborted ? null : parsers.parse(resolve(path));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

type Filer = Pick<ImportRequest, 'archive' | 'author' | 'now' | 'dryRun' | 'signal'>;

interface Planned {
  readonly unit: readonly Parsed[];
  readonly drafts: readonly [Draft, ...Draft[]];
  readonly filings: readonly Filing[];
}

/** Files units together; when the archive refuses the lot, each by itself, so that one bad release stops no other. */
async function fileAll(units: readonly (readonly Parsed[])[], filer: Filer): Promise<readonly ImportItem[]> {
  if (filer.signal.aborted) return [];
  const today = localDate(filer.now);
  const items: ImportItem[] = [];
  const planned: Planned[] = [];
  for (const unit of units) {
    const drafts = draftReleases(unit, randomUUID, today);
    if (filer.dryRun) {
      items.push(...imported(unit, drafts, true));
      continue;
    }
    try {
      await storePictures(unit, filer);
      // Of the same day, what was filed last is listed first: that is the file's own release.
      planned.push({ unit, drafts, filings: drafts.map((draft) => filingOf(draft, drafts, today)).reverse() });
    } catch (error) {
      items.push(...refused(unit, error));
    }
  }
  const stamp = { author: filer.author, at: filer.now.toISOString(), note: '' };
  const file = (some: readonly Planned[]): Promise<null> =>
    filer.archive.call('file', { filings: some.flatMap(({ filings }) => filings), stamp });
  if (planned.length === 0) return items;
  try {
    await file(planned);
    return [...items, ...planned.flatMap(({ unit, drafts }) => imported(unit, drafts, false))];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  for (const one of planned) {
    try {
      await file([one]);
      items.push(...imported(one.unit, one.drafts, false));
    } catch (error) {
      items.push(...refused(one.unit, error));
    }
  }
  return items;
}

async function storePictures(unit: readonly Parsed[], { archive }: Filer): Promise<void> {
  for (const { file } of unit) {
    for (const { name, bytes } of file.images) await archive.call('storeAttachment', { name, bytes, imageOnly: true });
  }
}

/** Expected failures are the fate of a file; anything else means that the archive itself is gone. */
function refused(unit: readonly Parsed[], error: unknown): ImportItem[] {
  if (!(error instanceof AppError)) throw error;
  return unit.map(({ path }) => failure(path, toErrorRecord(error)));
}

function imported(unit: readonly Parsed[], [own, ...related]: Planned['drafts'], dryRun: boolean): ImportItem[] {
  return unit.map(({ path, file }): ImportItem => {
    const [release] = file.releases;
    return {
      path,
      status: 'imported',
      releaseId: dryRun ? null : own.id,
      lang: release.lang,
      title: release.edition.title,
      date: own.date,
      pairedWith: unit.find((other) => other.path !== path)?.path ?? null,
      related: dryRun ? [] : related.map(({ id }) => id),
      warnings: settledWarnings(file, own.date),
      error: null,
    };
  });
}

const nothing = { releaseId: null, lang: null, title: null, date: null, pairedWith: null, related: [], warnings: [], error: null } as const;

const failure = (path: string, error: ErrorRecord): ImportItem => ({ ...nothing, path, status: 'failed', error });

const duplicate = (path: string, releaseId: ReleaseId | null): ImportItem => ({ ...nothing, path, status: 'duplicate', releaseId });

const report = (items: readonly ImportItem[], cancelled: boolean): ImportReport => ({
  imported: items.filter(({ status }) => status === 'imported').length,
  duplicates: items.filter(({ status }) => status === 'duplicate').length,
  failed: items.filter(({ status }) => status === 'failed').length,
  cancelled,
  items,
});

/** ISO date of the person's own day. */
function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
