import type { Block, Table, TableCell } from '../../document';
import type { Language } from '../../release';
import { linesOf } from '../blocks';
import { measure } from '../language';
import { tagged, weightOf, type Tagged } from './tagged';

/** In Chinese characters: a column of less is a column of words. */
const MIN_PROSE = 20;
const LABELS: Readonly<Record<Language, RegExp>> = {
  zh: /^[【[（(]?(?:中文|汉语|中文版|中文稿|中文文本|chinese|chinese (?:version|text|release)|zh(?:-cn)?)[】\]）)]?\s*[:：]?$/i,
  en: /^[【[（(]?(?:英文|英语|英文版|英文稿|英译|英译稿|英文文本|english|english (?:version|text|translation|release)|en)[】\]）)]?\s*[:：]?$/i,
};
/** The column of numbers beside both languages, with its heading: part of the frame. */
const NUMBERING = /^(?:序号|编号|段落|no\.?|#|[(（]?\d{1,3}[)）.、]?)?$/i;

/** The language that a line announces and nothing else: 英文版, English version; null for any other. */
export function languageLabelled(line: string): Language | null {
  const plain = line.trim();
  return LABELS.zh.test(plain) ? 'zh' : LABELS.en.test(plain) ? 'en' : null;
}

/**
 * The texts of a table that has one language on the left and the other on the right, row by row, without its frame;
 * null for any other table, such as a list of terms. `divide` parts what stands in one cell over both columns.
 */
export function unfoldColumns(table: Table, divide: (block: Block) => readonly Block[]): readonly Tagged[] | null {
  const rows = table.content.map(({ content }) => content);
  const withoutNumbers = rows.some((row) => row.length === 3) ? numbered(rows) : rows;
  if (!withoutNumbers?.some((row) => row.length === 2)) return null;
  const first: TableCell[] = [];
  const second: TableCell[] = [];
  for (const row of withoutNumbers) {
    const [a, b, ...more] = row;
    if (more.length > 0 || row.some(({ attrs }) => attrs.rowspan > 1)) return null;
    if (a !== undefined && b !== undefined) {
      first.push(a);
      second.push(b);
    }
  }
  const labels = [first[0], second[0]].map((cell) => languageLabelled(cell === undefined ? '' : linesOf(cell.content).join('')));
  const left = languageOfColumn(first, labels[0] ?? null);
  const right = languageOfColumn(second, labels[1] ?? null);
  if (left === null || right === null || left === right) return null;
  return withoutNumbers.flatMap((row, index): Tagged[] => {
    const [a, b] = row;
    if (a === undefined) return [];
    if (b === undefined) return textsOf(a).flatMap(divide).map(tagged);
    if (index === withoutNumbers.findIndex((cells) => cells.length === 2) && labels[0] === left && labels[1] === right) return [];
    return [...textsOf(a).map((block) => ({ ...tagged(block), tag: left, isPlaced: true as const })), ...textsOf(b).map((block) => ({ ...tagged(block), tag: right, isPlaced: true as const }))];
  });
}

/** Rows without their first or last cell where that only numbers them or is empty. */
function numbered(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] | null {
  const isFrame = (cell: TableCell | undefined): boolean =>
    cell === undefined || (NUMBERING.test(linesOf(cell.content).join('').trim()) && cell.content.every(({ type }) => type === 'paragraph' || type === 'heading'));
  const three = rows.filter((row) => row.length === 3);
  if (three.every((row) => isFrame(row[0]))) return rows.map((row) => (row.length === 3 ? row.slice(1) : row));
  const isEmpty = (cell: TableCell | undefined): boolean => cell !== undefined && textsOf(cell).length === 0;
  return three.every((row) => isEmpty(row[2])) ? rows.map((row) => (row.length === 3 ? row.slice(0, 2) : row)) : null;
}

const textsOf = (cell: TableCell): Block[] =>
  cell.content.filter((block) => (block.type !== 'paragraph' && block.type !== 'heading') || linesOf([block]).join('').trim() !== '');

/** Null where a column is not the prose of one language: terms and figures are a table, and remain one. */
function languageOfColumn(cells: readonly TableCell[], labelled: Language | null): Language | null {
  const units = cells.flatMap(textsOf).map(tagged);
  const { han, words } = measure(units.flatMap(({ block }) => linesOf([block])).join('\n'));
  const lang: Language = han > words ? 'zh' : 'en';
  const all = units.reduce((sum, { weight }) => sum + weight, 0);
  const own = units.filter(({ tag }) => tag === lang).reduce((sum, { weight }) => sum + weight, 0);
  const isClear = labelled === lang || (own >= all * 0.85 && weightOf(units, lang) >= all * 0.5);
  return isClear && weightOf(units, lang) >= MIN_PROSE ? lang : null;
}
