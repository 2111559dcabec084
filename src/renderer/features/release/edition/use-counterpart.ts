import { useEffect, type RefObject } from 'react';
import { OTHER_LANGUAGE, counterpartPlace } from '@shared/domain/memory';
import type { ReleaseContent } from '@shared/domain/release';
import { bodyOf, caretIn } from './caret-block';

/** Its style is in `styles/base.css`. */
const NAME = 'counterpart';
/** Nothing is looked up while the caret is on its way. */
const PAUSE_MS = 120;

function counterpartOf(root: HTMLElement, { zh, en }: ReleaseContent): HTMLElement | null {
  const caret = caretIn(root);
  if (caret === null || zh === null || en === null) return null;
  const { index, isThere } = counterpartPlace({ zh: zh.body.content, en: en.body.content }, caret);
  const found = isThere ? bodyOf(root, OTHER_LANGUAGE[caret.lang])?.children[index] : undefined;
  return found instanceof HTMLElement ? found : null;
}

/** While both editions are written: the paragraph in the other language that belongs to the one with the caret stands out. */
export function useCounterpart(root: RefObject<HTMLElement | null>, content: ReleaseContent, isWriting: boolean): void {
  useEffect(() => {
    if (!isWriting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const found = root.current === null ? null : counterpartOf(root.current, content);
      CSS.highlights.delete(NAME);
      if (found === null) return;
      const range = document.createRange();
      range.selectNodeContents(found);
      CSS.highlights.set(NAME, new Highlight(range));
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
  }, [root, content, isWriting]);
  useEffect(() => () => void CSS.highlights.delete(NAME), [isWriting]);
}
