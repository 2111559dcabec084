import type { Editor } from '@tiptap/core';
import { undoInField } from '../../commands';

/** Takes back or repeats where the focus is: an editor has its own history, which Chromium does not know. */
export function undoIn(editor: Editor | null, direction: 'undo' | 'redo'): void {
  if (editor?.isFocused !== true) undoInField(direction);
  else if (direction === 'undo') editor.commands.undo();
  else editor.commands.redo();
}
