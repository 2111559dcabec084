import type { FactRow } from '@shared/domain/facts-index';
import type { StatementKind } from '@shared/domain/statements';

/** Headings in the language of the window. */
export type FactsColumn = 'date' | 'titleZh' | 'titleEn' | 'language' | 'statement' | 'value' | 'high' | 'unit' | 'year' | 'speaker' | 'named' | 'sentence';

type Cell = (row: FactRow) => string;

const number = (value: number | null): string => (value === null ? '' : String(value));

const CELLS: Readonly<Record<FactsColumn, Cell>> = {
  date: ({ date }) => date ?? '',
  titleZh: ({ title }) => title.zh ?? '',
  titleEn: ({ title }) => title.en ?? '',
  language: ({ lang }) => lang,
  statement: ({ sentence, range: [start, end] }) => sentence.slice(start, end),
  value: ({ value }) => number(value),
  high: ({ high }) => number(high),
  unit: ({ unit, unitText }) => (unit === 'count' || unit === 'person' ? unitText : (unit ?? '')),
  year: ({ year }) => number(year),
  speaker: ({ speaker }) => speaker,
  named: ({ named }) => named ?? '',
  sentence: ({ sentence }) => sentence,
};

const START = ['date', 'titleZh', 'titleEn', 'language'] as const;
const COLUMNS: Readonly<Record<StatementKind, readonly FactsColumn[]>> = {
  figure: [...START, 'statement', 'value', 'high', 'unit', 'year', 'sentence'],
  quote: [...START, 'speaker', 'statement', 'sentence'],
  award: [...START, 'statement', 'sentence'],
  date: [...START, 'named', 'statement', 'sentence'],
};

/** Lines of a table of statements of one kind, headings first; `heading` names a column for the person. */
export function factsTable(kind: StatementKind, rows: readonly FactRow[], heading: (column: FactsColumn) => string): string[][] {
  const columns = COLUMNS[kind];
  return [columns.map(heading), ...rows.map((row) => columns.map((column) => CELLS[column](row)))];
}
