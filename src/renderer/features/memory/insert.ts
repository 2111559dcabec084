import type { Command, Editor, JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { CounterpartPlace } from '@shared/domain/memory';

const inlineOf = (text: string): JSONContent[] =>
  text.split('\n').flatMap((line, number) => [...(number === 0 ? [] : [{ type: 'hardBreak' }]), ...(line === '' ? [] : [{ type: 'text', text: line }])]);

const aStepOfItsOwn: Command = ({ tr }) => {
  closeHistory(tr);
  return true;
};

/** Writes a text where the caret is, in place of what is selected. One undo takes it back. */
export function insertAtCaret(editor: Editor, text: string): void {
  editor
    .chain()
    .focus()
    .command(aStepOfItsOwn)
    .insertContent(inlineOf(text))
    .run();
}

/** Writes a text into an empty paragraph, or as a new one in its place among the others. One undo takes it back. */
export function insertParagraph(editor: Editor, text: string, { index, isThere }: CounterpartPlace): void {
  const { doc } = editor.state;
  const block = doc.maybeChild(index);
  const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0;
  let start = 0;
  for (let before = 0; before < Math.min(index, doc.childCount); before++) start += doc.child(before).nodeSize;
  const range = isEmpty && (isThere || index === 0) ? { from: start, to: start + block.nodeSize } : start;
  editor
    .chain()
    .focus()
    .command(aStepOfItsOwn)
    .insertContentAt(range, { type: 'paragraph', content: inlineOf(text) })
    .run();
}
