import type { JSONContent } from '@tiptap/core';
import { DocumentSchema, type Document } from '@shared/domain/document';

/** Attributes of ours; the editor's further ones (column widths, link targets, list styles) are not part of the document. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  orderedList: ['start'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  image: ['attachment', 'alt', 'title'],
  link: ['href'],
};

const TEXT_BLOCKS = new Set(['paragraph', 'heading']);

type Attributes = Record<string, unknown>;

function ownAttributes(type: string, attrs: Attributes | undefined): { attrs?: Attributes } {
  const names = ATTRIBUTES[type];
  return names === undefined ? {} : { attrs: Object.fromEntries(names.map((name) => [name, attrs?.[name]])) };
}

function stripped(node: JSONContent): unknown {
  const type = node.type ?? '';
  if (type === 'text') {
    const marks = (node.marks ?? []).map((mark) => ({ type: mark.type, ...ownAttributes(mark.type, mark.attrs) }));
    return marks.length === 0 ? { type, text: node.text } : { type, text: node.text, marks };
  }
  if (type === 'hardBreak' || type === 'image') return { type, ...ownAttributes(type, node.attrs) };
  const content = (node.content ?? []).map(stripped);
  const withoutContent = content.length === 0 && TEXT_BLOCKS.has(type);
  return { type, ...ownAttributes(type, node.attrs), ...(withoutContent ? {} : { content }) };
}

const isEmptyParagraph = (node: JSONContent | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

/** The empty paragraph the editor keeps at the end for the caret is no text of the person's. */
function withoutCaretParagraph(content: readonly JSONContent[]): readonly JSONContent[] {
  const before = content.at(-2);
  const placeholder = before === undefined || before.type === 'table' || before.type === 'image';
  return placeholder && isEmptyParagraph(content.at(-1)) ? content.slice(0, -1) : content;
}

/** The editor's JSON as our document. Throws a ZodError when the editor holds what the archive would refuse. */
export function toDocument(json: JSONContent): Document {
  return DocumentSchema.parse({ type: 'doc', content: withoutCaretParagraph(json.content ?? []).map(stripped) });
}

/** Our document as content for the editor, which needs at least one block to put the caret in. */
export function fromDocument(document: Document): JSONContent {
  const content = document.content.length === 0 ? [{ type: 'paragraph' }] : (document.content as JSONContent[]);
  return { type: 'doc', content };
}
