import type { IncomingConcept } from '@shared/domain/term-import';
import { ConceptId, Subject, termsIn, type Concept, type Term, type TermStatus } from '@shared/domain/terms';
import { IsoDate, LANGUAGES, type Language } from '@shared/domain/release';
import { toCsv } from '../exporters/results/csv';
import { parseCsv, type CsvLine } from './csv-lines';

const COLUMNS = [
  'id',
  'subject',
  'zh',
  'zh_admitted',
  'zh_deprecated',
  'en',
  'en_admitted',
  'en_deprecated',
  'note',
  'valid_from',
  'valid_until',
] as const;
type Column = (typeof COLUMNS)[number];

/** How people head these columns. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', '编号'],
  subject: ['subject', 'domain', 'subject field', '主题', '领域'],
  zh: ['zh', 'zh-cn', 'zh-hans', 'chinese', '中文', '汉语', '中文术语', '中文名称'],
  zh_admitted: ['zh_admitted', 'chinese variants', '中文变体', '中文同义词', '中文其他说法'],
  zh_deprecated: ['zh_deprecated', '中文禁用'],
  en: ['en', 'en-us', 'en-gb', 'english', '英文', '英语', '英文术语', '英文名称', '英文译名'],
  en_admitted: ['en_admitted', 'english variants', '英文变体', '英文同义词', '英文其他说法'],
  en_deprecated: ['en_deprecated', '英文禁用'],
  note: ['note', 'notes', 'comment', '备注', '说明', '注释'],
  valid_from: ['valid_from', 'valid from', '起始日期', '启用日期'],
  valid_until: ['valid_until', 'valid until', '截止日期', '停用日期'],
};

const columnOf = (lang: Language, status: TermStatus): Column => (status === 'preferred' ? lang : `${lang}_${status}`);

/** A cell after an apostrophe of ours; see `toCsv`. The apostrophe of a term like `'=x` is guarded in the same way. */
const GUARDED = /^'(?='*[\t\r ]*[=+\-@＝＋－＠])/u;
const NEEDS_GUARD = /^'+[\t\r ]*[=+\-@＝＋－＠]/u;

/** Several terms in one cell. */
const BETWEEN = ' | ';
const joined = (terms: readonly Term[]): string => terms.map(({ text }) => text.replace(/[\\|]/g, '\\$&')).join(BETWEEN);
const apart = (cell: string): string[] =>
  (cell.match(/(?:\\[\\|]|[^|])+/gu) ?? []).map((term) => term.replace(/\\([\\|])/g, '$1').trim()).filter((term) => term !== '');

/** One line for each concept, in UTF-8 with a byte order mark and quoted cells, as spreadsheets read it. */
export function termsToCsv(concepts: readonly Concept[]): string {
  const lines = concepts.map((concept) => {
    const terms = (lang: Language, status: TermStatus): string => joined(termsIn(concept, lang).filter((term) => term.status === status));
    const cells: Readonly<Record<Column, string>> = {
      id: concept.id,
      subject: concept.subject,
      zh: terms('zh', 'preferred'),
      zh_admitted: terms('zh', 'admitted'),
      zh_deprecated: terms('zh', 'deprecated'),
      en: terms('en', 'preferred'),
      en_admitted: terms('en', 'admitted'),
      en_deprecated: terms('en', 'deprecated'),
      note: concept.note,
      valid_from: concept.validFrom ?? '',
      valid_until: concept.validUntil ?? '',
    };
    return COLUMNS.map((column) => (NEEDS_GUARD.test(cells[column]) ? `'${cells[column]}` : cells[column]));
  });
  return toCsv([COLUMNS, ...lines]);
}

/**
 * The concepts of a table: ours, one with headings of the kinds above, or one without headings whose first two columns
 * are Chinese and English in either order. Empty when it has no column of terms.
 */
export function termsFromCsv(text: string): IncomingConcept[] {
  const lines = parseCsv(text);
  const [first] = lines;
  if (first === undefined) return [];
  const headed = headingsOf(first.cells);
  if (headed.has('zh') || headed.has('en')) return lines.slice(1).map((line) => conceptOf(line, headed));
  const guessed = guessColumns(lines);
  return guessed === null ? [] : lines.map((line) => conceptOf(line, guessed));
}

function headingsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const heading = cell.normalize('NFKC').trim().toLowerCase();
    const column = COLUMNS.find((name) => HEADINGS[name].includes(heading));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  });
  return found;
}

const HAN = /\p{Script=Han}/u;

function guessColumns(lines: readonly CsvLine[]): ReadonlyMap<Column, number> | null {
  const han = (index: number): number => lines.filter(({ cells }) => HAN.test(cells[index] ?? '')).length;
  const [left, right] = [han(0), han(1)];
  if (left === right) return null;
  return new Map(left > right ? [['zh', 0], ['en', 1]] : [['en', 0], ['zh', 1]]);
}

function conceptOf({ line, cells }: CsvLine, columns: ReadonlyMap<Column, number>): IncomingConcept {
  const cell = (column: Column): string | undefined => {
    const index = columns.get(column);
    return index === undefined ? undefined : (cells[index] ?? '').trim().replace(GUARDED, '');
  };
  const terms = LANGUAGES.flatMap((lang) =>
    (['preferred', 'admitted', 'deprecated'] as const).flatMap((status) =>
      apart(cell(columnOf(lang, status)) ?? '').map((text): Term => ({ lang, text, status })),
    ),
  );
  const id = ConceptId.safeParse(cell('id'));
  const subject = Subject.safeParse(cell('subject')?.toLowerCase());
  const [note, from, until] = [cell('note'), dateOf(cell('valid_from')), dateOf(cell('valid_until'))];
  return {
    line,
    id: id.success ? id.data : null,
    terms,
    ...(subject.success && { subject: subject.data }),
    ...(note !== undefined && { note }),
    ...(from !== undefined && { validFrom: from }),
    ...(until !== undefined && { validUntil: until }),
  };
}

/** Spreadsheets write dates in their own way. Undefined where there is no column or nothing that could be a date. */
function dateOf(cell: string | undefined): string | null | undefined {
  if (cell === undefined) return undefined;
  if (cell === '') return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(cell) ?? [];
  const iso = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return iso.success ? iso.data : undefined;
}
