import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import { applyChanges, typographyOf, type Change } from '@shared/domain/typography';
import type { Language } from '@shared/domain/release';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts punctuation and blanks right in the text and the captions of an editor, or in what is selected of it, across marks,
 * as one step of its undo history. Null where there is nothing to do.
 */
export function typesetBody(state: EditorState, lang: Language): { readonly change: Transaction; readonly count: number } | null {
  const { doc, selection } = state;
  const isWanted = (from: number, to: number): boolean => selection.empty || (selection.from <= from && to <= selection.to);
  const edits: Edit[] = [];
  const captions: { readonly at: number; readonly text: string }[] = [];
  let count = 0;
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      for (const { start, end, text } of typographyOf(node.textBetween(0, node.content.size, undefined, '\n'), lang)) {
        const [from, to] = [pos + 1 + start, pos + 1 + end];
        if (isWanted(from, to)) edits.push({ from, to, text });
      }
    } else if (node.type.name === 'image' && isWanted(pos, pos + node.nodeSize)) {
      const { title } = node.attrs as { readonly title: string };
      const changes: readonly Change[] = typographyOf(title, lang);
      count += changes.length;
      if (changes.length > 0) captions.push({ at: pos, text: applyChanges(title, changes) });
    }
  });
  count += edits.length;
  if (count === 0) return null;
  // What was typed just before is a step of its own.
  const change = closeHistory(state.tr);
  for (const { at, text } of captions) change.setNodeAttribute(at, 'title', text);
  for (const { from, to, text } of edits.reverse()) {
    if (text === '') change.delete(from, to);
    else change.replace(from, to, new Slice(Fragment.from(state.schema.text(text, marksAt(doc, from, to))), 0, 0));
  }
  return { change, count };
}

/** Of the first character that goes; what is put in between two is marked like the one before. */
const marksAt = (doc: Node, from: number, to: number): readonly Mark[] => (from < to ? doc.nodeAt(from)?.marks : doc.resolve(from).marks()) ?? [];
