import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { PLACEHOLDER } from '@shared/domain/placeholder';

interface Place {
  readonly from: number;
  readonly to: number;
}

function placesIn(doc: Node): Place[] {
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    for (const match of node.text?.matchAll(PLACEHOLDER) ?? []) places.push({ from: pos + match.index, to: pos + match.index + match[0].length });
  });
  return places;
}

/** Placeholders of a template are marked; Tab goes from one to the next and round, as long as there are any. */
export const Placeholders = Extension.create({
  name: 'placeholders',
  // Before Tab goes to the next cell or moves a list item in.
  priority: 1_000,

  addKeyboardShortcuts() {
    const go = (by: 1 | -1): boolean => {
      const { doc, selection } = this.editor.state;
      const places = placesIn(doc);
      const next = by === 1 ? places.find(({ from }) => from >= selection.to) : places.findLast(({ to }) => to <= selection.from);
      const place = next ?? places.at(by === 1 ? 0 : -1);
      if (place === undefined) return false;
      this.editor.view.dispatch(this.editor.state.tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
      return true;
    };
    return { Tab: () => go(1), 'Shift-Tab': () => go(-1) };
  },

  addProseMirrorPlugins() {
    const marksOf = (doc: Node): DecorationSet => DecorationSet.create(doc, placesIn(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'placeholder' })));
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => marksOf(doc),
          apply: (tr, marks) => (tr.docChanged ? marksOf(tr.doc) : marks),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});
