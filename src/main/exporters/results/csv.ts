/** Without it Excel reads UTF-8 as the code page of the system. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell that begins like this is a formula to a spreadsheet, and could call programs; so are the full-width forms to some. */
const FORMULA = /^[\t\r ]*[=+\-@＝＋－＠]/u;

/** RFC 4180, every cell quoted. A cell that a spreadsheet would calculate is text: an apostrophe stands before it. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  const text = cell.replace(/\s*\r?\n\s*/g, ' ');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
