import { createHash } from 'node:crypto';
import type { MemoryPair } from '@shared/domain/memory';
import type { Stamp } from '../api';
import type { Database } from '../connection';

/** A translation that was imported. `unit` goes up with each one that is added. */
export interface MemoryUnit extends MemoryPair {
  readonly unit: number;
  readonly key: string;
  /** Name of the file it came in. */
  readonly file: string;
}

const keyOf = ({ zh, en }: MemoryPair): string => createHash('sha256').update(`${zh}\0${en}`).digest('hex');

/** Adds translations that are not there yet, in one transaction. Returns how many that were. */
export function addMemoryUnits(db: Database, pairs: readonly MemoryPair[], file: string, { at, author }: Stamp): number {
  const insert = db.prepare('INSERT INTO memory_units (key, zh, en, file, saved_at, author) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING');
  let added = 0;
  db.transaction(() => {
    for (const pair of pairs) added += insert.run(keyOf(pair), pair.zh, pair.en, file, at, author).changes;
  }).immediate();
  return added;
}

/** Oldest first, at most `limit`. Works on a read-only connection. */
export const memoryUnitsAfter = (db: Database, unit: number, limit: number): MemoryUnit[] =>
  db.prepare('SELECT unit, key, zh, en, file FROM memory_units WHERE unit > ? ORDER BY unit LIMIT ?').all(unit, limit) as MemoryUnit[];

/** Number and key of each. Works on a read-only connection. */
export function memoryUnitKeys(db: Database): Map<number, string> {
  const rows = db.prepare('SELECT unit, key FROM memory_units').all() as Pick<MemoryUnit, 'unit' | 'key'>[];
  return new Map(rows.map(({ unit, key }) => [unit, key]));
}
