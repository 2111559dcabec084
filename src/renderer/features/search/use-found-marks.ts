import { useLayoutEffect, useRef, type RefObject } from 'react';
import { parseQuery } from '@shared/search/query';
import { planQuery, positiveLeaves, type Leaf } from '@shared/search/plan';
import { markedSpans } from '@shared/search/snippet';

/** Its style is in `styles/base.css`. */
const NAME = 'found';

/** What holds one line of text or several; a search finds nothing across their borders. */
const LINES = 'h1, h2, h3, h4, p, figcaption, footer, [data-field]';

/** Part of the height of what scrolls that stays above the first mark. */
const ABOVE = 0.3;

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
    const lines = Array.from(root.current.querySelectorAll<HTMLElement>(LINES)).filter((line) => line.closest('article') !== null);
    const ranges = lines.filter((line) => line.querySelector(LINES) === null).flatMap((line) => rangesIn(line, leaves));
    const first = ranges[0];
    if (first === undefined) return undefined;
    CSS.highlights.set(NAME, new Highlight(...ranges));
    if (isOpening.current) scrollTo(first);
    isOpening.current = false;
    return () => void CSS.highlights.delete(NAME);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [root, text, ...shown]);
}

function rangesIn(line: HTMLElement, leaves: readonly Leaf[]): Range[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  const spans = markedSpans(nodes.map(({ data }) => data).join(''), leaves);
  return spans.map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeIn(nodes, start, false));
    range.setEnd(...placeIn(nodes, end, true));
    return range;
  });
}

/** The text node that holds offset `at` of all nodes' text; at a border the earlier one for an end. */
function placeIn(nodes: readonly Text[], at: number, isEnd: boolean): [Text, number] {
  let left = at;
  for (const node of nodes) {
    if (isEnd ? left <= node.length : left < node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError(`No text at ${at}`);
}

const scrolls = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto';

function scrollTo(range: Range): void {
  let scroller = range.startContainer.parentElement;
  while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
  if (scroller === null) return;
  const place = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (place.top >= view.top && place.bottom <= view.bottom) return;
  scroller.scrollTop += place.top - view.top - view.height * ABOVE;
}
