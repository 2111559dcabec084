import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { SKIPPED } from './elements';
import { attribute, elements, textOf, type Element } from './dom';

const NAVIGATION_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar']);
const CHROME_TAGS = new Set(['header', 'footer', 'aside']);
const CHROME_NAMES = /\b(?:nav(?:bar|igation)?|menu|sidebar|side-bar|breadcrumbs?|crumbs|footer|copyright|share|toolbar|pager|pagination)\b/i;

/** Share of the page's text that an <article> or <main> must hold to be taken for the whole of it. */
const ENOUGH = 0.4;
const ENOUGH_CHARACTERS = 400;

const textLength = (root: Tree.ParentNode): number => textOf(root, SKIPPED).replace(/\s+/g, '').length;

/** The part of a saved web page that is the announcement: its only or longest <article>, <main> or WeChat body. */
export function mainContent(body: Element): Element {
  const candidates: Element[] = [];
  for (const element of elements(body)) {
    if (
      element.tagName === 'article' ||
      element.tagName === 'main' ||
      attribute(element, 'role') === 'main' ||
      attribute(element, 'id') === 'js_content'
    ) candidates.push(element);
    if (candidates.length > 50) return body;
  }
  if (candidates.length === 0) return body;
  const whole = textLength(body);
  const sized = candidates.map((element) => ({ element, length: textLength(element) }));
  const articles = sized.filter(({ element, length }) => element.tagName === 'article' && length >= 0.2 * whole);
  // Several long articles are a list of announcements: no one of them is the page.
  const best = (articles.length > 1 ? sized.filter(({ element }) => element.tagName !== 'article') : sized)
    .sort((a, b) => b.length - a.length)[0];
  if (best === undefined) return body;
  return best.length >= Math.min(ENOUGH * whole, ENOUGH_CHARACTERS) ? best.element : body;
}

const isNavigation = (element: Element): boolean =>
  element.tagName === 'nav' || NAVIGATION_ROLES.has(attribute(element, 'role') ?? '');

/** Whether an element is named like a menu, a breadcrumb or the foot of a page. */
export function mayBePageChrome(element: Element): boolean {
  return (
    isNavigation(element) ||
    CHROME_TAGS.has(element.tagName) ||
    CHROME_NAMES.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.replaceAll('_', '-'))
  );
}

/** Of those, what is made of links. Heads, feet and side notes that hold sentences stay. */
export function isPageChrome(element: Element): boolean {
  if (isNavigation(element)) return true;
  let linked = 0;
  for (const inner of elements(element)) if (inner.tagName === 'a') linked += textLength(inner);
  return linked > 0.6 * textLength(element);
}
