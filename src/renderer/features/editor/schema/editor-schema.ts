import { getSchema, Node, type AnyExtension } from '@tiptap/core';
import { TableCell, TableHeader, TableRow, Table } from '@tiptap/extension-table';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeLink } from '@shared/domain/document';
import { DepthLimit } from './depth-limit';
import { ImageNode } from './image-node';

/** Their shortcuts come from the command registry, so that menu, palette and keys cannot disagree. */
const RUN_BY_COMMANDS = new Set(['bold', 'italic', 'underline', 'paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList']);

const withoutShortcuts = (extension: AnyExtension): AnyExtension =>
  RUN_BY_COMMANDS.has(extension.name) ? extension.extend({ addKeyboardShortcuts: () => ({}) }) : extension;

/** Our list items may hold any block, e.g. begin with a heading or a table; TipTap's must begin with a paragraph. */
const withOurListItem = (extension: AnyExtension): AnyExtension =>
  extension instanceof Node && extension.name === 'listItem' ? extension.extend({ content: 'block+' }) : extension;

const Text = StarterKit.extend({
  addExtensions() {
    const extensions = (this.parent?.() ?? []) as AnyExtension[];
    return extensions.map(withoutShortcuts).map(withOurListItem);
  },
}).configure({
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  heading: { levels: [1, 2, 3, 4] },
  link: {
    autolink: false,
    openOnClick: false,
    linkOnPaste: true,
    defaultProtocol: 'https',
    isAllowedUri: (url) => isSafeLink(url),
    HTMLAttributes: { target: null, rel: null },
  },
  // So that one can always write after a table or a picture; `toDocument` drops it again while it is empty.
  trailingNode: { node: 'paragraph', notAfter: ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'] },
  undoRedo: { depth: 500, newGroupDelay: 500 },
});

/** Input and paste rules we keep: lists and headings as in Word; stars and underscores stay what they are. */
export const INPUT_RULES: (string | AnyExtension)[] = ['heading', 'bulletList', 'orderedList'];
export const PASTE_RULES: (string | AnyExtension)[] = ['link'];

/** The editor's schema: exactly the nodes and marks of our document. */
export const extensions: readonly AnyExtension[] = [
  Text,
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader,
  TableCell,
  ImageNode,
  DepthLimit,
];

export const editorSchema: Schema = getSchema([...extensions]);
