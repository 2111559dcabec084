import type { FactSeries, FactsReply, FactsRequest, FactsSort } from '@shared/domain/facts-index';
import type { Count } from '@shared/domain/listing';
import type { Language, ReleaseId } from '@shared/domain/release';
import type { StatementKind, Unit } from '@shared/domain/statements';
import type { Database } from '../../archive/connection';
import { normalize } from '@shared/search/normalize';
import { find, wordsOf } from './found';
import { rowsOf } from './rows';

/** Releases without a date are fresh drafts and count as the newest. */
const ORDER: Readonly<Record<FactsSort, string>> = {
  newest: "coalesce(r.date, '9999') DESC, f.release, f.statement",
  oldest: "coalesce(r.date, '9999'), f.release, f.statement",
  value: "f.value DESC, coalesce(r.date, '9999') DESC, f.statement",
};
const MOST_SERIES = 8;

/** What the index says to a request, apart from its own state. */
export function answer(db: Database, request: FactsRequest): Omit<FactsReply, 'status'> {
  find(db, request);
  const { kind, unit = null, value = null, sort, offset, limit } = request;
  const wanted = 'f.kind = ? AND (? IS NULL OR f.unit = ?) AND (? IS NULL OR abs(f.value - ?) < 1e-9 * abs(f.value))';
  const values = [kind, unit, unit, value, value];
  const total = db.prepare(`SELECT count(*) FROM temp.found f WHERE ${wanted}`).pluck().get(...values) as number;
  const statements = db
    .prepare(`SELECT f.statement FROM temp.found f JOIN releases r ON r.release = f.release WHERE ${wanted} ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...values, limit, offset) as number[];
  return {
    total,
    rows: rowsOf(db, statements),
    kinds: db.prepare('SELECT kind AS key, count(*) AS count FROM temp.found GROUP BY kind ORDER BY count(*) DESC').all() as Count<StatementKind>[],
    units: db.prepare("SELECT unit AS key, count(*) AS count FROM temp.found WHERE kind = 'figure' GROUP BY unit ORDER BY count(*) DESC, unit").all() as Count<Unit>[],
    series: series(db, unit, wordsOf(request.text)),
  };
}

interface Point {
  readonly lang: Language;
  readonly unit: Unit;
  readonly subject: string;
  readonly year: number;
  readonly value: number;
  readonly id: number;
  readonly releaseId: ReleaseId;
}

/** Of several figures for one year the one that was published last counts. */
function series(db: Database, unit: Unit | null, words: readonly string[]): FactSeries[] {
  if (words.length === 0) return [];
  const points = db
    .prepare(`
      SELECT s.lang, s.unit, s.subject, s.year, s.value, s.statement AS id, r.id AS releaseId
      FROM temp.found f
      JOIN statements s ON s.statement = f.statement
      JOIN releases r ON r.release = s.release
      WHERE s.kind = 'figure' AND s.subject <> '' AND s.year IS NOT NULL AND s.qualifier = 'exact' AND (? IS NULL OR s.unit = ?)
      ORDER BY s.lang DESC, s.unit, s.subject, s.year, r.date, s.statement
    `)
    .all(unit, unit) as Point[];
  const lines = new Map<string, Map<number, Point>>();
  for (const point of points) {
    const key = `${point.lang} ${point.unit} ${point.subject}`;
    const line = lines.get(key) ?? new Map<number, Point>();
    lines.set(key, line.set(point.year, point));
  }
  return [...lines.values()]
    .filter((line) => line.size > 1)
    .flatMap((line): FactSeries[] => {
      const [first] = line.values();
      if (first === undefined) return [];
      const { subject, unit: of, lang } = first;
      return [{ subject, unit: of, lang, points: [...line.values()].map(({ year, value, id, releaseId }) => ({ year, value, id, releaseId })) }];
    })
    // What was asked for first, then what is known for most years.
    .sort((a, b) => namedIn(b.subject, words) - namedIn(a.subject, words) || b.points.length - a.points.length)
    .slice(0, MOST_SERIES);
}

const namedIn = (subject: string, words: readonly string[]): number => words.filter((word) => normalize(subject).includes(word)).length;
