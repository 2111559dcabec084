import type { Table, TableCell } from '@shared/domain/document';

/** Word allows 63 columns. */
const MAX_COLUMNS = 63;

/** A cell where it stands in the grid; a `continued` one is the part of a taller cell in a lower row. */
export interface GridCell {
  readonly cell: TableCell | null;
  readonly column: number;
  readonly width: number;
  readonly merge: 'none' | 'restart' | 'continue';
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows at the top whose cells are all headings. */
  readonly headerRows: number;
}

/**
 * Lays out a table as a browser does: cells take the next free place, spans are cut at the edges, gaps become empty cells.
 * So every row has the same width, which Word insists on. Null when nothing is left.
 */
export function layOutTable(table: Table): Grid | null {
  const rows = table.content.filter(({ content }) => content.length > 0);
  const taken: (TableCell | undefined)[][] = rows.map(() => []);
  const placed: { cell: TableCell; row: number; column: number; width: number; height: number }[] = [];
  rows.forEach(({ content }, row) => {
    let column = 0;
    for (const cell of content) {
      while (taken[row]?.[column] !== undefined) column += 1;
      if (column >= MAX_COLUMNS) break;
      const height = Math.min(cell.attrs.rowspan, rows.length - row);
      const width = freeWidth(taken, row, column, height, Math.min(cell.attrs.colspan, MAX_COLUMNS - column));
      for (let y = row; y < row + height; y += 1) {
        for (let x = column; x < column + width; x += 1) (taken[y] ??= [])[x] = cell;
      }
      placed.push({ cell, row, column, width, height });
      column += width;
    }
  });
  const columns = Math.max(0, ...placed.map(({ column, width }) => column + width));
  if (columns === 0) return null;
  const grid: GridCell[][] = rows.map(() => []);
  for (const { cell, row, column, width, height } of placed) {
    for (let y = row; y < row + height; y += 1) {
      const merge = height === 1 ? 'none' : y === row ? 'restart' : 'continue';
      grid[y]?.push({ cell: y === row ? cell : null, column, width, merge });
    }
  }
  const firstOther = rows.findIndex(({ content }) => !content.every(({ type }) => type === 'tableHeader'));
  return {
    columns,
    rows: grid.map((cells) => withoutGaps(cells, columns)),
    headerRows: firstOther === -1 ? rows.length : firstOther,
  };
}

/** How far a cell can reach to the right before it meets another one. */
function freeWidth(taken: readonly (readonly (TableCell | undefined)[])[], row: number, column: number, height: number, wanted: number): number {
  for (let width = 1; width < wanted; width += 1) {
    for (let y = row; y < row + height; y += 1) if (taken[y]?.[column + width] !== undefined) return width;
  }
  return wanted;
}

function withoutGaps(cells: readonly GridCell[], columns: number): GridCell[] {
  const result: GridCell[] = [];
  let column = 0;
  const fill = (to: number): void => {
    for (; column < to; column += 1) result.push({ cell: null, column, width: 1, merge: 'none' });
  };
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    fill(cell.column);
    result.push(cell);
    column += cell.width;
  }
  fill(columns);
  return result;
}
