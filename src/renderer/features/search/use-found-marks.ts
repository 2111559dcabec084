import { useLayoutEffect, useRef, type RefObject } from 'react';
import { parseQuery } from '@shared/search/query';
import { planQuery, positiveLeaves } from '@shared/search/plan';
import { markedSpans } from '@shared/search/snippet';
import { rangesIn, scrollIntoSight, textLines } from './text-ranges';

/** Its style is in `styles/base.css`. */
const NAME = 'found';

/**
 * Marks what `text` finds in the editions below `root`, and once scrolls to the first mark when it is out of sight.
 * Marks are painted over the text: nothing of it moves or changes. `shown` changes when the text in `root` does.
 */
export function useFoundMarks(root: RefObject<HTMLElement | null>, text: string, shown: readonly unknown[]): void {
  // Later searches are not answered by moving what is being read.
  const isOpening = useRef(text !== '');
  useLayoutEffect(() => {
    const leaves = positiveLeaves(planQuery(parseQuery(text)));
    if (root.current === null || leaves.length === 0) return undefined;
    const ranges = textLines(root.current).flatMap((line) => rangesIn(line, (text) => markedSpans(text, leaves)));
    const first = ranges[0];
    if (first === undefined) return undefined;
    CSS.highlights.set(NAME, new Highlight(...ranges));
    if (isOpening.current) scrollIntoSight(first);
    isOpening.current = false;
    return () => void CSS.highlights.delete(NAME);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [root, text, ...shown]);
}
