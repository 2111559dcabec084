import { useEffect, useRef, type RefObject } from 'react';
import { scrollTogether } from './scroll-together';
import { OTHER_LANGUAGE } from '@shared/domain/release';
import { blockAt, placeOf, type Pair } from './pairs';

/** Its style is in `styles/base.css`. */
const NAME = 'counterpart';
/** Nothing is looked up while the caret or the pointer is on its way. */
const PAUSE_MS = 120;

function mark(blocks: readonly (HTMLElement | null)[]): void {
  const ranges = blocks.flatMap((block) => {
    if (block === null) return [];
    const range = document.createRange();
    range.selectNodeContents(block);
    return [range];
  });
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** The translation of the paragraph that holds `node`. */
function counterpartOf(root: HTMLElement, pairs: readonly Pair[], node: Node | null): { readonly key: string; readonly own: HTMLElement | null; readonly other: HTMLElement | null } {
  const place = placeOf(root, node);
  if (place === null) return { key: '', own: null, other: null };
  const pair = pairs.find((one) => one[place.lang] === place.index);
  const other = blockAt(root, OTHER_LANGUAGE[place.lang], pair?.[OTHER_LANGUAGE[place.lang]] ?? null);
  return { key: `${place.lang} ${place.index}`, own: blockAt(root, place.lang, place.index), other };
}

/**
 * While both editions are written, the paragraph in the other language that belongs to the one with the caret stands out,
 * and comes into sight when the caret goes into another paragraph; while they are read, both of the pair that is pointed at.
 */
export function useCounterpart(root: RefObject<HTMLElement | null>, pairs: readonly Pair[], isWriting: boolean): void {
  const last = useRef('');
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (look: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    const follow = (mayScroll: boolean): void => {
      const { key, own, other } = counterpartOf(element, pairs, document.getSelection()?.anchorNode ?? null);
      mark([other]);
      // Whoever types must not be moved; a paragraph that is gone into is another matter.
      if (mayScroll && key !== last.current && own !== null && other !== null) scrollTogether(own, other);
      last.current = key;
    };
    const onSelection = (): void => soon(() => follow(true));
    const onPoint = ({ target }: PointerEvent): void =>
      soon(() => {
        const { own, other } = counterpartOf(element, pairs, target as Node);
        mark(other === null ? [] : [own, other]);
      });
    const onLeave = (): void => soon(() => mark([]));
    if (isWriting) {
      soon(() => follow(false));
      document.addEventListener('selectionchange', onSelection);
    } else {
      element.addEventListener('pointerover', onPoint);
      element.addEventListener('pointerleave', onLeave);
    }
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onSelection);
      element.removeEventListener('pointerover', onPoint);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [root, pairs, isWriting]);
  useEffect(() => () => void CSS.highlights.delete(NAME), [isWriting]);
}
