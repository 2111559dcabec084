import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { completionsOf, type Completion } from '@shared/domain/memory';
import type { Language } from '@shared/domain/release';
import { optionId, SuggestionList } from './suggestion-list';

interface SuggestionsOptions {
  readonly lang: Language;
  /** Name of the list for assistive technology. */
  readonly label: string;
  /** What may be written in the paragraph with the caret. */
  readonly terms: () => readonly string[];
}

/** What is offered, and which of it is chosen; null while the list is closed. */
interface Offer {
  readonly completions: readonly Completion[];
  readonly index: number;
}

type Wish = 'close' | 'look' | { readonly index: number };

const key = new PluginKey<Offer | null>('suggestions');
/** As long as the text of an input method takes to arrive after its end. */
const SETTLE_MS = 60;

/** Terms are offered while they are typed; Tab or Enter takes the chosen one, Escape none. Never while an input method composes. */
export const Suggestions = Extension.create<SuggestionsOptions>({
  name: 'suggestions',
  // Before Tab goes to the next placeholder.
  priority: 1_100,

  addOptions() {
    return { lang: 'en', label: '', terms: () => [] };
  },

  addProseMirrorPlugins() {
    const { lang, label, terms } = this.options;
    const list = `suggestions-${lang}`;
    let isComposing = false;
    let settling: ReturnType<typeof setTimeout> | undefined;

    const look = ({ selection }: EditorState): Offer | null => {
      const { $from, empty } = selection;
      if (!empty || !$from.parent.isTextblock) return null;
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
      const completions = completionsOf(before, terms(), lang);
      return completions.length === 0 ? null : { completions, index: 0 };
    };
    const wish = (view: EditorView, what: Wish): void => view.dispatch(view.state.tr.setMeta(key, what));
    const accept = (view: EditorView, { text, typed }: Completion): void => {
      const { from } = view.state.selection;
      // What is typed stays as it is: a capital at the beginning of a sentence.
      view.dispatch(view.state.tr.insertText(text.slice(typed), from).setMeta(key, 'close').scrollIntoView());
    };

    return [
      new Plugin<Offer | null>({
        key,
        state: {
          init: () => null,
          apply(tr, offer, before, after) {
            const what = tr.getMeta(key) as Wish | undefined;
            if (what === 'close' || isComposing) return null;
            if (what === 'look') return look(after);
            if (what !== undefined) return offer === null ? null : { ...offer, index: what.index };
            if (tr.docChanged) return isTyping(tr) && after.doc.content.size > before.doc.content.size ? look(after) : null;
            return tr.selectionSet ? null : offer;
          },
        },
        props: {
          attributes(state): Record<string, string> {
            const offer = key.getState(state) ?? null;
            return offer === null ? {} : { 'aria-controls': list, 'aria-activedescendant': optionId(list, offer.index) };
          },
          handleKeyDown(view, event) {
            const offer = key.getState(view.state) ?? null;
            if (offer === null || event.isComposing || view.composing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
            const { completions, index } = offer;
            const chosen = completions[index];
            if (event.key === 'Escape') wish(view, 'close');
            else if (event.key === 'ArrowDown') wish(view, { index: (index + 1) % completions.length });
            else if (event.key === 'ArrowUp') wish(view, { index: (index + completions.length - 1) % completions.length });
            else if ((event.key === 'Tab' || event.key === 'Enter') && chosen !== undefined) accept(view, chosen);
            else return false;
            return true;
          },
          handleDOMEvents: {
            compositionstart(view) {
              clearTimeout(settling);
              isComposing = true;
              if (key.getState(view.state) !== null) wish(view, 'close');
            },
            compositionend(view) {
              settling = setTimeout(() => {
                isComposing = false;
                if (view.hasFocus()) wish(view, 'look');
              }, SETTLE_MS);
            },
            blur(view) {
              if (key.getState(view.state) !== null) wish(view, 'close');
            },
          },
        },
        view(view) {
          const shown = new SuggestionList(list, label, lang, (completion) => accept(view, completion));
          return {
            update(now) {
              const offer = key.getState(now.state) ?? null;
              if (offer === null) shown.hide();
              else {
                const typed = offer.completions[offer.index]?.typed ?? 0;
                shown.show(offer.completions, offer.index, now.coordsAtPos(now.state.selection.from - typed));
              }
            },
            destroy() {
              clearTimeout(settling);
              shown.hide();
            },
          };
        },
      }),
    ];
  },
});

/** Not what is pasted, dropped, taken back or put there by the program. */
const isTyping = (tr: Transaction): boolean =>
  tr.getMeta('paste') !== true && tr.getMeta('uiEvent') === undefined && tr.getMeta('history$') === undefined && tr.getMeta('addToHistory') !== false;
