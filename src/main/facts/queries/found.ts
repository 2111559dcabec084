import type { FactsRequest } from '@shared/domain/facts-index';
import { normalize } from '@shared/search/normalize';
import { grams, runs, wordTerm } from '@shared/search/tokenize';
import type { Database } from '../../archive/connection';

/** An SQL condition on `statements s JOIN releases r`, with its parameters. */
interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * Fills the temporary table `found` with the statements that meet the request, whatever its kind, unit and value:
 * those are counted from it.
 */
export function find(db: Database, request: Pick<FactsRequest, 'text'> & Partial<FactsRequest>): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS found (statement INTEGER PRIMARY KEY, release INTEGER, kind TEXT, unit TEXT, value REAL)');
  db.exec('DELETE FROM temp.found');
  const conditions = [...wordsOf(request.text).map(holds), ...limits(request)];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  db.prepare(`
    INSERT INTO temp.found
    SELECT s.statement, s.release, s.kind, s.unit, s.value
    FROM statements s JOIN releases r ON r.release = s.release ${where}
  `).run(...conditions.flatMap(({ values }) => values));
}

/** Words between blanks; quotation marks are taken for what they mean elsewhere and hold nothing together here. */
export const wordsOf = (text: string): string[] =>
  normalize(text)
    .replace(/["“”]/g, ' ')
    .split(' ')
    .filter((word) => runs(word).length > 0);

/** The word stands in the statement, or in a title of its release. */
function holds(word: string): Condition {
  return {
    sql: `((s.statement IN (SELECT rowid FROM terms WHERE terms MATCH ?) AND instr(s.words, ?) > 0)
      OR s.release IN (SELECT release FROM releases WHERE instr(titles, ?) > 0))`,
    values: [probesOf(word), word, word],
  };
}

/** What a table of tokens is asked for so that nothing is missed that holds this normal text; its last word may go on. */
export function probesOf(normal: string): string {
  const probes = runs(normal).flatMap(({ start, end, ideographs }) => {
    const run = normal.slice(start, end);
    if (!ideographs) return [`"${wordTerm(run)}"${end === normal.length ? '*' : ''}`];
    const found = grams(run);
    const last = found.pop() ?? '';
    return found.length === 0 ? [`"${last}"*`] : found.map((gram) => `"${gram}"`);
  });
  return probes.join(' AND ');
}

function limits({ from, to, lang }: Partial<FactsRequest>): Condition[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['r.date >= ?', from],
    ['r.date <= ?', to],
    ['s.lang = ?', lang],
  ];
  return all.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, values: [value] }]));
}
