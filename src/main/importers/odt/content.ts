import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { escapeHtml, footnoteMark, footnotesHtml } from '../html/write-html';
import { namesOf, type OdtStyles } from './styles';

/** Blanks that one element may ask for. */
const MOST_BLANKS = 100;

export interface OdtContent {
  readonly html: string;
  readonly subtitle: string;
  readonly hasTrackedChanges: boolean;
  readonly hasComments: boolean;
}

/** Parts that are no text of the author: deleted words, remarks, what programs keep. */
const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'office:forms', 'text:note-citation', 'text:sequence-decls', 'svg:title', 'svg:desc', 'office:scripts', 'office:font-face-decls', 'office:automatic-styles', 'draw:object', 'draw:object-ole']);
/** Patterns that tables of contents are made by. */
const INDEX_SOURCE = /^text:.*-source$/;

/** The body of an OpenDocument text as HTML; `src` of a picture is its name in the package. Walks without recursion. */
export function readContent(xml: string, styles: OdtStyles): OdtContent {
  let html = '';
  let subtitle = '';
  let inSubtitle = false;
  let hasTrackedChanges = false;
  let hasComments = false;
  let inBody = false;
  let skipping = 0;
  const notes: string[] = [];
  /** What stood before each footnote that is open. */
  const outside: string[] = [];
  /** What closes each open element. */
  const closing: string[] = [];
  /** A picture waits for its words, which follow it in its frame. */
  let frame: { src: string; alt: string; words: 'alt' | null } | null = null;

  const marksOf = (name: string): [string, string] => {
    const style = styles.byName.get(name);
    const tags = [style?.bold === true && 'b', style?.italic === true && 'i', style?.underline === true && 'u'].filter((tag) => tag !== false);
    return [tags.map((tag) => `<${tag}>`).join(''), tags.toReversed().map((tag) => `</${tag}>`).join('')];
  };
  const paragraph = (style: string): [string, string] => {
    const names = namesOf(style, styles);
    const [open, close] = marksOf(style);
    if (names.includes('title')) return ['<h1>', '</h1>'];
    if (names.includes('subtitle')) {
      inSubtitle = true;
      return ['<p>', '</p>'];
    }
    if (names.some((name) => name.startsWith('quot'))) return [`<blockquote><p>${open}`, `${close}</p></blockquote>`];
    return [`<p>${open}`, `${close}</p>`];
  };
  const spans = (attributes: Readonly<Record<string, string>>): string =>
    [['colspan', 'table:number-columns-spanned'], ['rowspan', 'table:number-rows-spanned']]
      .map(([name = '', from = '']) => (/^\d{1,4}$/.test(attributes[from] ?? '') ? ` ${name}="${attributes[from] ?? ''}"` : ''))
      .join('');

  const lists: string[] = [];
  let headerRows = 0;
  const open = (name: string, attributes: Readonly<Record<string, string>>): [string, string] => {
    const style = attributes['text:style-name'] ?? '';
    switch (name) {
      case 'text:h': {
        const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level']) || 1));
        return [`<h${level}>`, `</h${level}>`];
      }
      case 'text:p':
        return paragraph(style);
      case 'text:span':
        return marksOf(style);
      case 'text:a':
        return [`<a href="${escapeHtml(attributes['xlink:href'] ?? '')}">`, '</a>'];
      case 'text:s':
        return [' '.repeat(Math.min(MOST_BLANKS, Number(attributes['text:c'] ?? 1) || 1)), ''];
      case 'text:tab':
        return [' ', ''];
      case 'text:line-break':
        return ['<br>', ''];
      case 'text:list': {
        // A list within a list has the style of the outer one.
        lists.push(style === '' ? (lists.at(-1) ?? '') : style);
        const tag = styles.ordered.has(lists.at(-1) ?? '') ? 'ol' : 'ul';
        return [`<${tag}>`, `</${tag}>`];
      }
      case 'text:list-item':
      case 'text:list-header':
        return ['<li>', '</li>'];
      case 'table:table':
        return ['<table>', '</table>'];
      case 'table:table-header-rows':
        headerRows += 1;
        return ['', ''];
      case 'table:table-row':
        return ['<tr>', '</tr>'];
      case 'table:table-cell': {
        const tag = headerRows > 0 ? 'th' : 'td';
        return [`<${tag}${spans(attributes)}>`, `</${tag}>`];
      }
      default:
        return ['', ''];
    }
  };

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'office:text') inBody = true;
    if (name === 'text:tracked-changes') hasTrackedChanges = true;
    if (name === 'office:annotation') hasComments = true;
    if (frame !== null && (name === 'svg:title' || name === 'svg:desc')) frame.words = 'alt';
    if (!inBody || skipping > 0 || SKIPPED.has(name) || INDEX_SOURCE.test(name)) {
      skipping += inBody ? 1 : 0;
      closing.push('');
      return;
    }
    if (name === 'draw:frame') frame = { src: '', alt: '', words: null };
    if (name === 'draw:image' && frame !== null && frame.src === '') frame.src = attributes['xlink:href'] ?? '';
    if (name === 'text:note') {
      outside.push(html);
      html = '';
    }
    const [before, after] = open(name, attributes);
    html += before;
    closing.push(after);
  });
  parser.on('text', (text) => {
    if (frame?.words === 'alt') frame.alt = `${frame.alt} ${text}`.trim();
    if (!inBody || skipping > 0) return;
    html += escapeHtml(text);
    if (inSubtitle) subtitle += text;
  });
  parser.on('closetag', ({ name }) => {
    html += closing.pop() ?? '';
    if (frame !== null && (name === 'svg:title' || name === 'svg:desc')) frame.words = null;
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    if (name === 'office:text') inBody = false;
    if (name === 'text:p') inSubtitle = false;
    if (name === 'text:list') lists.pop();
    if (name === 'table:table-header-rows') headerRows -= 1;
    if (name === 'text:note') {
      notes.push(html);
      html = `${outside.pop() ?? ''}${footnoteMark(notes.length)}`;
    }
    if (name === 'draw:frame' && frame !== null) {
      if (frame.src !== '') html += `<img src="${escapeHtml(frame.src)}" alt="${escapeHtml(frame.alt)}">`;
      frame = null;
    }
  });
  parser.write(xml).close();
  return { html: html + footnotesHtml(notes), subtitle: subtitle.trim(), hasTrackedChanges, hasComments };
}
