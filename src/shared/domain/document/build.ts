import type { Document, Inline, Mark, Paragraph, TextNode } from './schema';

/** A text node, or nothing for an empty string (ProseMirror has no empty text nodes). */
export function text(value: string, marks: readonly Mark[] = []): TextNode[] {
  if (value === '') return [];
  return [marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks: [...marks] }];
}

export function paragraph(content: string | readonly Inline[] = ''): Paragraph {
  const inline = typeof content === 'string' ? text(content) : [...content];
  return inline.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: inline };
}

/** One paragraph per non-blank line. */
export function fromPlainText(value: string): Document {
  const lines = value.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  return { type: 'doc', content: lines.map((line) => paragraph(line.trim())) };
}
