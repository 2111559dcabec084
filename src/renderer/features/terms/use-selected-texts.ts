import { useEffect, useRef, useState } from 'react';
import type { Language, ReleaseId } from '@shared/domain/release';
import { cleanLine } from '@shared/domain/terms';

/** More is a passage, not a term. */
const LONGEST_SELECTION = 120;

interface Selected {
  readonly lang: Language;
  readonly text: string;
}

interface SelectedTexts {
  /** Something that could be a term is selected in the release. */
  readonly isSelected: boolean;
  /** The selected text, and the one selected just before in the other language. */
  readonly read: () => Partial<Record<Language, string>>;
}

/** What is selected in the release that is shown; a page has one selection, but a term has two languages. */
export function useSelectedTexts(ids: readonly ReleaseId[]): SelectedTexts {
  const recent = useRef<readonly Selected[]>([]);
  const [isSelected, setSelected] = useState(false);
  const shown = ids.join();

  useEffect(() => {
    const forget = (): void => {
      recent.current = [];
      setSelected(false);
    };
    const take = (): void => {
      const selection = selectionInRelease();
      // The focus is elsewhere, e.g. in the palette: what was selected in the release still is meant.
      if (selection === null) return;
      setSelected(selection !== 'none');
      if (selection === 'none') return;
      recent.current = [selection, ...recent.current.filter(({ lang }) => lang !== selection.lang)];
    };
    document.addEventListener('selectionchange', take);
    document.addEventListener('beforeinput', forget);
    return () => {
      forget();
      document.removeEventListener('selectionchange', take);
      document.removeEventListener('beforeinput', forget);
    };
  }, [shown]);

  return { isSelected, read: () => Object.fromEntries(recent.current.map(({ lang, text }) => [lang, text])) };
}

/** `none`: nothing that could be a term; null: the selection is not in the release. */
function selectionInRelease(): Selected | 'none' | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    return selectedIn(focused, focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0));
  }
  const selection = document.getSelection();
  const node = selection?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element === null ? null : selectedIn(element, selection?.toString() ?? '');
}

function selectedIn(element: Element, selected: string): Selected | 'none' | null {
  const edition = element.closest('article[lang]');
  if (edition === null) return null;
  const text = cleanLine(selected);
  if (text === '' || text.length > LONGEST_SELECTION) return 'none';
  return { lang: edition.getAttribute('lang') === 'en' ? 'en' : 'zh', text };
}
