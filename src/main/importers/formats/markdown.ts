import MarkdownIt from 'markdown-it';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { decode } from '../encoding/decode';
import { BLOCKS, HEADINGS, MARKS, SKIPPED } from '../html/elements';
import { readHtml } from '../html/read-html';
import { takeFrontMatter } from './front-matter';
import { refuseBinary, reportDamage, type SourceFileInput } from './source';

/** Inline elements that people write in Markdown; a tag of any other name is text such as `<version>`. */
const INLINE = new Set([
  'a', 'abbr', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'col', 'colgroup', 'data', 'del', 'dfn', 'font', 'img', 'kbd',
  'label', 'mark', 'nobr', 'ol', 'picture', 'pre', 'q', 'ruby', 'rt', 's', 'samp', 'small', 'source', 'span', 'strike',
  'sub', 'sup', 'table', 'time', 'tt', 'ul', 'var', 'wbr', 'blockquote', 'video', 'audio',
]);

const isHtml = (name: string): boolean =>
  INLINE.has(name) || BLOCKS.has(name) || SKIPPED.has(name) || name in HEADINGS || name in MARKS;

/** Raw HTML within Markdown: what is no HTML element, comment or end of one is text and must not vanish. */
const escapeUnknownTags = (html: string): string =>
  html.replace(/<(?!!--)(\/?)([a-zA-Z][^\s<>/]*)?/g, (tag, _slash: string, name: string | undefined) =>
    name !== undefined && isHtml(name.toLowerCase()) ? tag : tag.replace('<', '&lt;'),
  );

function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  // Links are judged by the HTML reader: an unsafe one must lose its target, not show its source.
  markdown.validateLink = () => true;
  const { rules } = markdown.renderer;
  rules.html_inline = (tokens, index) => escapeUnknownTags(tokens[index]?.content ?? '');
  rules.html_block = (tokens, index) => escapeUnknownTags(tokens[index]?.content ?? '');
  const image = rules.image;
  rules.image = (tokens, index, options, env, self) => {
    const html = image?.(tokens, index, options, env, self) ?? '';
    // In HTML an empty alt says "decoration"; in Markdown it says nothing.
    return html.replace(' alt=""', '');
  };
  markdown.block.ruler.before('reference', 'footnote', (state, line, _endLine, silent) => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const match = /^\[\^([^\]\s]+)\]:[^\S\n]*/.exec(state.src.slice(start, state.eMarks[line]));
    if (match === null || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
    if (silent) return true;
    state.src = `${state.src.slice(0, start)}${`[${match[1] ?? ''}]`.padEnd(match[0].length)}${state.src.slice(start + match[0].length)}`;
    return false;
  });
  markdown.inline.ruler.before('link', 'footnote', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false;
    const match = /^\[\^([^\]\s]+)\](?![([])/.exec(state.src.slice(state.pos, state.pos + 100));
    if (match === null) return false;
    if (!silent) state.pending += `[${match[1] ?? ''}]`;
    state.pos += match[0].length;
    return true;
  });
  return markdown;
}

const markdown = createMarkdown();

/** markdown-it skips what is nested more than 100 levels deep; no text may be skipped, so such lines are cut to 20 levels. */
const NESTED_TOO_DEEPLY = /^((?:[^\S\n]{0,3}(?:>|[-*+](?=[^\S\n])|\d{1,9}[.)](?=[^\S\n]))[^\S\n]?){20})(?:[^\S\n]{0,3}(?:>|[-*+](?=[^\S\n])|\d{1,9}[.)](?=[^\S\n]))[^\S\n]?)+/gm;

export function readMarkdown({ bytes, name, images, warn }: SourceFileInput): SourceText {
  refuseBinary(bytes);
  const { text, guessed } = decode(bytes);
  if (guessed) warn('encoding-guessed');
  // Invisible characters are cleaned after parsing: authors put them beside ** so that it takes effect in Chinese.
  reportDamage(text, warn);
  const { declared, rest } = takeFrontMatter(text.replace(/\r\n?/g, '\n'));
  const shallow = rest.replace(NESTED_TOO_DEEPLY, '$1');
  const { document, flattened } = readHtml(markdown.render(shallow), {
    image: (src) => images.resolve(src),
    isPage: false,
  });
  if (flattened || shallow !== rest) warn('nesting-flattened');
  return {
    document,
    declared: { ...nothingDeclared, ...declared },
    properties: { title: '', date: '', isPageTitle: false },
    name,
  };
}
