import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, type Table, type TableCell } from '@shared/domain/document';
import { layOutTable } from './table-grid';

const cell = (text: string, colspan = 1, rowspan = 1, type: TableCell['type'] = 'tableCell'): TableCell => ({
  type,
  attrs: { colspan, rowspan },
  content: [paragraph(text)],
});

const table = (...rows: TableCell[][]): Table => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });

test('a cell that spans rows pushes the cells below it aside', () => {
  const tall = cell('tall', 1, 2);
  const grid = layOutTable(table([tall, cell('a')], [cell('b')]));
  expect(grid?.rows.map((row) => row.map(({ column, merge }) => [column, merge]))).toEqual([
    [[0, 'restart'], [1, 'none']],
    [[0, 'continue'], [1, 'none']],
  ]);
});

test('every row is as wide as the table and no cell is lost: Word repairs or refuses anything else', () => {
  const span = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5 }), fc.constant(1_000));
  const cells = fc.array(fc.tuple(span, span).map(([colspan, rowspan]) => cell('x', colspan, rowspan)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (rows) => {
      const given = table(...rows);
      const grid = layOutTable(given);
      if (grid === null) {
        expect(rows.flat()).toEqual([]);
        return;
      }
      for (const row of grid.rows) {
        let at = 0;
        for (const { column, width } of row) {
          expect(column).toBe(at);
          at += width;
        }
        expect(at).toBe(grid.columns);
      }
      expect(grid.columns).toBeLessThanOrEqual(63);
      const shown = grid.rows.flatMap((row) => row.flatMap((one) => one.cell ?? []));
      if (grid.columns < 63) expect(shown).toEqual(rows.flat());
    }),
  );
});

test('only the rows at the top repeat as headings', () => {
  const th = cell('h', 1, 1, 'tableHeader');
  expect(layOutTable(table([th, th], [th, cell('a')], [th, th]))?.headerRows).toBe(1);
});
