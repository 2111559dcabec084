import { cleanText } from './clean-text';
import { isSafeLink, type Block, type Image, type Inline, type Mark, type Table, type TableCell } from './schema';

export interface HtmlOptions {
  /** URL of a picture, or null when it is missing: its alt text then stands in its place. */
  readonly imageUrl: (attachment: string) => string | null;
  /** Heading level 1 becomes `<h{1 + offset}>`; 1 where the title is the page's `<h1>`. */
  readonly headingOffset: number;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside elements and quoted attributes; characters that no document may hold are left out. */
export function escapeHtml(value: string): string {
  return cleanText(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Escaped text in which a line end is a `<br>`. */
export const htmlLines = (value: string): string => escapeHtml(value).replaceAll('\n', '<br>');

/** Semantic HTML of inline nodes. */
export function inlineHtml(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((node) => (node.type === 'hardBreak' ? '<br>' : (node.marks ?? []).reduceRight(marked, htmlLines(node.text))))
    .join('');
}

function marked(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`;
    case 'italic':
      return `<em>${html}</em>`;
    case 'underline':
      return `<u>${html}</u>`;
    case 'link':
      return isSafeLink(mark.attrs.href) ? `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>` : html;
  }
}

/** Semantic HTML of blocks: no classes, no styles, nothing but what the document says. */
export function blocksToHtml(blocks: readonly Block[], options: HtmlOptions): string {
  return blocks.map((block) => blockHtml(block, options)).join('\n');
}

function blockHtml(block: Block, options: HtmlOptions): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(6, block.attrs.level + options.headingOffset)}`;
      return `<${tag}>${inlineHtml(block.content)}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>\n${blocksToHtml(block.content, options)}\n</blockquote>`;
    case 'bulletList':
      return `<ul>\n${itemsHtml(block.content, options)}\n</ul>`;
    case 'orderedList': {
      const start = block.attrs.start === 1 ? '' : ` start="${block.attrs.start}"`;
      return `<ol${start}>\n${itemsHtml(block.content, options)}\n</ol>`;
    }
    case 'table':
      return tableHtml(block, options);
    case 'image':
      return figureHtml(block, options);
  }
}

function itemsHtml(items: readonly { readonly content: readonly Block[] }[], options: HtmlOptions): string {
  return items.map((item) => `<li>${tight(item.content, options)}</li>`).join('\n');
}

/** A single paragraph needs no `<p>` inside a list item or a cell. */
function tight(content: readonly Block[], options: HtmlOptions): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'paragraph') return inlineHtml(only.content);
  return `\n${blocksToHtml(content, options)}\n`;
}

function tableHtml(table: Table, options: HtmlOptions): string {
  const body = table.content.findIndex(({ content }) => !content.every((cell) => cell.type === 'tableHeader') || content.length === 0);
  const headed = body === -1 ? table.content.length : body;
  const row = ({ content }: { readonly content: readonly TableCell[] }, inHead: boolean): string =>
    `<tr>${content.map((cell) => cellHtml(cell, inHead, options)).join('')}</tr>`;
  const head = table.content.slice(0, headed).map((one) => row(one, true));
  const rest = table.content.slice(headed).map((one) => row(one, false));
  return [
    '<table>',
    ...(head.length === 0 ? [] : ['<thead>', ...head, '</thead>']),
    ...(rest.length === 0 ? [] : ['<tbody>', ...rest, '</tbody>']),
    '</table>',
  ].join('\n');
}

function cellHtml({ type, attrs, content }: TableCell, inHead: boolean, options: HtmlOptions): string {
  const tag = type === 'tableHeader' ? 'th' : 'td';
  const attributes = [
    type === 'tableHeader' ? ` scope="${inHead ? 'col' : 'row'}"` : '',
    attrs.colspan === 1 ? '' : ` colspan="${attrs.colspan}"`,
    attrs.rowspan === 1 ? '' : ` rowspan="${attrs.rowspan}"`,
  ].join('');
  return `<${tag}${attributes}>${tight(content, options)}</${tag}>`;
}

function figureHtml({ attrs }: Image, options: HtmlOptions): string {
  const url = options.imageUrl(attrs.attachment);
  const picture = url === null ? `<p>${htmlLines(attrs.alt)}</p>` : `<img src="${escapeHtml(url)}" alt="${escapeHtml(attrs.alt)}">`;
  const caption = attrs.title === '' ? '' : `<figcaption>${htmlLines(attrs.title)}</figcaption>`;
  return `<figure>${picture}${caption}</figure>`;
}
