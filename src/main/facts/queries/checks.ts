import type { FactCheck } from '@shared/domain/facts-index';
import { agree } from '@shared/domain/statements';
import type { Database } from '../../archive/connection';
import { MOST_CHECKS } from '../api';
import { SHORTEST_SUBJECT } from './against-archive';
import { find } from './found';
import { rowsOf } from './rows';

interface Pair {
  readonly between: FactCheck['between'];
  readonly first: number;
  readonly second: number;
}

/** Pairs in which both statements, or their release, have to do with `text`. */
export function checksOf(db: Database, text: string): FactCheck[] {
  find(db, { text });
  const pairs = [...betweenEditions(db), ...betweenReleases(db)].slice(0, MOST_CHECKS);
  const rows = new Map(rowsOf(db, pairs.flatMap(({ first, second }) => [first, second])).map((row) => [row.id, row]));
  return pairs.flatMap((pair) => {
    const first = rows.get(pair.first);
    const second = rows.get(pair.second);
    return first === undefined || second === undefined ? [] : [{ between: pair.between, first, second }];
  });
}

function betweenEditions(db: Database): Pair[] {
  const pairs = db
    .prepare(`
      SELECT d.first, d.second
      FROM disagreements d JOIN releases r ON r.release = d.release
      WHERE d.first IN (SELECT statement FROM temp.found) OR d.second IN (SELECT statement FROM temp.found)
      ORDER BY coalesce(r.date, '9999') DESC, d.first
      LIMIT ${MOST_CHECKS}
    `)
    .all() as Omit<Pair, 'between'>[];
  return pairs.map((pair) => ({ ...pair, between: 'editions' }));
}

interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly value: number;
  readonly step: number;
  readonly otherValue: number;
  readonly otherStep: number;
}

/** The same subject in the same unit in the same year, said in two releases with two values. */
function betweenReleases(db: Database): Pair[] {
  const candidates = db
    .prepare(`
      SELECT a.statement AS first, b.statement AS second, a.value, a.step, b.value AS otherValue, b.step AS otherStep
      FROM temp.found f
      JOIN statements a ON a.statement = f.statement
      JOIN statements b ON b.kind = 'figure' AND b.subject <> '' AND b.year IS NOT NULL
        AND b.lang = a.lang AND b.unit = a.unit AND b.subject = a.subject AND b.year = a.year
      JOIN releases ra ON ra.release = a.release
      JOIN releases rb ON rb.release = b.release
      WHERE a.kind = 'figure' AND a.subject <> '' AND a.year IS NOT NULL AND a.release <> b.release
        AND (coalesce(ra.date, '9999'), a.release) > (coalesce(rb.date, '9999'), b.release)
        AND a.qualifier = 'exact' AND b.qualifier = 'exact' AND a.high IS NULL AND b.high IS NULL
        AND (a.unit <> 'count' OR a.lang = 'en' OR a.unit_text = b.unit_text)
        AND length(a.subject) >= CASE a.lang WHEN 'zh' THEN ${SHORTEST_SUBJECT.zh} ELSE ${SHORTEST_SUBJECT.en} END
        AND abs(a.value - b.value) > 0
      ORDER BY coalesce(ra.date, '9999') DESC, a.statement, b.statement
      LIMIT ${MOST_CHECKS * 5}
    `)
    .all() as Candidate[];
  return candidates
    .filter(({ value, step, otherValue, otherStep }) => !agree({ value, step, high: null }, { value: otherValue, step: otherStep, high: null }))
    .map(({ first, second }) => ({ between: 'releases', first, second }));
}
