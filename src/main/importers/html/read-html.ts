import { parse } from 'parse5';
import { cleanText, isSafeLink, type Document, type Mark } from '@shared/domain/document';
import { DocumentBuilder, type TextBlock } from './document-builder';
import { attribute, elements, isElement, isHidden, isText, styleOf, textOf, type Element, type Node } from './dom';
import { BLOCKS, HEADINGS, MARKS, SKIPPED } from './elements';
import { isPageChrome, mainContent, mayBePageChrome } from './main-content';
import { toScript } from './superscript';

/** What became of a picture: stored under its hash, or the reason why not. */
export type ImageOutcome = { readonly sha256: string } | 'remote' | 'unreadable';

export interface HtmlOptions {
  /** Looks for the picture that `src` names. */
  readonly image: (src: string, alt: string) => ImageOutcome;
  /** A page saved from the web: leave menus out. Text pasted or converted by us is taken whole. */
  readonly isPage: boolean;
}

export interface HtmlText {
  readonly document: Document;
  /** `<title>`, as it stands. */
  readonly title: string;
  /** Publication date that the page declares for machines, as it stands. */
  readonly published: string;
  /** Heading outside the main content that is its only candidate for a title. */
  readonly outerHeading: string;
  readonly flattened: boolean;
}

const PUBLISHED_META = new Set(['article:published_time', 'pubdate', 'publishdate', 'datepublished', 'dc.date', 'dc.date.issued']);

/** Each check reads everything inside the element: without an end to them, nested menus would take quadratic time. */
const MAX_CHROME_CHECKS = 500;

type Step = { readonly enter: Node } | { readonly run: () => void };

/** Reads a page or a fragment into a body. Never executes, loads or follows anything; walks without recursion. */
export function readHtml(html: string, options: HtmlOptions): HtmlText {
  const page = parse(html, { scriptingEnabled: false });
  const facts = headFacts(page.childNodes);
  const body = facts.body;
  const root = options.isPage && body !== undefined ? mainContent(body) : body;
  const builder = new DocumentBuilder();
  if (root !== undefined) new Walk(builder, options).walk(root);
  return {
    document: builder.finish(),
    title: collapse(facts.title),
    published: facts.published,
    outerHeading: root !== undefined && body !== undefined && root !== body ? outerHeading(body, root) : '',
    flattened: builder.flattened,
  };
}

/** Character references can bring back what was cleaned from the source, so text is cleaned where it is read. */
const collapse = (value: string): string => cleanText(value).replace(/\s+/g, ' ').trim();

function headFacts(nodes: readonly Node[]): { title: string; published: string; body: Element | undefined } {
  let title = '';
  let published = '';
  let body: Element | undefined;
  const html = nodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  for (const part of html?.childNodes ?? []) {
    if (!isElement(part)) continue;
    if (part.tagName === 'body') body = part;
    if (part.tagName !== 'head') continue;
    for (const element of elements(part)) {
      if (element.tagName === 'title' && title === '') title = textOf(element);
      const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
      if (element.tagName === 'meta' && name !== undefined && PUBLISHED_META.has(name.toLowerCase())) {
        published ||= attribute(element, 'content') ?? '';
      }
    }
  }
  return { title, published, body };
}

function outerHeading(body: Element, root: Element): string {
  const inner = new Set(elements(root));
  const headings: string[] = [];
  for (const element of elements(body)) {
    if (element.tagName === 'h1') {
      if (inner.has(element)) return '';
      headings.push(collapse(textOf(element)));
    }
  }
  return headings.length === 1 ? (headings[0] ?? '') : '';
}

class Walk {
  private marks: Mark[] = [];
  private verbatim = 0;
  private chromeChecks = 0;
  private readonly steps: Step[] = [];

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {}

