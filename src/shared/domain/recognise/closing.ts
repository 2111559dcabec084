import type { Block } from '../document';
import { hasLink, lineOf, widthOf } from './blocks';
import { takeContact } from './contact';

export interface Closing {
  readonly boilerplate: string;
  /** Whom to ask, a line each; '' where the text does not end with that. */
  readonly contact: string;
  readonly rest: readonly Block[];
}

/** Signs that a release ends here; they say nothing that the archive does not know. */
const END_MARK = /^(?:#\s?#\s?#(?:\s?#)*|-\s?30\s?-|[-–—*#~=]*\s*(?:end|ends|the end|end of (?:press )?release|完|全文完|全文结束|正文完)\s*[-–—*#~=]*|[（(【[<]\s*(?:完|全文完|正文完|end|ends)\s*[)）】\]>])$/i;
const END_MARK_WITHIN = /\s*(?:[（(【]\s*(?:完|全文完)\s*[)）】]|(?<=[.!?。！？”"])\s*#\s?#\s?#)$/;
export const ABOUT = /^(?:about\s+\S.{0,80}|关于\s*\S.{1,30})[:：]?$/iu;
const NOT_ABOUT = /[。！？；.!?;]$|^about (?:this|these|the author)|的(?:通知|公告|决定|意见|批复|函|说明|报告|请示|声明|办法|规定)$/i;
const MAX_PARAGRAPHS = 4;
const MAX_BOILERPLATE = 20_000;

/**
 * Takes end marks, a contact and a closing "About us" section off a text, in whatever order they stand, each only where it
 * cannot be anything else.
 */
export function takeClosing(blocks: readonly Block[]): Closing {
  let rest = withoutEndMarks(blocks);
  let boilerplate = '';
  let contact = '';
  for (let before: readonly Block[] = []; before !== rest; ) {
    before = rest;
    if (contact === '') {
      const taken = takeContact(rest);
      if (taken.contact !== '') {
        contact = taken.contact;
        rest = withoutEndMarks(taken.rest);
      }
    }
    const at = boilerplate === '' ? boilerplateStart(rest) : -1;
    if (at < 0) continue;
    const text = rest.slice(at).map((block) => lineOf(block) ?? '').join('\n');
    if (text.length > MAX_BOILERPLATE) continue;
    boilerplate = text;
    rest = withoutEndMarks(rest.slice(0, at));
  }
  return { boilerplate, contact, rest };
}

function withoutEndMarks(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const line = lineOf(last) ?? '';
  if (END_MARK.test(line) && blocks.length > 1) return withoutEndMarks(blocks.slice(0, -1));
  const end = last.content?.at(-1);
  if (end?.type !== 'text' || !END_MARK_WITHIN.test(end.text)) return blocks;
  const text = end.text.replace(END_MARK_WITHIN, '');
  return text === '' ? blocks : [...blocks.slice(0, -1), { ...last, content: [...(last.content ?? []).slice(0, -1), { ...end, text }] }];
}

/** Where the section begins; -1 when the last heading-like "About" line is not followed by a few plain paragraphs only. */
function boilerplateStart(blocks: readonly Block[]): number {
  for (let at = blocks.length - 2; at >= Math.max(1, blocks.length - 1 - MAX_PARAGRAPHS); at -= 1) {
    const heading = blocks[at];
    const line = lineOf(heading);
    if (heading === undefined || line === null || !ABOUT.test(line) || NOT_ABOUT.test(line) || widthOf(line) > 90) continue;
    const after = blocks.slice(at + 1);
    const plain = after.every((block) => block.type === 'paragraph' && (!hasLink(block) || showsItsLinks(block)));
    return plain && !hasLink(heading) && widthOf(lineOf(after[0]) ?? '') >= 60 ? at : -1;
  }
  return -1;
}

/** Whether every link of a paragraph can be read in its text, so that plain text loses nothing. */
const showsItsLinks = (block: Block): boolean =>
  block.type === 'paragraph' &&
  (block.content ?? []).every(
    (node) => node.type !== 'text' || (node.marks ?? []).every((mark) => mark.type !== 'link' || mark.attrs.href.includes(node.text.trim().replace(/^https?:\/\//, '').replace(/\/$/, ''))),
  );
