import type { Editor } from '@tiptap/core';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { assertDefined } from '@shared/assert';
import type { Attachment, Language } from '@shared/domain/release';
import { imageOf, type ReleasePictures } from './release-pictures';

interface SuggestedTerms {
  readonly lang: Language;
  readonly terms: readonly string[];
}

/** Knows the editors on screen, and which of them the person last wrote in: the one that toolbar and commands act on. */
export class EditorHub {
  #active: Editor | null = null;
  readonly #open = new Map<Editor, Language>();
  /** Those a person has put the caret in; in the others it stands before the text. */
  readonly #entered = new WeakSet<Editor>();
  #suggested: SuggestedTerms | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(readonly pictures: ReleasePictures) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly active = (): Editor | null => this.#active;

  /** The editor whose text `element` is. */
  readonly editorOf = (element: Element): Editor | undefined => [...this.#open.keys()].find(({ view }) => view.dom === element);

  /** Null for an editor that is not on screen any more. */
  readonly languageOf = (editor: Editor): Language | null => this.#open.get(editor) ?? null;

  /** Puts a picture behind the caret, or behind the text where nobody has written yet. Gives the editions that have it now. */
  readonly insertPicture = (file: Attachment, languages: readonly Language[]): readonly Language[] =>
    [...this.#open].flatMap(([editor, lang]) => {
      if (!languages.includes(lang)) return [];
      const { doc, selection } = editor.state;
      const at = this.#entered.has(editor) ? selection.to : doc.content.size;
      return editor.commands.insertContentAt(at, { type: 'image', attrs: imageOf(file, lang) }) ? [lang] : [];
    });

  /** What may be offered while one types in the paragraph with the caret. */
  suggest(suggested: SuggestedTerms | null): void {
    this.#suggested = suggested;
  }

  readonly suggestedIn = (lang: Language): readonly string[] => (this.#suggested?.lang === lang ? this.#suggested.terms : []);

  register(editor: Editor, lang: Language): void {
    this.#open.set(editor, lang);
  }

  activate(editor: Editor): void {
    this.#entered.add(editor);
    this.#set(editor);
  }

  release(editor: Editor): void {
    this.#open.delete(editor);
    if (this.#active === editor) this.#set(null);
  }

  #set(editor: Editor | null): void {
    if (this.#active === editor) return;
    this.#active = editor;
    for (const listener of this.#listeners) listener();
  }
}

export const EditorHubContext = createContext<EditorHub | null>(null);

export const useEditorHub = (): EditorHub => assertDefined(useContext(EditorHubContext), 'editors need an EditorHub around them');

export function useActiveEditor(): Editor | null {
  const hub = useEditorHub();
  return useSyncExternalStore(hub.subscribe, hub.active);
}

/** What `read` says of the editor, asked after each transaction: renders again only when that is something else. Null while there is no editor. */
export function useEditorValue(editor: Editor | null, read: (editor: Editor) => string): string | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor?.on('transaction', listener);
      return () => void editor?.off('transaction', listener);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => (editor === null || editor.isDestroyed ? null : read(editor)));
}
