import type { JSONContent } from '@tiptap/core';
import { lift, splitBlock, toggleMark, setBlockType, wrapIn } from '@tiptap/pm/commands';
import { Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, mergeCells, tableEditing, toggleHeaderRow } from '@tiptap/pm/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentSchema, MAX_DEPTH, type Block } from '@shared/domain/document';
import { arbitraryDocument } from './arbitrary-document';
import { fromDocument, toDocument } from './convert';
import { depthOf } from './depth-limit';
import { editableNode } from './repair-tables';
import { editorSchema as schema } from './editor-schema';

const { nodes, marks } = schema;
const type = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('not in the schema');
  return found;
};

const typing: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('报'));
  return true;
};

const commands: readonly Command[] = [
  typing,
  splitBlock,
  lift,
  toggleMark(type(marks.bold)),
  toggleMark(type(marks.underline)),
  toggleMark(type(marks.link), { href: 'https://example.com' }),
  setBlockType(type(nodes.heading), { level: 2 }),
  setBlockType(type(nodes.paragraph)),
  wrapIn(type(nodes.blockquote)),
  wrapInList(type(nodes.bulletList)),
  wrapInList(type(nodes.orderedList)),
  sinkListItem(type(nodes.listItem)),
  liftListItem(type(nodes.listItem)),
  splitListItem(type(nodes.listItem)),
  addRowAfter,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  mergeCells,
  toggleHeaderRow,
];

const depthGuard = new Plugin({ filterTransaction: (tr) => depthOf(tr.doc) <= MAX_DEPTH });

describe("the editor's schema", () => {
  it('has our nodes and marks and no others', () => {
    expect(Object.keys(nodes).sort()).toEqual(
      [
        'blockquote', 'bulletList', 'doc', 'hardBreak', 'heading', 'image', 'listItem', 'orderedList', 'paragraph',
        'table', 'tableCell', 'tableHeader', 'tableRow', 'text',
      ],
    );
    expect(Object.keys(marks).sort()).toEqual(['bold', 'italic', 'link', 'underline']);
  });

  it('lets a person edit any stored text into nothing that the archive would refuse', { timeout: 120_000 }, () => {
    const step = fc.record({ command: fc.nat(commands.length - 1), from: fc.nat(), to: fc.nat() });
    fc.assert(
      fc.property(arbitraryDocument, fc.array(step, { maxLength: 15 }), (document, steps) => {
        let state = EditorState.create({ doc: editableNode(document), plugins: [depthGuard, tableEditing()] });
        for (const { command, from, to } of steps) {
          const size = state.doc.content.size + 1;
          const selection = TextSelection.between(state.doc.resolve(from % size), state.doc.resolve(to % size));
          state = state.apply(state.tr.setSelection(selection));
          try {
            commands[command]?.(state, (tr) => {
              state = state.apply(tr);
            });
          } catch (error) {
            // Table commands refuse some tables that are torn already; then nothing has happened.
            if (!(error instanceof RangeError)) throw error;
          }
        }
        expect(DocumentSchema.safeParse(toDocument(state.doc.toJSON() as JSONContent)).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('counts nesting as the archive does, so that no text is typed that cannot be saved', () => {
    const nested = (levels: number): Block =>
      levels === 0 ? { type: 'paragraph', content: [{ type: 'text', text: 'x' }] } : { type: 'blockquote', content: [nested(levels - 1)] };
    for (const levels of [MAX_DEPTH - 4, MAX_DEPTH - 3, MAX_DEPTH - 2]) {
      const document = { type: 'doc' as const, content: [nested(levels)] };
      const depth = depthOf(Node.fromJSON(schema, fromDocument(document)));
      expect(DocumentSchema.safeParse(document).success).toBe(depth <= MAX_DEPTH);
    }
  });
});
