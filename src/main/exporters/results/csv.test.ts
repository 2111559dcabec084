import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv';

/** A reader of RFC 4180 that knows nothing of the writer. */
function parse(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  for (let match = cell.exec(csv); match !== null; match = cell.exec(csv)) {
    lines.at(-1)!.push(match[1]!.replaceAll('""', '"'));
    if (match[2] === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\r\n]/.test(value) && !/^[\t ]*[=+\-@＝＋－＠]/u.test(value));

it('is read back cell for cell, whatever titles hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 })), (lines) => {
      const csv = toCsv(lines);
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(parse(csv.slice(1))).toEqual(lines);
    }),
  );
});

it.each(['=1+1', '+86 10', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x")'])(
  'a title such as %j is no formula in the spreadsheet of who opens the file',
  (title) => {
    expect(parse(toCsv([[title]]).slice(1))).toEqual([[`'${title}`]]);
  },
);

it('keeps a boilerplate of several lines in one line of the table', () => {
  expect(toCsv([['one\n  two']])).toBe('\ufeff"one two"\r\n');
});
