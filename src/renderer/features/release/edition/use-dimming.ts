import { useEffect, type RefObject } from 'react';
import { LANGUAGES } from '@shared/domain/release';
import { scrollIntoSight } from '../../search/text-ranges';
import { OTHER_LANGUAGE } from '@shared/domain/release';
import { blockAt, bodyOf, placeOf, type Pair } from './pairs';

/** Its style is in `styles/base.css`: a quieter ink that can still be read. */
const NAME = 'dimmed';

/** Every paragraph but the one with the caret and its translation steps back. */
export function useDimming(root: RefObject<HTMLElement | null>, pairs: readonly Pair[], isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const dim = (): void => {
      const element = root.current;
      const place = element === null ? null : placeOf(element, document.getSelection()?.anchorNode ?? null);
      if (element === null || place === null) return;
      const other = OTHER_LANGUAGE[place.lang];
      const bright = [blockAt(element, place.lang, place.index), blockAt(element, other, pairs.find((pair) => pair[place.lang] === place.index)?.[other] ?? null)];
      const dimmed = LANGUAGES.flatMap((lang) => Array.from(bodyOf(element, lang)?.children ?? [])).filter((block) => !bright.some((one) => one === block));
      CSS.highlights.set(NAME, new Highlight(...dimmed.map(rangeOf)));
    };
    dim();
    document.addEventListener('selectionchange', dim);
    return () => {
      document.removeEventListener('selectionchange', dim);
      CSS.highlights.delete(NAME);
    };
  }, [root, pairs, isOn]);
  // Lines are longer where there is more room: the one with the caret has moved.
  useEffect(() => {
    const node = document.getSelection()?.anchorNode ?? null;
    const place = root.current === null ? null : placeOf(root.current, node);
    const block = root.current === null || place === null ? null : blockAt(root.current, place.lang, place.index);
    if (isOn && block !== null) scrollIntoSight(block);
  }, [root, isOn]);
}

function rangeOf(block: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range;
}
