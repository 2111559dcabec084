import { inlineText, textLines, type Block, type Table } from '../document';
import type { Language } from '../release';
import { figuresIn, type Figure } from './figures';
import { foldLine } from './sentences';

/** A figure of a table cell, with its headings written before it so that it can be read alone. */
export interface TableFigure {
  /** `营业收入（亿元） · 2025年: 15.30` */
  readonly sentence: string;
  readonly figure: Figure;
  readonly year: number | null;
}

const NUMBER = /^[+\-−±]?\d[\d,]*(?:\.\d+)?\s?(?:%|‰|℃|°C)?$/u;
const YEAR = /^((?:19|20)\d\d)(?:年度?|财年)?$/u;
const UNIT_IN_BRACKETS = /[（(]\s*([^（()）]{1,30})\s*[)）]\s*$/u;
const SEPARATOR = ' · ';

const cellText = (blocks: readonly Block[]): string => [...textLines(blocks)].join(' ').trim();

/** Figures of a table whose first row and first column are headings; tables of another shape have none. */
export function tableFigures(table: Table, lang: Language): TableFigure[] {
  const rows = table.content.map((row) => row.content.map((cell) => cellText(cell.content)));
  const [heads, ...body] = rows;
  if (heads === undefined || table.content.some((row) => row.content.some(({ attrs }) => attrs.colspan + attrs.rowspan > 2))) return [];
  return body.flatMap((cells) =>
    cells.slice(1).flatMap((cell, i) => {
      const found = cellFigure(cells[0] ?? '', heads[i + 1] ?? '', cell, lang);
      return found === null ? [] : [found];
    }),
  );
}

function cellFigure(rowHead: string, columnHead: string, cell: string, lang: Language): TableFigure | null {
  if (!NUMBER.test(foldLine(cell)) || rowHead === '' || columnHead === '') return null;
  const year = [rowHead, columnHead].map((head) => YEAR.exec(foldLine(head))?.[1]).find((match) => match !== undefined);
  const isYearInRow = YEAR.test(foldLine(rowHead));
  const named = isYearInRow ? columnHead : rowHead;
  const other = isYearInRow ? rowHead : columnHead;
  const bracket = UNIT_IN_BRACKETS.exec(named)?.[1] ?? UNIT_IN_BRACKETS.exec(other)?.[1] ?? '';
  const label = named.replace(UNIT_IN_BRACKETS, '').trim();
  // The same recogniser reads the cell with its unit beside it.
  const bare = cell.replace(/^[+−±-]/u, '');
  const hasOwn = /[%‰℃C]$/u.test(bare);
  const written = hasOwn || bracket === '' ? bare : lang === 'zh' ? `${bare}${bracket}` : `${bare} ${bracket}`;
  const [read] = figuresIn(written, lang, [{ start: 0, end: written.length }]);
  if (read?.start !== 0) return null;
  const prefix = [named, other].filter((head) => head !== '').join(SEPARATOR);
  const sentence = `${prefix}: ${cell}`;
  const isChange = /^[+−±-]/u.test(cell) || !(year !== undefined);
  const figure: Figure = {
    ...read,
    start: sentence.length - cell.length,
    end: sentence.length,
    value: /^[−-]/u.test(cell) ? -read.value : read.value,
    unitText: hasOwn ? read.unitText : bracket,
    subject: isChange ? '' : lang === 'en' ? label.toLowerCase() : label,
  };
  return { sentence, figure, year: year === undefined ? null : Number(year) };
}

/** The tables of a body, wherever they stand. */
export function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    if (block.type === 'blockquote') return tablesOf(block.content);
    if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.flatMap((item) => tablesOf(item.content));
    return [];
  });
}

/** Text lines of a body without those of its tables. */
export function* proseLines(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield inlineText(block.content);
    else if (block.type === 'blockquote') yield* proseLines(block.content);
    else if (block.type === 'bulletList' || block.type === 'orderedList') for (const item of block.content) yield* proseLines(item.content);
  }
}