  walk(root: Element): void {
    this.steps.push({ enter: root });
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if ('run' in step) step.run();
      else if (isText(step.enter)) this.text(step.enter.value);
      else if (isElement(step.enter)) this.enter(step.enter);
    }
  }

  private text(value: string): void {
    if (this.verbatim === 0) {
      this.builder.text(cleanText(value), this.marks, false);
      return;
    }
    cleanText(value).split('\n').forEach((line, index) => {
      if (index > 0) this.builder.lineBreak();
      if (line !== '') this.builder.text(line, this.marks, true);
    });
  }

  /** Plans the children of an element, then `after`. */
  private into(children: readonly Node[], after?: () => void): void {
    if (after !== undefined) this.steps.push({ run: after });
    for (const child of children.toReversed()) this.steps.push({ enter: child });
  }

  private enter(element: Element): void {
    const name = element.tagName;
    if (SKIPPED.has(name) || isHidden(element)) return;
    if (this.isChrome(element)) return;
    const before = this.marks;
    this.marks = this.marksOf(element, before);
    const leave = (): void => {
      this.marks = before;
    };
    const level = HEADINGS[name];
    if (name === 'br') this.builder.lineBreak();
    else if (name === 'img') this.image(element);
    else if (name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext') this.preformatted(element, leave);
    else if (name === 'sub' || name === 'sup') this.script(element, name, leave);
    else if (name === 'rt') this.reading(element, leave);
    else if (name === 'ul' || name === 'ol' || name === 'blockquote') this.container(element, leave);
    else if (name === 'table') this.table(element, leave);
    else if (level !== undefined) this.block(element, { type: 'heading', level }, leave);
    else if (name === 'figcaption') this.caption(element, leave);
    else if (name === 'li' || name === 'tr' || name === 'td' || name === 'th') this.part(element, leave);
    else if (BLOCKS.has(name)) {
      const kind = this.builder.kindOfBlock;
      this.block(element, kind, leave);
    } else this.into(element.childNodes, leave);
    if (name === 'br' || name === 'img') leave();
  }

  private isChrome(element: Element): boolean {
    if (!this.options.isPage || this.chromeChecks >= MAX_CHROME_CHECKS || !mayBePageChrome(element)) return false;
    this.chromeChecks += 1;
    return isPageChrome(element);
  }

  private marksOf(element: Element, marks: readonly Mark[]): Mark[] {
    const result = [...marks];
    const add = (type: 'bold' | 'italic' | 'underline'): void => {
      if (!result.some((mark) => mark.type === type)) result.push({ type });
    };
    const own = MARKS[element.tagName];
    const weight = styleOf(element, 'font-weight');
    // Some editors wrap whole documents in <b style="font-weight:normal">.
    if (own !== undefined && !(own === 'bold' && (weight === 'normal' || weight === '400'))) add(own);
    if (/^(?:bold|bolder|[6-9]00)/.test(weight) && HEADINGS[element.tagName] === undefined) add('bold');
    if (/^(?:italic|oblique)/.test(styleOf(element, 'font-style'))) add('italic');
    if (`${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`.includes('underline') && element.tagName !== 'a') {
      add('underline');
    }
    if (element.tagName === 'a') {
      // Browsers ignore control characters inside a link's target, so `java\tscript:` must not pass as harmless.
      const href = (attribute(element, 'href') ?? '').replace(/[\u0000-\u0020\u007f]+/g, (run) => (run.includes(' ') ? '%20' : '')).replace(/^(?:%20)+|(?:%20)+$/g, '');
      if (isSafeLink(href)) {
        const others = result.filter((mark) => mark.type !== 'link');
        return [...others, { type: 'link', attrs: { href } }];
      }
    }
    return result;
  }

  private block(element: Element, kind: TextBlock, leave: () => void): void {
    const around = this.builder.kindOfBlock;
    this.builder.startBlock(kind);
    this.into(element.childNodes, () => {
      this.builder.startBlock(around);
      leave();
    });
  }

  private preformatted(element: Element, leave: () => void): void {
    const around = this.builder.kindOfBlock;
    this.builder.startBlock(around);
    this.verbatim += 1;
    this.into(element.childNodes, () => {
      this.verbatim -= 1;
      this.builder.startBlock(around);
      leave();
    });
  }

  private script(element: Element, name: 'sub' | 'sup', leave: () => void): void {
    const raised = toScript(textOf(element, SKIPPED), name);
    if (raised === null) {
      this.into(element.childNodes, leave);
      return;
    }
    this.text(raised);
    leave();
  }

  /** The reading of a ruby character stands in brackets after it. */
  private reading(element: Element, leave: () => void): void {
    this.text('(');
    this.into(element.childNodes, () => {
      this.text(')');
      leave();
    });
  }

  private container(element: Element, leave: () => void): void {
    const around = this.builder.kindOfBlock;
    this.builder.startBlock({ type: 'paragraph' });
    const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
    const opened =
      element.tagName === 'blockquote'
        ? this.builder.begin({ type: 'blockquote' })
        : element.tagName === 'ul'
          ? this.builder.begin({ type: 'bulletList' })
          : this.builder.begin({ type: 'orderedList', start: start >= 0 && start <= 1_000_000 ? start : 1 });
    this.into(element.childNodes, () => this.leaveContainer(opened, around, leave));
  }

  private leaveContainer(opened: boolean, around: TextBlock, leave: () => void): void {
    this.builder.startBlock(around);
    if (opened) this.builder.end();
    leave();
  }

  private table(element: Element, leave: () => void): void {
    const around = this.builder.kindOfBlock;
    this.builder.startBlock({ type: 'paragraph' });
    const isCaption = (node: Node): boolean => isElement(node) && node.tagName === 'caption';
    const asTable = !this.isLayout(element);
    let opened = false;
    this.into(element.childNodes.filter((node) => !isCaption(node)), () => this.leaveContainer(opened, around, leave));
    this.steps.push({
      run: () => {
        opened = asTable && this.builder.begin({ type: 'table' });
      },
    });
    this.into(element.childNodes.filter(isCaption));
  }

  /** Old web pages are laid out with tables: one cell, or tables within tables. */
  private isLayout(table: Element): boolean {
    if (attribute(table, 'role') === 'presentation') return true;
    let cells = 0;
    for (const element of elements(table)) {
      if (this.options.isPage && element.tagName === 'table') return true;
      if (element.tagName === 'td' || element.tagName === 'th') cells += 1;
      if (!this.options.isPage && cells > 1) return false;
    }
    return cells === 1 && this.options.isPage;
  }

  private part(element: Element, leave: () => void): void {
    const around = this.builder.kindOfBlock;
    this.builder.startBlock({ type: 'paragraph' });
    const span = (name: string): number => {
      const value = Number.parseInt(attribute(element, name) ?? '1', 10);
      return value >= 1 ? Math.min(value, 1000) : 1;
    };
    const opened =
      element.tagName === 'li'
        ? this.builder.begin({ type: 'listItem' })
        : element.tagName === 'tr'
          ? this.builder.begin({ type: 'tableRow' })
          : this.builder.begin({
              type: element.tagName === 'th' ? 'tableHeader' : 'tableCell',
              colspan: span('colspan'),
              rowspan: span('rowspan'),
            });
    this.into(element.childNodes, () => this.leaveContainer(opened, around, leave));
  }

  private caption(element: Element, leave: () => void): void {
    const hasLink = [...elements(element)].some(({ tagName }) => tagName === 'a' || tagName === 'img');
    this.builder.startBlock({ type: 'paragraph' });
    const caption = collapse(textOf(element, SKIPPED));
    if (!hasLink && caption !== '' && this.builder.caption(caption)) leave();
    else this.block(element, { type: 'paragraph' }, leave);
  }

  private image(element: Element): void {
    const src = (attribute(element, 'src') ?? '').trim() || (attribute(element, 'data-src') ?? '').trim();
    const alt = collapse(attribute(element, 'alt') ?? '');
    const title = collapse(attribute(element, 'title') ?? '');
    const outcome = this.options.image(src, alt);
    if (typeof outcome === 'object') {
      this.builder.image(outcome.sha256, alt, title === alt ? '' : title);
      return;
    }
    // What the author wrote about the picture stays, with its address where that is all there is.
    const isDecoration = attribute(element, 'alt') === '' || isPixel(element);
    const words = [alt, title === alt ? '' : title].filter((part) => part !== '').join(' ');
    const shown = words !== '' || isDecoration || outcome !== 'remote' ? words : src;
    if (shown === '') return;
    const link: Mark[] = isSafeLink(src) && !this.marks.some(({ type }) => type === 'link') ? [{ type: 'link', attrs: { href: src } }] : [];
    this.builder.text(' ', this.marks, false);
    this.builder.text(shown, [...this.marks, ...link], false);
    this.builder.text(' ', this.marks, false);
  }
}

const isPixel = (element: Element): boolean =>
  ['width', 'height'].some((side) => Number.parseInt(attribute(element, side) ?? '100', 10) <= 2);
