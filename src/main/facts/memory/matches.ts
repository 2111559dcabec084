import { Comparison, LEAST_LIKENESS, MOST_MATCHES, sketchOf, type MemoryMatch, type MemoryRequest } from '@shared/domain/memory';
import { OTHER_LANGUAGE } from '@shared/domain/release';
import type { Database } from '../../archive/connection';
import { COLUMNS, NEWEST_FIRST, TABLES, originOf, type MemoryRow } from './origin';

/** Of texts that share a turn of phrase the newest are looked at: a phrase that everything has tells nothing apart. */
const MOST_SHARING = 500;
/** Texts with most in common that are fetched, and of those, different ones that are compared word by word. */
const MOST_FETCHED = 120;
const MOST_COMPARED = 40;

/** Earlier translations of this paragraph or one like it. */
export function matchesOf(db: Database, { text, lang, except }: MemoryRequest): MemoryMatch[] {
  const source = text.trim();
  const rows = candidates(db, source).filter(({ id }) => id === null || id !== except);
  const groups = new Map<string, { readonly row: MemoryRow; times: number }>();
  for (const row of rows) {
    const key = `${row.zh}\n${row.en}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, times: 1 });
    else group.times++;
  }
  const comparison = new Comparison(source);
  return (
    [...groups.values()]
      .slice(0, MOST_COMPARED)
      .map(({ row, times }) => ({ row, times, score: comparison.likeness(row[lang], LEAST_LIKENESS) }))
      .filter(({ score }) => score >= LEAST_LIKENESS)
      // The rows came newest first among those that share as much, and sorting keeps that.
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_MATCHES)
      .map(({ row, times, score }) => ({
        source: row[lang],
        target: row[OTHER_LANGUAGE[lang]],
        score,
        pieces: comparison.pieces(row[lang]),
        origin: originOf(row),
        times,
      }))
  );
}

/** Texts that share most with this one, and the newest of those first. */
function candidates(db: Database, source: string): MemoryRow[] {
  const sharing = db.prepare(`SELECT unit FROM memory_sketches WHERE hash = ? ORDER BY unit DESC LIMIT ${MOST_SHARING}`).pluck();
  const counts = new Map<number, number>();
  for (const hash of sketchOf(source)) {
    for (const unit of sharing.all(hash) as number[]) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const best = [...counts].sort(([a, some], [b, more]) => more - some || b - a).slice(0, MOST_FETCHED);
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE m.unit IN (SELECT value FROM json_each(?)) ORDER BY ${NEWEST_FIRST}`)
    .all(JSON.stringify(best.map(([unit]) => unit))) as MemoryRow[];
  return rows.sort((a, b) => (counts.get(b.unit) ?? 0) - (counts.get(a.unit) ?? 0));
}
