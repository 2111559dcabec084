import type { Block } from '../document';
import { hasLink, lineOf, widthOf } from './blocks';

export interface Contact {
  readonly contact: string;
  readonly rest: readonly Block[];
}

const WORDS = '(?:媒体(?:联系人?|联络人?|垂询|查询|咨询)(?:方式|信息)?|新闻(?:联系人?|联络人?|发言人)|(?:传媒|記者)聯絡|媒體聯絡人?|联系人|联系方式|(?:media|press|news)\\s+(?:contacts?|enquiries|inquiries|relations|office)|contacts?(?:\\s+(?:information|details))?)';
/** "媒体联系人：", "Media contact"; what follows on the same line is part of the contact. */
const HEADING = new RegExp(`^[【[（(]?${WORDS}[】\\])）]?\\s*(?:[:：]\\s*(.*))?$`, 'isu');
const PHONE = /(?:\+?\d[\d\s()（）-]{6,}\d)/;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;
const MAX_LINES = 8;
const MAX_WIDTH = 140;
const SENTENCE = /[。！？]|[.!?]\s+\p{Lu}.*[.!?]$/u;

/**
 * Takes the contact that a text ends with: a line that says so, a few short lines, and among them a phone number or an
 * address. Anything longer, or with links that its words do not show, stays in the text.
 */
export function takeContact(blocks: readonly Block[]): Contact {
  const nothing = { contact: '', rest: blocks };
  for (let at = blocks.length - 1; at >= Math.max(1, blocks.length - 1 - MAX_LINES); at -= 1) {
    const lines = plainLines(blocks[at]);
    if (lines === null) return nothing;
    const heading = HEADING.exec(lines[0] ?? '');
    if (heading === null) continue;
    const section = blocks.slice(at);
    const first = heading[1] === undefined || heading[1] === '' ? [] : [lines[0] ?? ''];
    const texts = [...first, ...lines.slice(1), ...section.slice(1).flatMap((block) => plainLines(block) ?? [''])];
    const isContact = texts.length > 0 && texts.length <= MAX_LINES && texts.every((text) => text !== '' && widthOf(text) <= MAX_WIDTH && !SENTENCE.test(text));
    if (!isContact || !texts.some((text) => PHONE.test(text) || MAIL.test(text))) continue;
    return { contact: texts.join('\n'), rest: blocks.slice(0, at) };
  }
  return nothing;
}

/** Lines of a paragraph or heading that plain text can hold; null for any other block. */
function plainLines(block: Block | undefined): readonly string[] | null {
  const line = lineOf(block);
  if (line === null || block === undefined || (hasLink(block) && !isAddressLink(block))) return null;
  return line.split('\n').map((part) => part.trim()).filter((part) => part !== '');
}

/** A mail address that links to itself. */
const isAddressLink = (block: Block): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  (block.content ?? []).every((node) => node.type !== 'text' || (node.marks ?? []).every((mark) => mark.type !== 'link' || mark.attrs.href.replace(/^(?:mailto:|https?:\/\/)/, '').replace(/\/$/, '') === node.text.trim()));
