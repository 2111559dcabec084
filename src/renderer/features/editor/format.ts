import type { Editor } from '@tiptap/core';
import type { CommandId } from '@shared/commands/registry';

/** A format that is on or off where the caret is. */
export interface Format {
  readonly command?: CommandId;
  readonly apply: (editor: Editor) => void;
  readonly isActive: (editor: Editor) => boolean;
}

const mark = (name: 'bold' | 'italic' | 'underline', command: CommandId): Format => ({
  command,
  apply: (editor) => editor.chain().focus().toggleMark(name).run(),
  isActive: (editor) => editor.isActive(name),
});

const heading = (level: 1 | 2 | 3 | 4, command?: CommandId): Format => ({
  ...(command === undefined ? {} : { command }),
  apply: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isActive: (editor) => editor.isActive('heading', { level }),
});

export const MARKS = {
  bold: mark('bold', 'format.bold'),
  italic: mark('italic', 'format.italic'),
  underline: mark('underline', 'format.underline'),
} as const;

export const STYLES = {
  paragraph: {
    command: 'format.paragraph',
    apply: (editor) => editor.chain().focus().setParagraph().run(),
    isActive: (editor) => !editor.isActive('heading'),
  },
  heading1: heading(1),
  heading2: heading(2, 'format.heading2'),
  heading3: heading(3, 'format.heading3'),
  heading4: heading(4),
} as const satisfies Readonly<Record<string, Format>>;
export type StyleId = keyof typeof STYLES;
export const STYLE_IDS = Object.keys(STYLES) as StyleId[];

export const BLOCKS = {
  bulletList: {
    command: 'format.bulletList',
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  orderedList: {
    command: 'format.orderedList',
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  blockquote: {
    command: 'format.blockquote',
    apply: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
} as const satisfies Readonly<Record<string, Format>>;

export const insertTable = (editor: Editor): void =>
  void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();

/** What can be done to the table the caret is in. */
export const TABLE_ACTIONS = {
  rowAbove: (editor) => editor.chain().focus().addRowBefore().run(),
  rowBelow: (editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor) => editor.chain().focus().addColumnAfter().run(),
  header: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  merge: (editor) => editor.chain().focus().mergeCells().run(),
  split: (editor) => editor.chain().focus().splitCell().run(),
  rowDelete: (editor) => editor.chain().focus().deleteRow().run(),
  columnDelete: (editor) => editor.chain().focus().deleteColumn().run(),
  delete: (editor) => editor.chain().focus().deleteTable().run(),
} as const satisfies Readonly<Record<string, (editor: Editor) => boolean>>;
export type TableAction = keyof typeof TABLE_ACTIONS;
