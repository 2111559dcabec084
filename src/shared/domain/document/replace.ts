import type { Edition } from '../release';
import { findSpans, type TextSearch, type TextSpan } from './find';
import type { Block, Document, Inline } from './schema';
import { appendText } from './settle-inline';
import { inlineText } from './text';

/** Fields of an edition in reading order. */
export const TEXT_FIELDS = ['title', 'subtitle', 'dateline', 'byline', 'source', 'body', 'boilerplate'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** One place where the sought text stands: UTF-16 offsets into `line`, a whole field or one block of the body. */
export interface FoundPlace {
  readonly field: TextField;
  readonly line: string;
  readonly span: TextSpan;
}

/** Asked for each place in reading order; false leaves the place as it is. */
export type TakesPlace = (place: FoundPlace) => boolean;

/**
 * Replaces inside titles, credits, body and boilerplate. Structure and marks stay: the new text is marked like the first
 * character it replaces, also where the found text runs over borders of marks. Captions and descriptions of pictures
 * count as text of the body. Returns the very same edition when nothing was replaced.
 */
export function replaceInEdition(edition: Edition, search: TextSearch, replacement: string, takes: TakesPlace): Edition {
  const plain = (field: Exclude<TextField, 'body'>): string =>
    replaceSpans(edition[field], taken(field, edition[field], search, takes), replacement);
  const result: Edition = { ...edition };
  for (const field of TEXT_FIELDS) {
    if (field === 'body') result.body = replaceInBody(edition.body, search, replacement, takes);
    else result[field] = plain(field);
  }
  return TEXT_FIELDS.every((field) => result[field] === edition[field]) ? edition : result;
}

/** {@link replaceInEdition} of a body alone. */
export function replaceInBody(body: Document, search: TextSearch, replacement: string, takes: TakesPlace): Document {
  const spansOf = (line: string): TextSpan[] => taken('body', line, search, takes);
  const content = mapBlocks(body.content, spansOf, replacement);
  return content === body.content ? body : { ...body, content };
}

const taken = (field: TextField, line: string, search: TextSearch, takes: TakesPlace): TextSpan[] =>
  findSpans(line, search).filter((span) => takes({ field, line, span }));

/** A text with `replacement` in each of `spans`, which are in order and do not overlap. */
export function replaceSpans(text: string, spans: readonly TextSpan[], replacement: string): string {
  let result = '';
  let done = 0;
  for (const [start, end] of spans) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return spans.length === 0 ? text : result + text.slice(done);
}

type SpansOf = (line: string) => TextSpan[];

/** The same array when no block changed. */
function mapAll<T>(items: T[], map: (item: T) => T): T[] {
  const mapped = items.map(map);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

const mapBlocks = (blocks: Block[], spansOf: SpansOf, replacement: string): Block[] =>
  mapAll(blocks, (block) => mapBlock(block, spansOf, replacement));

function mapBlock(block: Block, spansOf: SpansOf, replacement: string): Block {
  /** Anything that holds blocks: the same object when they are the same. */
  const within = <T extends { content: Block[] }>(holder: T): T => {
    const content = mapBlocks(holder.content, spansOf, replacement);
    return content === holder.content ? holder : { ...holder, content };
  };
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const spans = spansOf(inlineText(block.content));
      if (spans.length === 0) return block;
      const content = replaceInline(block.content ?? [], spans, replacement);
      const bare = block.type === 'heading' ? { type: block.type, attrs: block.attrs } : { type: block.type };
      return content.length === 0 ? bare : { ...bare, content };
    }
    case 'image': {
      const { title, alt } = block.attrs;
      const changed = { title: replaceSpans(title, spansOf(title), replacement), alt: replaceSpans(alt, spansOf(alt), replacement) };
      return changed.title === title && changed.alt === alt ? block : { ...block, attrs: { ...block.attrs, ...changed } };
    }
    case 'blockquote':
      return within(block);
    case 'bulletList':
    case 'orderedList': {
      const content = mapAll(block.content, within);
      return content === block.content ? block : { ...block, content };
    }
    case 'table': {
      const content = mapAll(block.content, (row) => {
        const cells = mapAll(row.content, within);
        return cells === row.content ? row : { ...row, content: cells };
      });
      return content === block.content ? block : { ...block, content };
    }
  }
}

/** `spans` are offsets into {@link inlineText}, in order, not overlapping. */
function replaceInline(content: readonly Inline[], spans: readonly TextSpan[], replacement: string): Inline[] {
  const result: Inline[] = [];
  const left = [...spans];
  let offset = 0;
  for (const node of content) {
    const value = node.type === 'text' ? node.text : '\n';
    const marks = node.type === 'text' ? (node.marks ?? []) : [];
    const end = offset + value.length;
    let at = offset;
    while (at < end) {
      const span = left[0];
      if (span === undefined || span[0] >= end) {
        keep(at, end);
        at = end;
      } else if (at < span[0]) {
        keep(at, span[0]);
        at = span[0];
      } else {
        if (at === span[0]) appendText(result, replacement, marks);
        at = Math.min(end, span[1]);
        if (at === span[1]) left.shift();
      }
    }
    offset = end;

    function keep(from: number, to: number): void {
      if (node.type === 'hardBreak') result.push(node);
      else appendText(result, value.slice(from - offset, to - offset), marks);
    }
  }
  return result;
}
