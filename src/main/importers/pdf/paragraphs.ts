import type { PdfLine } from './lines';

export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
}

/** Lines at the top and at the bottom of a page that may be its furniture. */
const EDGE_LINES = 2;
const PAGE_NUMBER = /^(?:[-–—·\s]*\d{1,4}[-–—·\s]*|第\s*\d+\s*页(?:\s*[共/／].*)?|page \d+(?: of \d+)?|\d+\s*[/／]\s*\d+)$/i;
/** Of a letter's size: an indent of two Chinese characters, and the least that a line may be short of the margin when it goes on. */
const INDENT = 1;
const SHORT = 2.2;
/** Of the usual distance between lines. */
const GAP = 1.45;
const SAME_SIZE = 0.12;
const HAN_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]$/u;
const HAN_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/u;
const LIST_ITEM = /^(?:[•●▪◦·–-]\s|\d{1,2}[.)、]\s*\S|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;

/** What is the text of the pages, without what stands at the edge of each; a page's lines from top to bottom. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const shape = ({ text }: PdfLine): string => text.replace(/\d+/g, '#');
  const edges = (lines: readonly PdfLine[]): readonly PdfLine[] => [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  const seen = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(edges(lines).map(shape))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(3, Math.ceil(pages.length / 2));
  return pages.map((lines) => {
    const atEdge = new Set(edges(lines));
    return lines.filter((line) => !atEdge.has(line) || !((pages.length > 1 && PAGE_NUMBER.test(line.text)) || (seen.get(shape(line)) ?? 0) >= often));
  });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Lines of all pages, put together again as they were written: a paragraph may go on over the end of a page. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const lines = pages.flat();
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const distances = pages.flatMap((page) => page.slice(1).map((line, index) => (page[index]?.y ?? line.y) - line.y)).filter((distance) => distance > 0);
  const usual = median(distances);
  const paragraphs: { text: string; size: number }[] = [];
  let before: PdfLine | null = null;
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const last = paragraphs.at(-1);
      if (last !== undefined && before !== null && goesOn(before, line, { left, right, usual, isNextPage: index === 0 })) last.text = joined(last.text, line.text);
      else paragraphs.push({ text: line.text, size: line.size });
      before = line;
    }
  }
  return paragraphs;
}

interface Page {
  readonly left: number;
  readonly right: number;
  readonly usual: number;
  readonly isNextPage: boolean;
}

/** Whether `line` goes on with the sentence of the line before. */
function goesOn(before: PdfLine, line: PdfLine, { left, right, usual, isNextPage }: Page): boolean {
  if (Math.abs(before.size - line.size) > SAME_SIZE * before.size) return false;
  if (!isNextPage && usual > 0 && before.y - line.y > GAP * Math.max(usual, before.size)) return false;
  // A word that did not fit went to the next line: the line before may be as much shorter.
  const nextWord = (/^\S{1,30}/.exec(line.text)?.[0] ?? '').length * line.size * (HAN_START.test(line.text) ? 0 : 0.55);
  if (right - before.right > Math.max(SHORT * line.size, nextWord + line.size)) return false;
  if (LIST_ITEM.test(line.text)) return false;
  // A paragraph of one line has both ends of its own.
  return line.left - left < INDENT * line.size || Math.abs(line.left - before.left) < line.size / 2;
}

function joined(text: string, next: string): string {
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return `${text.slice(0, -1)}${next}`;
  return HAN_END.test(text) || HAN_START.test(next) ? `${text}${next}` : `${text} ${next}`;
}
