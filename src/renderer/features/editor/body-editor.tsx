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
import { INPUT_RULES, PASTE_RULES, extensions } from './schema/editor-schema';
import { Suggestions } from './suggestions/suggestions';
import { useStorePicture } from './use-pictures';
import prose from './prose.module.css';

/** Where the caret goes when editing begins: where the person clicked, or before the text. */
export type CaretPlace = { readonly left: number; readonly top: number } | 'start';

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

export function BodyEditor({ lang, document, onChange, caretAt = null }: BodyEditorProps): ReactNode {
  const { t } = useTranslation(['editor', 'memory']);
  const hub = useEditorHub();
  const storePicture = useStorePicture();
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
            spellcheck: lang === 'en' ? 'true' : 'false',
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

      hub.register(editor);
      const { caretAt: place } = given.current;
      given.current.caretAt = null;
      if (place !== null) {
        const at = place === 'start' ? 'start' : (editor.view.posAtCoords(place)?.pos ?? 'end');
        editor.commands.focus(at, { scrollIntoView: false });
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
