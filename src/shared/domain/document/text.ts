import type { Block, Document, Inline } from './schema';

/** The characters of inline nodes; a hard break is a newline. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/** One line per text block, in reading order; table cells of a row are separate lines. Captions and alt texts count. */
export function* textLines(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield inlineText(block.content);
        break;
      case 'image':
        if (block.attrs.title !== '' || block.attrs.alt !== '') yield block.attrs.title || block.attrs.alt;
        break;
      case 'table':
        for (const row of block.content) for (const cell of row.content) yield* textLines(cell.content);
        break;
      case 'blockquote':
        yield* textLines(block.content);
        break;
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* textLines(item.content);
        break;
    }
  }
}

/** Plain text of a body: what search indexes, `show` prints and checks read. Derived, never stored. */
export function plainText(document: Document): string {
  return [...textLines(document.content)].join('\n');
}

/** Is there a block of this type anywhere in a body? */
export function hasBlock(document: Document, type: Block['type']): boolean {
  const within = (blocks: readonly Block[]): boolean =>
    blocks.some((block) => {
      if (block.type === type) return true;
      if (block.type === 'table') return block.content.some((row) => row.content.some((cell) => within(cell.content)));
      if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.some((item) => within(item.content));
      return block.type === 'blockquote' && within(block.content);
    });
  return within(document.content);
}
