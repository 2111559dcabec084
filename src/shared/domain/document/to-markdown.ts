import { cleanText } from './clean-text';
import { inlineText } from './text';
import { blocksToHtml, escapeHtml, inlineHtml } from './to-html';
import type { Block, Image, Inline, ListItem, Mark, Table, TextNode } from './schema';

export interface MarkdownOptions {
  /** URL of a picture, or null when it is missing: its alt text then stands in its place. */
  readonly imageUrl: (attachment: string) => string | null;
}

/** Where inline text stands decides how a line break may be written. */
type Place = 'paragraph' | 'oneLine';

const ALWAYS_SPECIAL = /[\\`*_[\]<>|~#]/g;
const ENTITY_START = /&(?=[#\p{L}])/gu;
const LINE_START_MARKER = /^(\s*)([-+=](?=\s|$|[-+=])|[-+=])/;
const LINE_START_NUMBER = /^(\s*\d{1,9})([.)])(?=\s|$)/;
/** URLs that Markdown readers leave exactly as they are. */
const PLAIN_URL = /^[\w:/?#@!$&+,;=.~-]+$/;

/** CommonMark (with GFM tables) that reads back as the same blocks; what it cannot say is said in HTML. */
export function blocksToMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  const parts: string[] = [];
  let previous: Block['type'] | null = null;
  let alternate = false;
  for (const block of blocks) {
    // Two lists in a row would be read as one, were their markers the same.
    alternate = block.type === previous && !alternate;
    const markdown = blockMarkdown(block, alternate, options);
    if (markdown === '') continue;
    parts.push(markdown);
    previous = block.type;
  }
  return parts.join('\n\n');
}

function blockMarkdown(block: Block, alternate: boolean, options: MarkdownOptions): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content, 'paragraph');
    case 'heading': {
      const title = inlineMarkdown(block.content, 'oneLine');
      return title === '' ? '' : `${'#'.repeat(block.attrs.level)} ${title}`;
    }
    case 'blockquote':
      return prefixed(blocksToMarkdown(block.content, options), '> ', '> ');
    case 'bulletList':
      return list(block.content, () => (alternate ? '* ' : '- '), options);
    case 'orderedList':
      return list(block.content, (index) => `${block.attrs.start + index}${alternate ? ')' : '.'} `, options);
    case 'table':
      return isGfmTable(block) ? gfmTable(block) : blocksToHtml([block], { ...options, headingOffset: 0 });
    case 'image':
      return imageMarkdown(block, options);
  }
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? (index === 0 ? first : rest) : (index === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}

function list(items: readonly ListItem[], marker: (index: number) => string, options: MarkdownOptions): string {
  const tight = items.every(({ content }) => content.length === 1 && content[0]?.type === 'paragraph');
  return items
    .map(({ content }, index) => {
      const mark = marker(index);
      return prefixed(blocksToMarkdown(content, options), mark, ' '.repeat(mark.length));
    })
    .join(tight ? '\n' : '\n\n');
}

function isGfmTable({ content: [head, ...rows] }: Table): boolean {
  const width = head?.content.length ?? 0;
  return (
    width > 0 &&
    [head, ...rows].every(
      (row, index) =>
        row?.content.length === width &&
        row.content.every(
          ({ type, attrs, content }) =>
            type === (index === 0 ? 'tableHeader' : 'tableCell') &&
            attrs.colspan === 1 &&
            attrs.rowspan === 1 &&
            content.length === 1 &&
            content[0]?.type === 'paragraph',
        ),
    )
  );
}

function gfmTable({ content: [head, ...rows] }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellsOf = (one: Table['content'][number] | undefined): string[] =>
    (one?.content ?? []).map(({ content: [only] }) => (only?.type === 'paragraph' ? inlineMarkdown(only.content, 'oneLine') : ''));
  const header = cellsOf(head);
  return [row(header), row(header.map(() => '---')), ...rows.map((one) => row(cellsOf(one)))].join('\n');
}

function imageMarkdown({ attrs }: Image, options: MarkdownOptions): string {
  const url = options.imageUrl(attrs.attachment);
  const alt = escapeText(oneLine(attrs.alt));
  if (url === null) return escapeLineStart(alt);
  const title = attrs.title === '' ? '' : ` "${oneLine(attrs.title).replace(/[\\"&<]/g, '\\$&')}"`;
  return `![${alt}](${url}${title})`;
}

const oneLine = (value: string): string => cleanText(value).replace(/\s*\n\s*/g, ' ').trim();

const escapeText = (value: string): string => value.replace(ALWAYS_SPECIAL, '\\$&').replace(ENTITY_START, '\\&');

const escapeLineStart = (line: string): string =>
  line.replace(LINE_START_MARKER, '$1\\$2').replace(LINE_START_NUMBER, '$1\\$2');

function inlineMarkdown(content: readonly Inline[] | undefined, place: Place): string {
  if (inlineText(content).trim() === '') return '';
  const nodes = content ?? [];
  let result = '';
  nodes.forEach((node, index) => {
    const isLast = index === nodes.length - 1;
    if (node.type === 'hardBreak') result += lineBreak(place, isLast);
    else result += nodeMarkdown(node, result, nodes[index + 1], place);
  });
  if (place === 'oneLine') return result.trim();
  return result
    .split('\n')
    .map((line) => escapeLineStart(line.trimStart()))
    .join('\n')
    .trimEnd();
}

const lineBreak = (place: Place, isLast: boolean): string => (place === 'oneLine' || isLast ? '<br>' : '\\\n');

function nodeMarkdown(node: TextNode, before: string, next: Inline | undefined, place: Place): string {
  const marks = node.marks ?? [];
  const value = cleanText(node.text);
  if (value.includes('\n')) return inlineHtml([node]);
  const stars = marks.reduce((sum, { type }) => sum + (type === 'bold' ? 2 : type === 'italic' ? 1 : 0), 0);
  const link = marks.find((mark): mark is Extract<Mark, { type: 'link' }> => mark.type === 'link');
  const sayable =
    (stars === 0 || starsWork(value, before, next)) &&
    !marks.some(({ type }) => type === 'underline') &&
    (link === undefined || PLAIN_URL.test(link.attrs.href));
  if (!sayable) return marks.reduceRight(tagged, escapeText(value));
  const emphasised = `${'*'.repeat(stars)}${escapeText(value)}${'*'.repeat(stars)}`;
  if (link === undefined) return emphasised;
  return place === 'oneLine' || emphasised !== '' ? `[${emphasised}](${link.attrs.href})` : '';
}

/** Inline tags around Markdown text: escapes and entities keep working inside them. */
function tagged(markdown: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${markdown}</strong>`;
    case 'italic':
      return `<em>${markdown}</em>`;
    case 'underline':
      return `<u>${markdown}</u>`;
    case 'link':
      return `<a href="${escapeHtml(mark.attrs.href)}">${markdown}</a>`;
  }
}

/**
 * Asterisks are read as emphasis only in certain company: between a quotation mark and a Chinese character, as in
 * `**“创新”**的`, they stay asterisks. A letter just inside them is always safe, another run of them beside is not.
 */
function starsWork(value: string, before: string, next: Inline | undefined): boolean {
  const lettersInside = /^[\p{L}\p{N}]/u.test(value) && /[\p{L}\p{N}]$/u.test(value);
  const starsFollow = next?.type === 'text' && (next.marks ?? []).some(({ type }) => type === 'bold' || type === 'italic');
  return lettersInside && !before.endsWith('*') && !starsFollow;
}
