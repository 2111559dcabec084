import type { Block, ListItem } from '../document';
import { linesOf, lineOf, widthOf } from './blocks';

/** "第 1 页", "第1页 共3页", "- 1 -", "Page 1 of 3". */
const PAGE =
  /^(?:[-—–]\s*(\d{1,3})\s*[-—–]|第\s*(\d{1,3})\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|page\s+(\d{1,3})(?:\s+of\s+\d{1,3})?)$/i;
const LONELY_BULLET = /^[•·●○■□◆◇▪‣➢▶*-]$/u;
const MAX_HEADER_WIDTH = 80;

/**
 * A text without what printed pages have around it: page numbers that count on, and the line that stands beside each of
 * them; and bullets without a word. A single number, or numbers that do not count, may mean something and stay.
 */
export function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  const pages = blocks.map((block) => (block.type === 'paragraph' ? pageOf(lineOf(block) ?? '') : null));
  const numbers = pages.filter((page) => page !== null);
  const isCounting = numbers.length >= 2 && numbers.every((page, index) => index === 0 || page === (numbers[index - 1] ?? 0) + 1);
  const repeated = isCounting ? headersBeside(blocks, pages) : new Set<string>();
  return blocks
    .filter((block, index) => {
      const line = block.type === 'paragraph' ? lineOf(block) : null;
      if (line === null) return true;
      return !(isCounting && (pages[index] !== null || repeated.has(line))) && !LONELY_BULLET.test(line);
    })
    .flatMap(withoutEmptyItems);
}

function pageOf(line: string): number | null {
  const match = PAGE.exec(line);
  return match === null ? null : Number(match.slice(1).join(''));
}

/** Lines that stand beside page numbers each time, or nearly. */
function headersBeside(blocks: readonly Block[], pages: readonly (number | null)[]): Set<string> {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const line = block.type === 'paragraph' ? (lineOf(block) ?? '') : '';
    if (line === '' || widthOf(line) > MAX_HEADER_WIDTH || /[。！？.!?]$/.test(line)) continue;
    all.set(line, (all.get(line) ?? 0) + 1);
    const isBeside = (pages[index - 1] ?? null) !== null || (pages[index + 1] ?? null) !== null;
    if (isBeside) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const most = pages.filter((page) => page !== null).length;
  return new Set([...counts].filter(([line, count]) => count >= 2 && count >= most - 1 && all.get(line) === count).map(([line]) => line));
}

function withoutEmptyItems(block: Block): Block[] {
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return [block];
  const content = block.content.filter((item) => !isEmpty(item));
  return content.length === 0 ? [] : [content.length === block.content.length ? block : { ...block, content }];
}

const isEmpty = ({ content }: ListItem): boolean =>
  content.every(({ type }) => type === 'paragraph') && linesOf(content).every((line) => line.trim() === '');
