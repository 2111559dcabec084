const scrolls = (element: HTMLElement): boolean => element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto';

/** Room left above and below what is brought into sight. */
const MARGIN = 12;

/**
 * How far to scroll so that `other` is seen, at least its beginning, without `own` leaving the view; 0 where it is in sight,
 * or where both cannot be seen at once. All in pixels; tops and bottoms in one coordinate system.
 */
export function shiftFor(own: Span, other: Span, view: Span): number {
  const height = Math.min(other.bottom - other.top, (view.bottom - view.top) / 3);
  const wanted = { top: other.top - MARGIN, bottom: other.top + height + MARGIN };
  if (wanted.top >= view.top && wanted.bottom <= view.bottom) return 0;
  const shift = wanted.top < view.top ? wanted.top - view.top : wanted.bottom - view.bottom;
  return own.top - shift >= view.top && own.bottom - shift <= view.bottom ? shift : 0;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Brings `other` into sight beside the paragraph the person is in, see {@link shiftFor}. */
export function scrollTogether(own: HTMLElement, other: HTMLElement): void {
  let scroller = other.parentElement;
  while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
  if (scroller === null) return;
  const selection = document.getSelection();
  const caret = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  // A caret in an empty paragraph has no box of its own.
  const place = caret === null || caret.height === 0 ? own.getBoundingClientRect() : caret;
  scroller.scrollTop += shiftFor(place, other.getBoundingClientRect(), scroller.getBoundingClientRect());
}
