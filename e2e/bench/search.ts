import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { plainText } from '../../src/shared/domain/document';
import { SearchRequest } from '../../src/shared/domain/search';
import { openSearch } from '../../src/main/search/client';
import { generateReleases } from './corpus';
import { compared, percentile, round, spread, timed } from './statistics';

const PAGE = 50;
const PASSES = 3;
const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Queries by class, drawn from the generated texts themselves. Trigram cannot answer fewer than three characters. */
function queries(n: number): Record<string, string[]> {
  const classes: Record<string, string[]> = { zhWord: [], zhPhrase: [], enWord: [], enAnd: [], prefix: [] };
  let index = 0;
  for (const { zh, en } of generateReleases(Math.min(n, 200), 1)) {
    const zhBody = (zh === null ? '' : plainText(zh.body)).match(/\p{Script=Han}{6,}/gu)?.[index % 3] ?? '';
    const words = (en === null ? '' : plainText(en.body)).match(/[a-z]{5,}/g) ?? [];
    const [first, second] = [words[index % 7], words[(index * 3) % 11]];
    if (zhBody.length >= 6) {
      classes.zhWord!.push(zhBody.slice(1, 3));
      classes.zhPhrase!.push(zhBody.slice(0, 5));
    }
    if (first !== undefined && second !== undefined) {
      classes.enWord!.push(first);
      classes.enAnd!.push(`${first} ${second}`);
      classes.prefix!.push(first.slice(0, 4));
    }
    index++;
  }
  return Object.fromEntries(Object.entries(classes).map(([name, all]) => [name, all.slice(0, 60)]));
}

/** The same texts in SQLite's own full-text search, trigram tokenizer, top 50 by bm25 and an exact count. */
function buildTrigram(path: string, n: number): Sqlite.Database {
  const db = new Sqlite(path);
  db.exec("CREATE VIRTUAL TABLE texts USING fts5(title, body, content='', tokenize='trigram')");
  const insert = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  db.transaction(() => {
    let row = 0;
    for (const { zh, en } of generateReleases(n, 1)) {
      const title = `${zh?.title ?? ''} ${en?.title ?? ''}`;
      const body = [zh, en].map((edition) => (edition === null ? '' : `${plainText(edition.body)} ${edition.boilerplate}`)).join(' ');
      insert.run(++row, title, body);
    }
  })();
  return db;
}

/** Index, load and query times of our search on `path`, each beside FTS5 trigram in the same process. */
export async function benchSearch(path: string, n: number, folder: string, workers: URL): Promise<object> {
  const built = await timed(async () => {
    const search = await openSearch({ archivePath: path, workers });
    await search.call('sync');
    return search;
  });
  await built.result.call('close');
  await built.result.terminate();
  const loaded = await timed(async () => {
    const search = await openSearch({ archivePath: path, workers });
    await search.call('sync');
    return search;
  });
  const search = loaded.result;
  const trigramBuilt = await timed(() => buildTrigram(join(folder, `trigram-${n}.db`), n));
  const db = trigramBuilt.result;
  const top = db.prepare(`SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ${PAGE}`);
  const count = db.prepare('SELECT count(*) FROM texts WHERE texts MATCH ?');

  const classes: Record<string, object> = {};
  for (const [name, list] of Object.entries(queries(n))) {
    const ours: number[] = [];
    const inWorker: number[] = [];
    const trigram: number[] = [];
    for (const text of list) {
      const match = text.split(' ').map((word) => `"${word}"`).join(' AND ');
      const passes = [];
      // The engines take turns, so that a busy moment of the machine meets both.
      for (let pass = 0; pass < PASSES; pass++) {
        const asked = await timed(() => search.call('query', SearchRequest.parse({ text, limit: PAGE })));
        const fts = text.length < 3 ? null : await timed(() => [top.all(match), count.get(match)]);
        passes.push({ ours: asked.ms, worker: asked.result.tookMs, trigram: fts?.ms });
      }
      ours.push(median(passes.map((pass) => pass.ours)));
      inWorker.push(median(passes.map((pass) => pass.worker)));
      const theirs = passes.flatMap((pass) => (pass.trigram === undefined ? [] : [pass.trigram]));
      if (theirs.length > 0) trigram.push(median(theirs));
    }
    classes[name] = {
      ours: spread(ours),
      worker: spread(inWorker),
      trigram: trigram.length === 0 ? 'impossible' : spread(trigram),
      ...(trigram.length > 0 && { p95: compared(percentile(ours, 0.95), percentile(trigram, 0.95)) }),
    };
  }
  db.close();
  await search.call('close');
  await search.terminate();
  return {
    build: compared(built.ms, trigramBuilt.ms),
    loadMs: round(loaded.ms),
    fileBytes: compared(await bytesBelow(join(path, 'index')), statSync(join(folder, `trigram-${n}.db`)).size),
    queries: classes,
  };
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
