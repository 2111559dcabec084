import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { findSpans, replaceSpans, type TextSearch, type TextSpan } from '@shared/domain/document';

interface Edit {
  readonly from: number;
  readonly to: number;
  /** The new caption of the picture at `from`; null for text that is replaced. */
  readonly caption: string | null;
}

/**
 * Replaces in the text and the captions of an editor, in one step of its undo history. `takes` is asked for each place in
 * reading order, counted from 0. Returns how many were replaced.
 */
export function replaceInEditor(editor: Editor, search: TextSearch, replacement: string, takes: (place: number) => boolean): number {
  const { doc, schema } = editor.state;
  const edits: Edit[] = [];
  let places = 0;
  let replaced = 0;
  const taken = (text: string): TextSpan[] => findSpans(text, search).filter(() => takes(places++));
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      const spans = taken(node.textBetween(0, node.content.size, undefined, '\n'));
      replaced += spans.length;
      for (const [start, end] of spans) edits.push({ from: pos + 1 + start, to: pos + 1 + end, caption: null });
    } else if (node.type.name === 'image') {
      const { title } = node.attrs as { readonly title: string };
      const spans = taken(title);
      replaced += spans.length;
      if (spans.length > 0) edits.push({ from: pos, to: pos, caption: replaceSpans(title, spans, replacement) });
    }
  });
  if (edits.length === 0) return 0;
  // What was typed just before is a step of its own.
  const change = closeHistory(editor.state.tr);
  for (const { from, to, caption } of edits.reverse()) {
    if (caption !== null) change.setNodeAttribute(from, 'title', caption);
    else if (replacement === '') change.delete(from, to);
    else change.replaceWith(from, to, schema.text(replacement, doc.nodeAt(from)?.marks ?? []));
  }
  editor.view.dispatch(change);
  return replaced;
}

/** Replaces in a field, see {@link rewriteField}. */
export const replaceInField = (field: HTMLTextAreaElement, spans: readonly TextSpan[], replacement: string): void =>
  rewriteField(field, replaceSpans(field.value, spans, replacement));

/** Gives a field another text as if typed, so that the field's own undo takes it back in one step. */
export function rewriteField(field: HTMLTextAreaElement, text: string): void {
  const focused = document.activeElement;
  field.focus({ preventScroll: true });
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else edits a field and keeps its undo
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
