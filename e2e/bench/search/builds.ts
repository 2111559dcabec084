import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { round, timed } from '../statistics';
import type { Engine } from './engine';
import { openFts5Characters, openFts5Trigram } from './fts5';
import { MINISEARCH, openFlexSearch, openMiniSearch, openOrama, type StockMiniSearch } from './in-memory';
import { pagesOf } from './texts';

export interface BuildFigures {
  readonly setup: string;
  /** From the releases to the finished index, without making the releases. */
  readonly buildMs: number;
  /** JavaScript heap and array buffers that the index added to this process. */
  readonly memoryBytes: number;
  readonly fileBytes: number | null;
  readonly stored?: { readonly writeMs: number; readonly loadMs: number };
}

function memoryUsed(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function built(engine: Engine, n: number): Promise<BuildFigures> {
  const before = memoryUsed();
  let buildMs = 0;
  let first = 0;
  for (const page of pagesOf(n)) {
    buildMs += (await timed(() => engine.add(page, first))).ms;
    first += page.length;
  }
  buildMs += (await timed(() => engine.finish())).ms;
  return {
    setup: engine.setup,
    buildMs: round(buildMs),
    memoryBytes: memoryUsed() - before,
    fileBytes: engine.fileBytes(),
  };
}

/** Writes the index of stock MiniSearch the way its documentation says, and loads it again: that is the one to be asked. */
async function reloaded(engine: StockMiniSearch, figures: BuildFigures, path: string): Promise<{ engine: Engine; figures: BuildFigures }> {
  const writing = await timed(() => writeFile(path, JSON.stringify(engine.index)));
  engine.close();
  const loading = await timed(async () => MiniSearch.loadJSON(await readFile(path, 'utf8'), MINISEARCH));
  return {
    engine: openMiniSearch(loading.result),
    figures: {
      ...figures,
      fileBytes: (await readFile(path)).length,
      stored: { writeMs: round(writing.ms), loadMs: round(loading.ms) },
    },
  };
}

/** Builds every engine on the same releases, one after the other. */
export async function measureBuilds(folder: string, n: number, inMemory: boolean, tell: (line: string) => void): Promise<{
  readonly onDisk: readonly Engine[];
  readonly inHeap: readonly Engine[];
  readonly figures: Readonly<Record<string, BuildFigures>>;
}> {
  const figures: Record<string, BuildFigures> = {};
  const take = async (engine: Engine): Promise<Engine> => {
    tell(`building ${engine.name}`);
    figures[engine.name] = await built(engine, n);
    return engine;
  };
  const onDisk = [await take(openFts5Characters(join(folder, 'characters.db'))), await take(openFts5Trigram(join(folder, 'trigram.db')))];
  if (!inMemory) return { onDisk, inHeap: [], figures };
  const stock = openMiniSearch();
  await take(stock);
  const mini = await reloaded(stock, figures[stock.name]!, join(folder, 'minisearch.json'));
  figures[stock.name] = mini.figures;
  return { onDisk, inHeap: [mini.engine, await take(openFlexSearch()), await take(openOrama())], figures };
}
