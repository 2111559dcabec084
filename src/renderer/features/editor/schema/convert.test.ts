import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentSchema } from '@shared/domain/document';
import { arbitraryDocument } from './arbitrary-document';
import { fromDocument, toDocument } from './convert';
import { editorSchema } from './editor-schema';

const throughEditor = (json: unknown): JSONContent => {
  const node = Node.fromJSON(editorSchema, json);
  node.check();
  return node.toJSON() as JSONContent;
};

describe('a body that is opened and saved without a change', () => {
  it('comes back exactly as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(DocumentSchema.safeParse(document).success).toBe(true);
        expect(toDocument(throughEditor(fromDocument(document)))).toEqual(document);
      }),
      { numRuns: 500 },
    );
  });

  it('stays empty when it was empty, though the editor needs a line for the caret', () => {
    expect(toDocument(throughEditor(fromDocument({ type: 'doc', content: [] })))).toEqual({ type: 'doc', content: [] });
  });

  it('does not gain the empty line that the editor keeps after a table or picture', () => {
    const image = { type: 'image', attrs: { attachment: 'a'.repeat(64), alt: '', title: '' } };
    const json = { type: 'doc', content: [image, { type: 'paragraph' }] };
    expect(toDocument(json)).toEqual({ type: 'doc', content: [image] });
  });
});

describe('what the editor knows beyond our document', () => {
  it('is dropped: column widths, link targets, list styles, marks on line breaks', () => {
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 2, colwidth: [80], align: 'left' }, content: [{ type: 'paragraph' }] };
    const json = {
      type: 'doc',
      content: [
        { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.cn', target: '_blank', rel: 'x', class: null } }] },
            { type: 'hardBreak', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    };
    expect(toDocument(json)).toEqual({
      type: 'doc',
      content: [
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 2 }, content: [{ type: 'paragraph' }] }] }],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.cn' } }] }, { type: 'hardBreak' }],
        },
      ],
    });
  });

  it('an unsafe link is refused rather than stored', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(() => toDocument({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [link] }] }] })).toThrow();
  });
});
