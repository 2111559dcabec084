import { text } from './build';
import type { Inline, Mark } from './schema';

/** A stretch of text before its spaces are settled; `verbatim` keeps them (preformatted text). */
export interface RawText {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly verbatim?: boolean;
}
export type RawInline = RawText | 'break';

/** A space or a line end met between two words; it counts only when a word follows. */
interface Gap {
  readonly value: ' ' | '\n';
  readonly marks: readonly Mark[];
}

/** Han, kana, CJK punctuation and full-width forms: scripts written without spaces. */
const CJK = /[\u2e80-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u{20000}-\u{3ffff}]/u;
/** Quotes, dashes and dots that Chinese and English share: beside a Chinese character they are Chinese. */
const SHARED_PUNCTUATION = /[\u2014\u2018-\u201d\u2026\u00b7]/;
const LEADING_SPACE = /^\s+/;
const TRAILING_SPACE = /\s+$/;

/** Whether a line that breaks between these two characters joins without a space. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  const cjkBefore = CJK.test(before);
  const cjkAfter = CJK.test(after);
  return (cjkBefore && (cjkAfter || SHARED_PUNCTUATION.test(after))) || (cjkAfter && SHARED_PUNCTUATION.test(before));
}

const firstCharacter = (value: string): string => String.fromCodePoint(value.codePointAt(0) ?? 32);
const lastCharacter = (value: string): string =>
  /[\ud800-\udbff][\udc00-\udfff]$/.test(value) ? value.slice(-2) : value.slice(-1);

/**
 * Settles the spaces of one text block: runs become one space, a line end between Chinese characters becomes nothing,
 * edges are bare. Two or more breaks in a row, or a break before an ideographic indent, begin a new block: that is how
 * web pages and old editors write paragraphs. Blocks without text are left out.
 */
export function settleInline(raw: readonly RawInline[]): Inline[][] {
  const blocks: Inline[][] = [];
  let block: Inline[] = [];
  let breaks = 0;
  let before = '';
  let gap: Gap | null = null;

  const emit = (value: string, marks: readonly Mark[]): void => {
    if (breaks > 0) {
      if (block.length > 0 && (breaks > 1 || /^(?:\u3000|\u00a0{2})/.test(value))) {
        blocks.push(block);
        block = [];
      }
      for (; breaks > 0 && block.length > 0; breaks -= 1) block.push({ type: 'hardBreak' });
      breaks = 0;
    }
    const bare = before === '' ? value.replace(LEADING_SPACE, '') : value;
    if (bare === '') return;
    appendText(block, bare, marks);
    before = lastCharacter(bare);
  };

  for (const piece of raw) {
    if (piece === 'break') {
      breaks += 1;
      before = '';
      gap = null;
    } else if (piece.verbatim === true) {
      if (gap !== null && before !== '') emit(' ', gap.marks);
      gap = null;
      for (; breaks > 0; breaks -= 1) block.push({ type: 'hardBreak' });
      appendText(block, piece.text, piece.marks);
      before = lastCharacter(piece.text);
    } else {
      for (const [token] of piece.text.matchAll(/[ \t\n]+|[^ \t\n]+/g)) {
        if (/^[ \t\n]/.test(token)) {
          const open: Gap = gap ?? { value: ' ', marks: piece.marks };
          gap = token.includes('\n') ? { ...open, value: '\n' } : open;
          continue;
        }
        if (gap !== null && before !== '') {
          if (!(gap.value === '\n' && joinsWithoutSpace(before, firstCharacter(token)))) emit(' ', gap.marks);
        }
        gap = null;
        emit(token, piece.marks);
      }
    }
  }
  blocks.push(block);
  return blocks.map(bareEdges).filter((content) => content.length > 0);
}

/** Adds text to a block, joining it to the last node when the marks are the same; that node is changed. */
export function appendText(block: Inline[], value: string, marks: readonly Mark[]): void {
  const last = block.at(-1);
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += value;
  else block.push(...text(value, marks));
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => markKey(mark) === markKey(b[index]));
}

const markKey = (mark: Mark | undefined): string =>
  mark === undefined ? '' : mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type;

/** Without spaces and breaks at the end, without breaks at the start; empty when nothing else is there. */
function bareEdges(content: readonly Inline[]): Inline[] {
  const result = content.map((node) => ({ ...node }));
  for (let last = result.at(-1); last !== undefined; last = result.at(-1)) {
    if (last.type === 'text') {
      last.text = last.text.replace(TRAILING_SPACE, '');
      if (last.text !== '') break;
    }
    result.pop();
  }
  while (result[0]?.type === 'hardBreak') result.shift();
  return result;
}
