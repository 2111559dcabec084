import { inlineText, textLines, type Block, type Inline, type Paragraph } from '../document';

/** The text of a paragraph or heading; null for any other block. */
export function lineOf(block: Block | undefined): string | null {
  return block?.type === 'paragraph' || block?.type === 'heading' ? inlineText(block.content).trim() : null;
}

/** All text of some blocks, a line per text block. */
export const linesOf = (blocks: readonly Block[]): string[] => [...textLines(blocks)];

export const hasLink = (block: Block): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  (block.content ?? []).some((node) => node.type === 'text' && (node.marks ?? []).some(({ type }) => type === 'link'));

/** Width in half-width columns: a Chinese character says about as much as two letters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u1100' ? 2 : 1;
  return width;
}

/** Text as it is compared: without spaces, punctuation and case. */
export const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A paragraph without its first `length` characters. */
export function withoutStart(paragraph: Paragraph, length: number): Paragraph {
  const content: Inline[] = [];
  let rest = length;
  for (const node of paragraph.content ?? []) {
    if (rest === 0) content.push(node);
    else if (node.type === 'hardBreak') rest -= 1;
    else {
      const cut = node.text.slice(rest);
      rest = Math.max(0, rest - node.text.length);
      if (cut !== '') content.push({ ...node, text: cut });
    }
  }
  const first = content[0];
  if (first?.type === 'text') content[0] = { ...first, text: first.text.trimStart() };
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}
