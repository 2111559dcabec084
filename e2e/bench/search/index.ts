import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filledArchive } from '../archive';
import { CORPUS_NOTE } from '../corpus';
import { round, timed } from '../statistics';
import { inFolder } from '../temporary-folder';
import { compareAnswers } from './agreement';
import { measureBuilds } from './builds';
import { goals } from './goals';
import { measureKeystrokes } from './keystrokes';
import { classFigures, measureLatency, overall, type ClassFigures } from './latency';
import { inOwnProcess, indexFiles, openOurs } from './ours';
import { CLASSES, benchQueries, type BenchQuery } from './queries';
import { measureSaving } from './saving';
import type { Engine } from './engine';
import type { Ours } from './ours';

export interface SearchBenchOptions {
  readonly root: string;
  readonly n: number;
  /** Leaves out the engines that live in memory: they take most of the time. */
  readonly sqliteOnly: boolean;
  readonly say: (line: string) => void;
}

/** Beyond this the engines that keep everything in JavaScript objects need 4 to 12 GB. */
const MOST_IN_MEMORY = 10_000;
const NOT_RUN = `not run above ${MOST_IN_MEMORY} releases: by its slope it needs 4 to 12 GB of memory and the index no longer fits one string`;
/** Reading every text for every query would take longer than all the rest. */
const MOST_READ = 10_000;
/** Up to this size it is for a quick look, and for the checks. */
const QUICK = 1_000;
/** Each figure of a query is the median of as many passes. */
const passesFor = (n: number): { readonly onDisk: number; readonly inMemory: number } =>
  n > QUICK ? { onDisk: n > MOST_IN_MEMORY ? 3 : 5, inMemory: 3 } : { onDisk: 3, inMemory: 1 };

async function roundOf(ours: Ours, engines: readonly Engine[], queries: readonly BenchQuery[], passes: number): Promise<Record<string, ClassFigures>> {
  const times = await measureLatency(ours, engines, queries, passes);
  return Object.fromEntries(CLASSES.map((kind) => [kind, classFigures(times.get(kind)!, engines)]));
}

/** Search at one size beside the other engines, all in one run; see README. `failed` says what was found wrong. */
export function benchSearchAt({ root, n, sqliteOnly, say }: SearchBenchOptions): Promise<{ readonly figures: object; readonly failed: readonly string[] }> {
  const workers = pathToFileURL(`${join(root, 'out', 'main')}/`);
  return inFolder(async (folder) => {
    const started = performance.now();
    const tell = (line: string): void => say(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${n} releases: ${line}`);
    tell('filing');
    const filed = await timed(() => filledArchive(folder, n, workers));
    const { archive, path, ids } = filed.result;

    tell('building and loading our index');
    const queries = benchQueries(n);
    const task = { archivePath: path, workers: workers.href, queries: queries.slice(0, 300).map(({ text }) => text) };
    const building = await inOwnProcess({ ...task, queries: [] });
    const loading = await inOwnProcess(task);
    const files = await indexFiles(path);

    const inMemory = n <= MOST_IN_MEMORY && !sqliteOnly;
    const { onDisk, inHeap, figures: builds } = await measureBuilds(folder, n, inMemory, tell);
    const ours = await openOurs(path, workers);
    const passes = passesFor(n);
    const rounds: Record<string, ClassFigures>[] = [];
    tell(`asking ${queries.length} queries of FTS5 and ours`);
    rounds.push(await roundOf(ours, onDisk, queries, passes.onDisk));
    if (inMemory) {
      tell('asking the same of the engines in memory and ours');
      rounds.push(await roundOf(ours, inHeap, queries, passes.inMemory));
    }
    tell('comparing what was found');
    const agreement = n <= MOST_READ ? await compareAnswers(n, ours, [...onDisk, ...inHeap.filter(({ name }) => name === 'miniSearch')], queries) : null;
    await ours.close();
    for (const engine of [...onDisk, ...inHeap]) engine.close();

    tell('saving');
    const saving = await measureSaving(archive, path, workers, ids);
    await archive.call('close');
    await archive.terminate();
    tell('typing into the window');
    const keystrokes = await measureKeystrokes(root, path, folder, n <= QUICK);
    tell('done');

    const classes = merged(rounds);
    const measured = { n, classes, building, loading, files, saving, keystrokes };
    const failed = [...(agreement?.wrong ?? []), ...(saving.missed > 0 ? [`${saving.missed} saves were not found`] : [])];
    return {
      failed,
      figures: {
        releases: n,
        node: process.version,
        cpus: cpus().length,
        unit: 'milliseconds and bytes unless the name says otherwise; a ratio below 1 means that ours needs less',
        corpus: CORPUS_NOTE,
        passes,
        filing: { ms: round(filed.ms), perSecond: round((n / filed.ms) * 1000) },
        goals: goals({ ...measured, fts5Char: builds.fts5Char, miniSearch: builds.miniSearch }),
        overall: Object.fromEntries([...onDisk, ...inHeap].map(({ name }) => [name, overall(classes, name)])),
        ours: { building, loading, files },
        engines: { ...builds, ...(!inMemory && Object.fromEntries(['miniSearch', 'flexSearch', 'orama'].map((name) => [name, sqliteOnly ? 'left out' : NOT_RUN]))) },
        classes,
        agreement: agreement ?? `not compared above ${MOST_READ} releases: every text would have to be read for every query`,
        saving,
        keystrokes,
      },
    };
  });
}

/** Ours as it was beside FTS5, and all others. */
const merged = (rounds: readonly Readonly<Record<string, ClassFigures>>[]): Record<string, ClassFigures> =>
  Object.fromEntries(
    CLASSES.map((kind) => {
      const figures = rounds.map((one) => one[kind]!);
      return [kind, { ...figures[0]!, others: Object.assign({}, ...figures.map(({ others }) => others)) as ClassFigures['others'] }];
    }),
  );
