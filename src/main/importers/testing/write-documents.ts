import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import MarkdownIt, { type Token } from 'markdown-it';

/** Raw HTML is shown as text: what `<version>` says is part of the announcement. */
const markdown = new MarkdownIt({ html: false });
markdown.validateLink = () => true;

const isRemote = (src: string): boolean => /^https?:/.test(src);
/** A footnote is text; to plain Markdown it may look like the definition of a link. */
const withFootnotes = (source: string): string => source.replaceAll('[^', '\\[^');
/** What is left of a picture that is not at hand. */
const imageWords = (token: Token | undefined): string => token === undefined ? '' : token.content.trim() || (isRemote(token.attrGet('src') ?? '') ? (token.attrGet('src') ?? '') : '');

/** What a reader sees of a Markdown text, by a way of its own: rendered, tags cut away, entities decoded. */
export function shownText(source: string): string {
  const reader = new MarkdownIt({ html: false });
  reader.validateLink = () => true;
  reader.renderer.rules.image = (tokens, index) => reader.utils.escapeHtml(` ${imageWords(tokens[index])} `);
  return reader
    .render(withFootnotes(source))
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export function asHtml(title: string, body: string): string {
  const escaped = markdown.utils.escapeHtml(title);
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escaped}</title></head><body>\n<h1>${escaped}</h1>\n${markdown.render(withFootnotes(body)).replaceAll(' alt=""', '')}</body></html>\n`;
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];

/** A Word file of a Markdown text, made with the `docx` library as other programs would. */
export async function asDocx(title: string, body: string): Promise<Buffer> {
  const blocks: (Paragraph | Table)[] = [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] })];
  let into = blocks;
  const rows: TableRow[] = [];
  let cells: TableCell[] = [];
  let heading: number | null = null;
  let listDepth = 0;
  for (const token of markdown.parse(withFootnotes(body), {})) {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1)) - 1;
    else if (token.type === 'heading_close') heading = null;
    else if (token.type.endsWith('_list_open')) listDepth += 1;
    else if (token.type.endsWith('_list_close')) listDepth -= 1;
    else if (token.type === 'th_open' || token.type === 'td_open') into = [];
    else if (token.type === 'th_close' || token.type === 'td_close') {
      cells.push(new TableCell({ children: into.length > 0 ? into : [new Paragraph('')] }));
      into = blocks;
    } else if (token.type === 'tr_close') {
      rows.push(new TableRow({ children: cells }));
      cells = [];
    } else if (token.type === 'table_close') blocks.push(new Table({ rows: rows.splice(0) }));
    else if (token.type === 'fence' || token.type === 'code_block') {
      const lines = token.content.replace(/\n$/, '').split('\n');
      into.push(new Paragraph({ children: lines.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })) }));
    } else if (token.type === 'inline') {
      into.push(
        new Paragraph({
          children: inline(token.children ?? []),
          ...(heading === null ? {} : { heading: LEVELS[heading] ?? HeadingLevel.HEADING_6 }),
          ...(listDepth > 0 && heading === null ? { bullet: { level: Math.min(listDepth - 1, 8) } } : {}),
        }),
      );
    }
  }
  return Packer.toBuffer(new Document({ sections: [{ children: blocks }] }));
}

function inline(tokens: readonly Token[]): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let linked: TextRun[] | null = null;
  let target = '';
  let isBold = false;
  let isItalic = false;
  const add = (text: string, lines = 0): void => {
    const run: IRunOptions = { text, bold: isBold, italics: isItalic, ...(lines > 0 ? { break: lines } : {}) };
    (linked ?? children).push(new TextRun(run));
  };
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') add(token.content);
    else if (token.type === 'softbreak') add(' ');
    else if (token.type === 'hardbreak') add('', 1);
    else if (token.type === 'image') add(` ${imageWords(token)} `);
    else if (token.type === 'strong_open' || token.type === 'strong_close') isBold = token.type === 'strong_open';
    else if (token.type === 'em_open' || token.type === 'em_close') isItalic = token.type === 'em_open';
    else if (token.type === 'link_open') {
      linked = [];
      target = token.attrGet('href') ?? '';
    } else if (token.type === 'link_close' && linked !== null) {
      children.push(new ExternalHyperlink({ children: linked, link: target }));
      linked = null;
    }
  }
  return children;
}
