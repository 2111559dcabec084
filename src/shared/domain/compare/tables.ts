import { canonicalJson } from '../canonical-json';
import { textLines, type Table, type TableCell } from '../document';
import type { Language } from '../release';
import { alignItems, wordsOf, type Alignable, type AlignedStep } from './align-items';
import { compareBlocks, wholly } from './blocks';
import type { BlockDetail, CellChange, ChangeKind, RowChange } from './comparison';

/** What became of a table: its rows, its columns, and the cells where both cross. */
export function compareTables(older: Table, newer: Table, lang: Language): Extract<BlockDetail, { type: 'table' }> {
  const columns = alignColumns(older, newer);
  const rows = alignItems(older.content.map(({ content }) => ofCells('row', content)), newer.content.map(({ content }) => ofCells('row', content)));
  const cellOf = (table: Table, row: number | null, column: number | null): TableCell | null =>
    row === null || column === null ? null : (table.content[row]?.content[column] ?? null);
  return {
    type: 'table',
    columns: columns.map((step) => kindOf(step)),
    rows: rows.map((row): RowChange => {
      const cells = columns.map((column) => compareCells(cellOf(older, row.older, column.older), cellOf(newer, row.newer, column.newer), lang));
      const kind = kindOf(row);
      return { kind: kind === 'same' && cells.some((cell) => cell.kind !== 'same') ? 'changed' : kind, cells };
    }),
  };
}

const kindOf = ({ older, newer }: AlignedStep): ChangeKind => (older === null ? 'added' : newer === null ? 'removed' : 'same');

const ofCells = (role: string, cells: readonly (TableCell | undefined)[]): Alignable => ({
  key: canonicalJson(cells.map((cell) => cell ?? null)),
  words: wordsOf(cells.flatMap((cell) => [...textLines(cell?.content ?? [])]).join('\n')),
  role,
  least: 0,
});

/** Where cells span others, the place in the row is all there is to go by. */
function alignColumns(older: Table, newer: Table): AlignedStep[] {
  const width = ({ content }: Table): number => Math.max(0, ...content.map((row) => row.content.length));
  const [olderWidth, newerWidth] = [width(older), width(newer)];
  const isPlain = [older, newer].every(({ content }) => content.every((row) => row.content.every(({ attrs }) => attrs.colspan === 1 && attrs.rowspan === 1)));
  if (!isPlain || olderWidth === newerWidth) {
    return Array.from({ length: Math.max(olderWidth, newerWidth) }, (_, index) => ({
      older: index < olderWidth ? index : null,
      newer: index < newerWidth ? index : null,
      move: null,
    }));
  }
  const columnsOf = (table: Table, count: number): Alignable[] =>
    Array.from({ length: count }, (_, column) => ofCells('column', table.content.map((row) => row.content[column])));
  return alignItems(columnsOf(older, olderWidth), columnsOf(newer, newerWidth), { pairsRest: true });
}

function compareCells(older: TableCell | null, newer: TableCell | null, lang: Language): CellChange {
  if (older === null) return newer === null ? { kind: 'same', cell: null, blocks: [] } : { kind: 'added', cell: newer, blocks: wholly(newer.content, 'added') };
  if (newer === null) return { kind: 'removed', cell: older, blocks: wholly(older.content, 'removed') };
  return { kind: canonicalJson(older) === canonicalJson(newer) ? 'same' : 'changed', cell: newer, blocks: compareBlocks(older.content, newer.content, lang) };
}
