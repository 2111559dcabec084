import { Editor, type JSONContent } from '@tiptap/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@shared/domain/document';
import type { Language } from '@shared/domain/release';
import { cx } from '../../ui';
import { toDocument } from './schema/convert';
import { useEditorHub } from './editor-hub';
import { Paste } from './paste/paste-extension';
import { editableNode } from './schema/repair-tables';
import { Placeholders } from './placeholders';
import { positionIn } from './position-in';
import { INPUT_RULES, PASTE_RULES, extensions } from './schema/editor-schema';
import { Suggestions } from './suggestions/suggestions';
import { useStorePicture } from './use-pictures';
import prose from './prose.module.css';

/**
 * Where the caret goes when editing begins: where the person clicked, or before the text. Where the text was laid out
 * otherwise, what they clicked on: so many characters into a paragraph, at this height of the window.
 */
export type CaretPlace =
  | { readonly left: number; readonly top: number }
  | { readonly block: number; readonly offset: number; readonly top: number }
  | 'start';

interface BodyEditorProps {
  readonly lang: Language;
  /** Read once: to show another text, give the component another key. */
  readonly document: Document;
  /** Committed text only: never called while an input method composes. */
  readonly onChange: (document: Document) => void;
  readonly caretAt?: CaretPlace | null;
}

/** ProseMirror reads the last of a composition from the page up to 20 ms after its end. */
const SETTLE_MS = 50;

function scrollBy(element: HTMLElement, pixels: number): void {
  let scroller: HTMLElement | null = element;
  while (scroller !== null && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
  if (scroller !== null) scroller.scrollTop += pixels;
}

export function BodyEditor({ lang, document, onChange, caretAt = null }: BodyEditorProps): ReactNode {
  const { t } = useTranslation(['editor', 'memory']);
  const hub = useEditorHub();
  const storePicture = useStorePicture(lang);
  const given = useRef({ document, onChange, caretAt, storePicture });
  useEffect(() => {
    given.current = { ...given.current, onChange, storePicture };
  });
  const label = t(`body.${lang}`);
  const placeholder = t(`place.${lang}`);
  const suggestions = t('memory:suggestions');

  const mount = useCallback(
    (element: HTMLDivElement) => {
      let isComposing = false;
      let isReported = true;
      let settling: ReturnType<typeof setTimeout> | undefined;

      const report = (): void => {
        if (isReported || isComposing) return;
        isReported = true;
        const document = toDocument(editor.getJSON());
        // The editor begins anew when the interface changes its language: with the text of now.
        given.current.document = document;
        given.current.onChange(document);
      };

      const editor = new Editor({
        element,
        injectCSS: false,
        extensions: [
          ...extensions,
          Placeholders,
          Suggestions.configure({ lang, label: suggestions, terms: () => hub.suggestedIn(lang) }),
          Paste.configure({ storePicture: (picture) => given.current.storePicture(picture) }),
        ],
        content: editableNode(given.current.document).toJSON() as JSONContent,
        enableInputRules: INPUT_RULES,
        enablePasteRules: PASTE_RULES,
        editorProps: {
          attributes: {
            class: cx(prose.prose),
            lang: lang === 'zh' ? 'zh-CN' : 'en',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': label,
            'data-placeholder': placeholder,
            // Our own checks look at spelling, offline.
            spellcheck: 'false',
          },
          handleDOMEvents: {
            compositionstart: () => {
              isComposing = true;
            },
            compositionend: () => {
              clearTimeout(settling);
              settling = setTimeout(() => {
                isComposing = false;
                report();
              }, SETTLE_MS);
            },
          },
        },
        onUpdate: () => {
          isReported = false;
          report();
        },
        onFocus: () => hub.activate(editor),
      });

      hub.register(editor, lang);
      const { caretAt: place } = given.current;
      given.current.caretAt = null;
      if (place !== null) {
        const isClicked = place !== 'start' && 'left' in place;
        const at = place === 'start' ? 'start' : isClicked ? (editor.view.posAtCoords(place)?.pos ?? 'end') : positionIn(editor.state.doc, place.block, place.offset);
        editor.commands.focus(at, { scrollIntoView: false });
        // The paragraph stays where the person clicked on it.
        if (place !== 'start' && !isClicked && typeof at === 'number') scrollBy(element, editor.view.coordsAtPos(at).top - place.top);
      }

      return () => {
        clearTimeout(settling);
        // A composition that is still open is the input method's text, not yet the person's.
        isComposing = editor.view.composing;
        report();
        hub.release(editor);
        editor.destroy();
      };
    },
    [hub, label, lang, placeholder, suggestions],
  );

  return <div ref={mount} />;
}
