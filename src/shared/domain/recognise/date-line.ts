import type { Block } from '../document';
import { lineOf } from './blocks';
import { ANY_DATE, findDate, monthDayIn } from './dates';

const LABEL =
  '(?:发布时间|发布日期|发稿日期|发稿时间|发文日期|成文日期|签发日期|撰稿日期|撰稿时间|供稿日期|供稿时间|日\\s*期|时\\s*间|更新时间|date(?: of (?:release|publication|issue))?|posted(?: on)?|published(?: on)?|publication date|release date|(?:for )?(?:immediate )?release)\\s*[:：]?\\s*';
const TIME = '(?:[\\sT]+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?';
const PLACE = "(?:[\\u4e00-\\u9fff]{2,8}|[\\p{L}.'’ ]{2,30})[,，]\\s*";
const SIGNATURE = '[^\\s。，,;；:：]{2,30}(?:公司|集团|办公室|委员会|中心|协会|[部处室])\\s*';
const WEEKDAY = '(?:\\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)?';

const DATE_LINE = new RegExp(`^(?:${LABEL}|${PLACE}|${SIGNATURE})?[（(]?(?:${ANY_DATE})[)）]?${WEEKDAY}${TIME}$`, 'iu');

/** How many blocks from the top and the bottom a date line is looked for. */
const TOP = 5;
const BOTTOM = 6;

/**
 * The date of a line that says nothing else: "2022年12月31日", "发布日期：2022-12-31", "某某公司 2022年12月31日",
 * "Published on Dec. 31, 2022". Null for sentences: a date mentioned in one is not the date of the release.
 */
export function dateOfLine(line: string): string | null {
  const plain = line.normalize('NFKC').trim();
  return plain.length <= 80 && DATE_LINE.test(plain) ? findDate(plain) : null;
}

/** The date that stands on a line of its own at the top or the bottom of a text. Headings head sections: not counted. */
export function dateOfBlocks(blocks: readonly Block[]): string | null {
  const bottom = blocks.slice(Math.max(TOP, blocks.length - BOTTOM)).reverse();
  for (const block of [...blocks.slice(0, TOP), ...bottom]) {
    if (block.type !== 'paragraph') continue;
    for (const line of (lineOf(block) ?? '').split('\n')) {
      for (const piece of splitPieces(line)) {
        const date = dateOfLine(piece);
        if (date !== null) return date;
      }
    }
  }
  return null;
}

const MONTH_DAY_LINE = new RegExp(`^(?:${LABEL}|${SIGNATURE})?[（(]?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号][)）]?${WEEKDAY}$`, 'iu');

/** `MM-DD` of a line at the top or the bottom that is a date without its year: "12月31日", "某某公司 12月31日". */
export function monthDayOfBlocks(blocks: readonly Block[]): string | null {
  const bottom = blocks.slice(Math.max(TOP, blocks.length - BOTTOM)).reverse();
  for (const block of [...blocks.slice(0, TOP), ...bottom]) {
    const line = block.type === 'paragraph' ? (lineOf(block) ?? '') : '';
    const piece = splitPieces(line).find((part) => MONTH_DAY_LINE.test(part.normalize('NFKC').trim()));
    if (piece !== undefined) return monthDayIn(piece);
  }
  return null;
}

/** The parts of a line such as "来源：办公室　作者：张三　发布时间：2022-12-31". */
export const splitPieces = (line: string): string[] =>
  line.split(/\s{2,}|\s*[\u3000\t|｜]+\s*|\s+(?=[\u4e00-\u9fffA-Za-z]{2,9}[:：])/).filter((piece) => piece.trim() !== '');
