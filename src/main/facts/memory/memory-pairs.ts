import type { Database } from '../../archive/connection';
import type { MemoryPairRow } from '../api';

/** Texts with their translations that releases hold, by number after `after`. */
export const memoryPairs = (db: Database, after: number, limit: number): MemoryPairRow[] =>
  db
    .prepare(`
      SELECT m.unit, m.zh, m.en, r.date
      FROM memory m JOIN releases r ON r.release = m.release
      WHERE m.unit > ?
      ORDER BY m.unit
      LIMIT ?
    `)
    .all(after, limit) as MemoryPairRow[];
