import type { FactRow } from '@shared/domain/facts-index';
import type { Language, ReleaseId } from '@shared/domain/release';
import type { Qualifier, StatementKind, Unit } from '@shared/domain/statements';
import type { Database } from '../../archive/connection';

interface Row {
  readonly statement: number;
  readonly kind: StatementKind;
  readonly id: ReleaseId;
  readonly title_zh: string | null;
  readonly title_en: string | null;
  readonly date: string | null;
  readonly lang: Language;
  readonly sentence: string;
  readonly range_start: number;
  readonly range_end: number;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  readonly unit_text: string;
  readonly qualifier: Qualifier | null;
  readonly subject: string;
  readonly year: number | null;
  readonly speaker: string;
  readonly named: string | null;
}

/** Rows of these statements, in this order. */
export function rowsOf(db: Database, statements: readonly number[]): FactRow[] {
  const rows = db
    .prepare(`
      SELECT s.*, r.id, r.title_zh, r.title_en, r.date
      FROM json_each(?) wanted
      JOIN statements s ON s.statement = wanted.value
      JOIN releases r ON r.release = s.release
      ORDER BY wanted.key
    `)
    .all(JSON.stringify(statements)) as Row[];
  return rows.map((row) => ({
    id: row.statement,
    kind: row.kind,
    releaseId: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    date: row.date,
    lang: row.lang,
    sentence: row.sentence,
    range: [row.range_start, row.range_end],
    value: row.value,
    high: row.high,
    unit: row.unit,
    unitText: row.unit_text,
    qualifier: row.qualifier,
    subject: row.subject,
    year: row.year,
    speaker: row.speaker,
    named: row.named,
  }));
}
