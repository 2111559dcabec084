/** What holds one line of text or several; nothing is found across their borders. */
const LINES = 'h1, h2, h3, h4, p, figcaption, footer, [data-field]';

/** Part of the height of what scrolls that stays above what is scrolled to. */
const ABOVE = 0.3;

/** The lines of the editions below `root`, in reading order; only the innermost of those that hold each other. */
export const textLines = (root: HTMLElement): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(LINES)).filter((line) => line.closest('article') !== null && line.querySelector(LINES) === null);

/** Turns spans of a line's text (UTF-16 offsets; a line break is one unit) into ranges of its nodes. Nothing is changed. */
export function rangesIn(line: HTMLElement, spansOf: (text: string) => readonly (readonly [number, number])[]): Range[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: (Text | null)[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) pieces.push(node);
    else if (node instanceof HTMLBRElement) pieces.push(null);
  }
  return spansOf(pieces.map((piece) => piece?.data ?? '\n').join('')).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeIn(pieces, start, false));
    range.setEnd(...placeIn(pieces, end, true));
    return range;
  });
}

/** The text node that holds offset `at` of all pieces' text; at a border the earlier one for an end. */
function placeIn(pieces: readonly (Text | null)[], at: number, isEnd: boolean): [Text, number] {
  let left = at;
  for (const piece of pieces) {
    const length = piece?.length ?? 1;
    if (piece !== null && (isEnd ? left <= length : left < length)) return [piece, left];
    left -= length;
  }
  throw new RangeError(`No text at ${at}`);
}

const scrolls = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto';

/** Scrolls what holds `place` until it can be seen; leaves it alone when it is in sight already. */
export function scrollIntoSight(place: Range | HTMLElement): void {
  let scroller = place instanceof Range ? place.startContainer.parentElement : place.parentElement;
  while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
  if (scroller === null) return;
  const box = place.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top && box.bottom <= view.bottom) return;
  scroller.scrollTop += box.top - view.top - view.height * ABOVE;
}
