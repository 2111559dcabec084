import type { SameFigures, SameFiguresRequest } from '@shared/domain/facts-index';
import type { ReleaseId } from '@shared/domain/release';
import type { Database } from '../../archive/connection';
import { MOST_SAME_FIGURES } from '../api';

interface Row {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: string;
  readonly title_zh: string | null;
  readonly title_en: string | null;
  readonly figures: string;
}

/** A figure that many releases state (100 %, three years) relates none of them. */
const MOST_RELEASES = 12;
const MOST_FIGURES = 4;

/**
 * Releases that state the same value in the same unit. Round and small numbers agree by chance: a figure counts when
 * it has three digits that mean something, or when what it is about is the same, too.
 */
export function sameFigures(db: Database, { id, lang }: SameFiguresRequest): SameFigures[] {
  const rows = db
    .prepare(`
      WITH mine AS (
        SELECT DISTINCT s.unit, s.value, s.subject,
          first_value(s.statement) OVER (PARTITION BY s.unit, s.value ORDER BY s.lang <> ?, s.statement) AS statement
        FROM statements s JOIN releases r ON r.release = s.release
        WHERE r.id = ? AND s.kind = 'figure' AND s.qualifier = 'exact' AND s.high IS NULL AND s.value <> 0
      ), shared AS (
        SELECT DISTINCT other.release, m.unit, m.value, m.statement
        FROM mine m
        JOIN statements other ON other.kind = 'figure' AND other.unit = m.unit AND other.value = m.value AND other.qualifier = 'exact'
        JOIN releases r ON r.release = other.release
        WHERE r.id <> ? AND (
          (m.subject <> '' AND other.subject = m.subject AND abs(m.value) >= 10)
          OR (m.unit NOT IN ('year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'times')
            AND length(rtrim(replace(printf('%.10g', m.value), '.', ''), '0')) >= 3)
        )
      ), telling AS (
        SELECT *, count(*) OVER (PARTITION BY unit, value) AS spread FROM shared
      )
      SELECT r.id, r.date, r.status, r.title_zh, r.title_en,
        json_group_array(json_array(s.sentence, s.range_start, s.range_end, s.unit_text) ORDER BY t.spread, s.statement) AS figures
      FROM telling t
      JOIN releases r ON r.release = t.release
      JOIN statements s ON s.statement = t.statement
      WHERE t.spread <= ${MOST_RELEASES}
      GROUP BY t.release
      ORDER BY sum(1.0 / t.spread) DESC, r.date DESC
      LIMIT ${MOST_SAME_FIGURES}
    `)
    .all(lang, id, id) as Row[];
  return rows.map(({ id: releaseId, date, status, title_zh, title_en, figures }) => ({
    releaseId,
    date,
    status,
    title: { zh: title_zh, en: title_en },
    // SQLite would count characters where the offsets count UTF-16 units.
    figures: [...new Set((JSON.parse(figures) as Written[]).map(withUnit))].slice(0, MOST_FIGURES),
  }));
}

type Written = readonly [sentence: string, start: number, end: number, unitText: string];

/** A cell of a table has its unit in the heading. */
function withUnit([sentence, start, end, unitText]: Written): string {
  const figure = sentence.slice(start, end);
  if (figure.includes(unitText)) return figure;
  return /^[\p{Script=Han}]/u.test(unitText) ? figure + unitText : `${figure} ${unitText}`;
}
