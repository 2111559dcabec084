/** A line of a page as it stands there; lengths in points, `y` upwards from the bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A piece of text as pdf.js tells it. */
export interface PdfPiece {
  readonly str: string;
  /** Its matrix; places 4 and 5 are where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;
/** Parts of the size of the letters. */
const SAME_LINE = 0.5;
const BLANK = 0.22;

/** Joins what stands side by side; blanks between words are often only a distance. */
export function linesOfPage(pieces: readonly PdfPiece[]): PdfLine[] {
  const placed = pieces
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, transform, width, height }) => ({ str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height > 0 ? height : Math.abs(transform[3] ?? 10) }));
  const rows: (typeof placed)[] = [];
  for (const piece of placed.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && Math.abs(first.y - piece.y) < SAME_LINE * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const pieces = row.toSorted((a, b) => a.x - b.x);
    const [first] = pieces;
    let text = '';
    let right = first?.x ?? 0;
    for (const { str, x, width, size } of pieces) {
      const isApart = text !== '' && x - right > BLANK * size && !text.endsWith(' ') && !str.startsWith(' ');
      const isHan = HAN.test(text.at(-1) ?? '') && HAN.test(str[0] ?? '');
      text += isApart && !isHan ? ` ${str}` : str;
      right = Math.max(right, x + width);
    }
    return { text: text.trim(), left: first?.x ?? 0, right, y: first?.y ?? 0, size: Math.max(...row.map((piece) => piece.size)) };
  });
}
