import { useEffect, type RefObject } from 'react';
import { alignBlocks } from '@shared/domain/document/align';
import type { Language, ReleaseContent } from '@shared/domain/release';
import { langTag } from '../lang-tag';

/** Its style is in `styles/base.css`. */
const NAME = 'counterpart';
/** Nothing is looked up while the caret is on its way. */
const PAUSE_MS = 120;

const OTHER: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

const bodyOf = (root: HTMLElement, lang: Language): HTMLElement | null => root.querySelector(`article[lang="${langTag(lang)}"] [contenteditable="true"]`);

/** Which block of the body below `root` the caret is in; null for elsewhere. */
function caretIn(root: HTMLElement): { readonly lang: Language; readonly index: number } | null {
  const anchor = document.getSelection()?.anchorNode ?? null;
  for (const lang of ['zh', 'en'] as const) {
    const body = bodyOf(root, lang);
    const index = body === null || anchor === null ? -1 : Array.from(body.children).findIndex((block) => block.contains(anchor));
    if (index >= 0) return { lang, index };
  }
  return null;
}

function counterpartOf(root: HTMLElement, { zh, en }: ReleaseContent): HTMLElement | null {
  const caret = caretIn(root);
  if (caret === null || zh === null || en === null) return null;
  const blocks = { zh: zh.body.content, en: en.body.content };
  const block = blocks[caret.lang][caret.index];
  const pair = alignBlocks(blocks.zh, blocks.en).find(({ left, right }) => block !== undefined && (caret.lang === 'zh' ? left : right) === block);
  const counterpart = caret.lang === 'zh' ? pair?.right : pair?.left;
  if (counterpart === undefined || counterpart === null) return null;
  const found = bodyOf(root, OTHER[caret.lang])?.children[blocks[OTHER[caret.lang]].indexOf(counterpart)];
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
