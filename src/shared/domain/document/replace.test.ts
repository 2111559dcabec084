import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEdition, type Edition } from '../release';
import { paragraph, text } from './build';
import { findSpans, type TextSearch } from './find';
import { replaceInBody, replaceInEdition, type FoundPlace } from './replace';
import { DocumentSchema, type Block, type Document, type Inline } from './schema';
import { arbitraryDocument } from './testing/arbitrary-document';
import { inlineText } from './text';

const exact = (sought: string): TextSearch => ({ text: sought, matchCase: true, wholeWord: false });
const always = (): boolean => true;
const body = (...content: Block[]): Document => ({ type: 'doc', content });
const bold = [{ type: 'bold' }] as const;

/** The text of every field and block, captions and descriptions included, each on its own. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.content)];
      case 'image':
        return [block.attrs.title, block.attrs.alt];
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => linesOf(cell.content)));
      case 'blockquote':
        return linesOf(block.content);
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => linesOf(item.content));
    }
  });
}

/** Everything but characters: nodes, attributes, and where hard breaks stand among the blocks. */
function shapeOf(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => {
      if (key === 'title' || key === 'alt') return '';
      if (key !== 'content' || !Array.isArray(value)) return value;
      const nodes = value as { type: string }[];
      return nodes.some(({ type }) => type === 'text' || type === 'hardBreak') ? nodes.filter(({ type }) => type === 'hardBreak') : nodes;
    }).replaceAll(',"content":[]', ''),
  );
}

/** Marks of each UTF-16 unit of a block. */
const marksOf = (content: readonly Inline[] = []): string[] =>
  content.flatMap((node) => (node.type === 'text' ? Array.from({ length: node.text.length }, () => JSON.stringify(node.marks ?? [])) : ['']));

const sought = fc.oneof(fc.constantFrom('通稿', 'a', '工会', 'Zhao', '“', '-', '#', '1', ' '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }).filter((value) => !/[\n\r]/.test(value)));
const replacement = fc.oneof(fc.constant(''), fc.constantFrom('新', '$&', 'ab', '通稿通稿'), fc.string({ unit: 'grapheme', maxLength: 4 }));

describe('replacing in a body', () => {
  it('says what replacing in the plain text would say, and breaks no structure, whatever the text is', () => {
    fc.assert(
      fc.property(arbitraryDocument(), sought, replacement, (document, find, by) => {
        const result = replaceInBody(document, exact(find), by, always);
        expect(linesOf(result.content)).toEqual(linesOf(document.content).map((line) => line.replaceAll(find, () => by)));
        expect(shapeOf(result.content)).toEqual(shapeOf(document.content));
        expect(DocumentSchema.safeParse(result).success).toBe(true);
      }),
    );
  });

  it('leaves every character it does not replace with its marks', () => {
    fc.assert(
      fc.property(arbitraryDocument(), sought, (document, find) => {
        // As many characters for as many: each must keep the marks of its place.
        const by = '改'.repeat(find.length);
        const result = replaceInBody(document, exact(find), by, always);
        document.content.forEach((before, index) => {
          const after = result.content[index]!;
          if (before.type !== 'paragraph' || after.type !== 'paragraph') return;
          const spans = findSpans(inlineText(before.content), exact(find));
          const expected = marksOf(before.content);
          for (const [start, end] of spans) expected.fill(expected[start]!, start, end);
          expect(marksOf(after.content)).toEqual(expected);
        });
      }),
    );
  });

  it('gives back the very same body when nothing was found or taken, so that no empty revision is made', () => {
    fc.assert(
      fc.property(arbitraryDocument(), sought, (document, find) => {
        expect(replaceInBody(document, exact(find), 'x', () => false)).toBe(document);
      }),
    );
  });

  it('finds over the border of a mark and writes like the first character', () => {
    const document = body(paragraph([...text('劳模'), ...text('创新', bold), ...text('工作室')]));
    expect(replaceInBody(document, exact('模创新工'), '动者', always)).toEqual(body(paragraph('劳动者作室')));
    expect(replaceInBody(document, exact('新工作'), '意', always)).toEqual(
      body(paragraph([...text('劳模'), ...text('创意', bold), ...text('室')])),
    );
  });

  it('leaves an empty paragraph where all of its text goes', () => {
    expect(replaceInBody(body(paragraph('删')), exact('删'), '', always)).toEqual(body({ type: 'paragraph' }));
  });
});

describe('replacing in an edition', () => {
  const edition: Edition = { ...emptyEdition(), title: '澜海', body: body(paragraph('澜海与澜海')), boilerplate: '关于澜海\n澜海' };

  it('goes through all of its fields in reading order and leaves the places that were not taken', () => {
    const seen: FoundPlace[] = [];
    const result = replaceInEdition(edition, exact('澜海'), '沧海', (place) => {
      seen.push(place);
      return seen.length !== 3;
    });
    expect(seen.map(({ field }) => field)).toEqual(['title', 'body', 'body', 'boilerplate', 'boilerplate']);
    expect(result).toEqual({ ...edition, title: '沧海', body: body(paragraph('沧海与澜海')), boilerplate: '关于沧海\n沧海' });
  });

  it('is the very same edition when nothing was found', () => {
    expect(replaceInEdition(edition, exact('没有'), 'x', always)).toBe(edition);
  });
});
