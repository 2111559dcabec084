import { findSpans, type TextSearch, type TextSpan } from '@shared/domain/document';
import type { Language } from '@shared/domain/release';
import { rangesIn, textLines } from '../search/text-ranges';

/** Where something was found on the screen: in text that is shown, or in a field that is written in. */
export type Place = { readonly lang: Language; readonly body: Element | null } & (
  | { readonly kind: 'text'; readonly range: Range }
  | { readonly kind: 'field'; readonly field: HTMLTextAreaElement; readonly span: TextSpan }
);

const inOrder = (a: Element, b: Element): number => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** All places in the editions below `root`, in reading order, edition by edition. */
export function findPlaces(root: HTMLElement, search: TextSearch): Place[] {
  const fields = Array.from(root.querySelectorAll<HTMLTextAreaElement>('article textarea'));
  return [...textLines(root), ...fields].sort(inOrder).flatMap((element): Place[] => {
    const lang = element.closest('article')?.lang === 'en' ? 'en' : 'zh';
    if (element instanceof HTMLTextAreaElement) {
      return findSpans(element.value, search).map((span) => ({ kind: 'field', lang, body: null, field: element, span }));
    }
    const body = element.closest('[contenteditable="true"]');
    return rangesIn(element, (text) => findSpans(text, search)).map((range) => ({ kind: 'text', lang, body, range }));
  });
}
