import type { CaretPlace } from '../../editor';

/** Which character of which paragraph is at a point of the window; null where there is none. */
export function characterAt(article: HTMLElement, { left, top }: { readonly left: number; readonly top: number }): CaretPlace | null {
  const body = article.querySelector('[data-body]');
  const at = document.caretPositionFromPoint(left, top);
  const block = body === null || at === null ? -1 : Array.from(body.children).findIndex((child) => child.contains(at.offsetNode));
  const element = body?.children[block];
  if (element === undefined || at === null) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(at.offsetNode, at.offset);
  return { block, offset: before.toString().length, top };
}
