export interface CsvLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const MARK = '\ufeff';
const SEPARATORS = [',', ';', '\t', '，'] as const;

/** RFC 4180, with whichever separator the first line uses; lines without any text are left out. Never fails. */
export function parseCsv(text: string): CsvLine[] {
  const source = text.startsWith(MARK) ? text.slice(1) : text;
  const separator = separatorOf(source);
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begin = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (cells.some((text) => text.trim() !== '')) lines.push({ line: begin, cells });
    cells = [];
  };
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && source.charAt(at + 1) === '\n') continue;
      endLine();
      begin = line;
    } else cell += character;
  }
  endLine();
  return lines;
}

/** The one that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string): number => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
