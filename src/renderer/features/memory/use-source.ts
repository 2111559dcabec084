import { useEffect, useState, type RefObject } from 'react';
import { sourceAt, type CaretPlace, type TranslationSource } from '@shared/domain/memory';
import type { ReleaseContent } from '@shared/domain/release';
import { caretIn } from '../release/edition/caret-block';

/** Nothing is looked up while the caret is on its way, or while one types. */
const PAUSE_MS = 200;

export interface SourceAtCaret {
  readonly caret: CaretPlace;
  /** Null where there is nothing to translate. */
  readonly source: TranslationSource | null;
}

const NO_BLOCKS: readonly never[] = [];

/**
 * What is to be translated where the caret is. It stays while the focus is elsewhere, as in the panel; null until the
 * caret has been in a text.
 */
export function useSource(root: RefObject<HTMLElement | null>, { zh, en }: ReleaseContent, isEditing: boolean): SourceAtCaret | null {
  const [at, setAt] = useState<SourceAtCaret | null>(null);
  useEffect(() => {
    if (!isEditing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const caret = root.current === null ? null : caretIn(root.current);
      if (caret !== null) setAt({ caret, source: sourceAt({ zh: zh?.body.content ?? NO_BLOCKS, en: en?.body.content ?? NO_BLOCKS }, caret) });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    soon();
    document.addEventListener('selectionchange', soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
    };
  }, [root, zh, en, isEditing]);
  return isEditing ? at : null;
}
