import { canonicalJson } from '../canonical-json';
import { text, textLines, type Block, type ListItem } from '../document';
import type { Language } from '../release';
import { alignItems, wordsOf, type Alignable } from './align-items';
import type { BlockChange, BlockDetail, ItemChange, Place } from './comparison';
import { compareInline } from './inline';
import { compareTables } from './tables';

/** Blocks of one role can become each other; a table or a picture in the same place is the same one, changed. */
const ROLES: Readonly<Partial<Record<string, { readonly role: string; readonly least: number }>>> = {
  paragraph: { role: 'text', least: 0 },
  heading: { role: 'text', least: 0 },
  bulletList: { role: 'list', least: 0 },
  orderedList: { role: 'list', least: 0 },
  table: { role: 'table', least: 0.4 },
  image: { role: 'image', least: 0.4 },
};

function alignable(block: Block): Alignable {
  const { role, least } = ROLES[block.type] ?? { role: block.type, least: 0 };
  return { key: canonicalJson(block), words: wordsOf([...textLines([block])].join('\n')), role, least };
}

export const alignBlockItems = (older: readonly Block[], newer: readonly Block[]): ReturnType<typeof alignItems> =>
  alignItems(older.map(alignable), newer.map(alignable), { moves: true });

/** What became of the blocks of a body, a list item or a cell, in reading order. */
export function compareBlocks(older: readonly Block[], newer: readonly Block[], lang: Language): BlockChange[] {
  const place = (blocks: readonly Block[], index: number | null): Place | null => {
    const block = index === null ? undefined : blocks[index];
    return block === undefined || index === null ? null : { index, block };
  };
  return alignBlockItems(older, newer).flatMap(({ older: i, newer: j, move }): BlockChange[] => {
    const [one, other] = [place(older, i), place(newer, j)];
    if (one === null) return other === null ? [] : [{ kind: 'added', newer: other }];
    if (other === null) return [{ kind: 'removed', older: one }];
    if (move === 'away') return [{ kind: 'movedAway', older: one, newer: other }];
    const isSame = canonicalJson(one.block) === canonicalJson(other.block);
    if (move === 'here') return [{ kind: 'movedHere', older: one, newer: other, detail: isSame ? null : detailOf(one.block, other.block, lang) }];
    return [isSame ? { kind: 'same', older: one, newer: other } : { kind: 'changed', older: one, newer: other, detail: detailOf(one.block, other.block, lang) }];
  });
}

/** All of them one way, for what holds them is. */
export const wholly = (blocks: readonly Block[], kind: 'removed' | 'added'): BlockChange[] =>
  blocks.map((block, index) => (kind === 'removed' ? { kind, older: { index, block } } : { kind, newer: { index, block } }));

function detailOf(older: Block, newer: Block, lang: Language): BlockDetail {
  if (isText(older) && isText(newer)) {
    return { type: 'text', pieces: compareInline(older.content ?? [], newer.content ?? [], lang), isRetyped: shellOf(older) !== shellOf(newer) };
  }
  if (isList(older) && isList(newer)) {
    return { type: 'list', items: compareListItems(older.content, newer.content, lang), isRetyped: shellOf(older) !== shellOf(newer) };
  }
  if (older.type === 'blockquote' && newer.type === 'blockquote') return { type: 'quote', blocks: compareBlocks(older.content, newer.content, lang) };
  if (older.type === 'table' && newer.type === 'table') return compareTables(older, newer, lang);
  if (older.type === 'image' && newer.type === 'image') {
    const words = (field: 'title' | 'alt'): ReturnType<typeof compareInline> => compareInline(text(older.attrs[field]), text(newer.attrs[field]), lang);
    return { type: 'image', isReplaced: older.attrs.attachment !== newer.attrs.attachment, caption: words('title'), alt: words('alt') };
  }
  return { type: 'whole' };
}

const isText = (block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> => block.type === 'paragraph' || block.type === 'heading';
const isList = (block: Block): block is Extract<Block, { type: 'bulletList' | 'orderedList' }> => block.type === 'bulletList' || block.type === 'orderedList';

/** A block without what it holds. */
const shellOf = (block: Block): string => canonicalJson({ ...block, content: null });

function compareListItems(older: readonly ListItem[], newer: readonly ListItem[], lang: Language): ItemChange[] {
  const items = (list: readonly ListItem[]): Alignable[] =>
    list.map((item) => ({ key: canonicalJson(item), words: wordsOf([...textLines(item.content)].join('\n')), role: 'item', least: 0 }));
  return alignItems(items(older), items(newer)).map(({ older: i, newer: j }): ItemChange => {
    const one = i === null ? null : (older[i]?.content ?? null);
    const other = j === null ? null : (newer[j]?.content ?? null);
    if (one === null || other === null) return one === null ? { kind: 'added', blocks: wholly(other ?? [], 'added') } : { kind: 'removed', blocks: wholly(one, 'removed') };
    const blocks = compareBlocks(one, other, lang);
    return { kind: blocks.every(({ kind }) => kind === 'same') ? 'same' : 'changed', blocks };
  });
}
