import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model';

/**
 * Pasted HTML from Word, WPS and the web, brought to what our schema's parse rules understand. The string step only
 * renames and removes; everything that needs structure happens on the DOM that ProseMirror has parsed, because the page's
 * Trusted Types policy lets no other code parse HTML.
 */

/** Inline styles are kept out of the parser's sight: the page's CSP reports every one of them as a violation. */
const STYLE = 'data-pasted-style';

export function cleanedHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<!\[[^\]]*\]>|<!doctype[^>]*>/gi, '')
    .replace(/<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:o|w|m|v|st1):[^>]*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

const styleOf = (element: Element): string => element.getAttribute(STYLE)?.toLowerCase() ?? '';

const wrap = (element: Element, tag: string): void => {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
};

const INLINE = new Set(['SPAN', 'FONT', 'A', 'LABEL', 'MARK']);

function styleToMarks(root: ParentNode): void {
  for (const element of root.querySelectorAll(`[${STYLE}]`)) {
    const style = styleOf(element);
    if (!INLINE.has(element.tagName)) continue;
    if (/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/.test(style)) wrap(element, 'strong');
    if (/font-style\s*:\s*(?:italic|oblique)/.test(style)) wrap(element, 'em');
    if (/text-decoration[a-z-]*\s*:[^;]*underline/.test(style) && element.tagName !== 'A') wrap(element, 'u');
  }
  // Google Docs wraps everything in <b style="font-weight:normal">.
  for (const bold of root.querySelectorAll('b, strong')) {
    if (/font-weight\s*:\s*(?:normal|400)/.test(styleOf(bold))) bold.replaceWith(...bold.childNodes);
  }
}

const LEVEL = /mso-list\s*:[^;]*\blevel(\d+)/;
const ORDERED_MARKER = /^[(（]?(?:\d+|[a-z]{1,4}|[一二三四五六七八九十百]+)[.)、．）]/i;

interface WordItem {
  readonly paragraph: Element;
  readonly level: number;
  readonly ordered: boolean;
}

function wordItem(paragraph: Element): WordItem | null {
  const level = LEVEL.exec(styleOf(paragraph))?.[1];
  if (level === undefined) return null;
  let marker = '';
  for (const ignored of paragraph.querySelectorAll(`[${STYLE}*="mso-list" i]`)) {
    if (!/mso-list\s*:\s*ignore/.test(styleOf(ignored))) continue;
    marker += ignored.textContent;
    ignored.remove();
  }
  return { paragraph, level: Math.min(Number(level), 6), ordered: ORDERED_MARKER.test(marker.trim()) };
}

/** Word writes lists as paragraphs with a marker in the text; runs of them become nested lists. */
function wordLists(root: ParentNode): void {
  let open: { readonly list: Element; readonly level: number; readonly ordered: boolean }[] = [];
  let previous: Element | null = null;
  for (const paragraph of [...root.querySelectorAll(`p[${STYLE}*="mso-list" i]`)]) {
    const item = wordItem(paragraph);
    if (item === null) continue;
    if (previous === null || paragraph.previousElementSibling !== previous) open = [];
    open = open.filter(({ level, ordered }) => level < item.level || (level === item.level && ordered === item.ordered));
    const document = paragraph.ownerDocument;
    const entry = document.createElement('li');
    const current = open.at(-1);
    if (current?.level === item.level) {
      current.list.append(entry);
      paragraph.remove();
    } else {
      const list = document.createElement(item.ordered ? 'ol' : 'ul');
      list.append(entry);
      const parent = current?.list.lastElementChild;
      if (parent) {
        parent.append(list);
        paragraph.remove();
      } else {
        paragraph.replaceWith(list);
      }
      open = [...open, { list, level: item.level, ordered: item.ordered }];
    }
    const text = document.createElement('p');
    text.append(...paragraph.childNodes);
    entry.append(text);
    previous = open[0]?.list ?? null;
  }
}

/** Indents typed with spaces: ours are drawn by style. */
function dropTypedIndents(root: ParentNode): void {
  for (const block of root.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, td, th, li, blockquote')) {
    const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const trimmed = (text.nodeValue ?? '').replace(/^[\s\u00a0\u2002\u2003\u3000]+/, '');
      text.nodeValue = trimmed;
      if (trimmed !== '') break;
    }
  }
}

function headings(root: ParentNode): void {
  for (const heading of root.querySelectorAll('h5, h6')) {
    const fourth = heading.ownerDocument.createElement('h4');
    fourth.append(...heading.childNodes);
    heading.replaceWith(fourth);
  }
}

/** Changes `root` in place; exported for its test. */
export function cleanPastedDom(root: ParentNode): void {
  wordLists(root);
  styleToMarks(root);
  headings(root);
  dropTypedIndents(root);
  for (const element of root.querySelectorAll(`[${STYLE}]`)) {
    if (/display\s*:\s*none|mso-hide\s*:\s*all/.test(styleOf(element))) element.remove();
  }
}

/** ProseMirror's clipboard parser with our cleaning before it; text copied inside our editors is taken as it is. */
export class PasteParser extends DOMParser {
  static of(schema: Schema): PasteParser {
    return new PasteParser(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    const root = dom as Node & ParentNode;
    if (root.querySelector('[data-pm-slice]') === null && options?.preserveWhitespace !== true) cleanPastedDom(root);
    return super.parseSlice(dom, options);
  }
}

/** `data:` pictures in pasted HTML, in order; the addresses are what `withStoredPictures` replaces. */
export function embeddedPictures(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/\bsrc\s*=\s*["'](data:image\/(?:png|jpe?g|gif|webp);base64,[^"']+)["']/gi)].map((found) => found[1] ?? ''))];
}

/** Bytes of a `data:` address; null when its base64 is broken. */
export function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(url.slice(url.indexOf(',') + 1).replace(/\s/g, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
