import { dateInName } from './dates';

const SEPARATORS = '[\\s._\\-—–]*';
const VERSION =
  '(?:(?:最终|终|定|送审|审定|审核|修订|修改|校对|发布|上报|报送|初)稿?(?:版|稿)?\\s*\\d{0,2}|(?:第\\s*)?[一二三四五六七八九十\\d]{1,2}\\s*(?:稿|审|改|校)|v(?:er(?:sion)?)?\\.?\\s?\\d+(?:\\.\\d+)*|rev\\.?\\s?\\d*|final\\s*\\d*|draft\\s*\\d*|副本|copy|备份|改\\d*|新闻稿|通稿)';
const LANGUAGE = '(?:zh(?:[-_]?(?:cn|hans|hant|tw|hk))?|cn|chs|cht|chn?|chinese|中文版?|中文稿|中英文(?:对照)?(?:版|稿)?|中英对照(?:版|稿)?|双语版?|bilingual|en(?:[-_]?(?:us|gb|uk))?|eng|english|英文版?|英文稿|英译稿?)';
const MARK = `(?:${VERSION}|${LANGUAGE}|\\d{1,2})`;
const BRACKETED = new RegExp(`${SEPARATORS}[(（\\[【]\\s*${MARK}\\s*[)）\\]】]$`, 'iu');
const TRAILING = new RegExp(`[\\s._\\-—–]+(?:${VERSION}|${LANGUAGE})$`, 'iu');
const GLUED = /(?:最终稿|终稿|定稿|送审稿|审定稿|修改稿|修订稿|初稿|中文版|英文版|中文稿|英文稿|英译稿)\d{0,2}$/u;
const LEADING = new RegExp(`^(?:[(（\\[【]\\s*${MARK}\\s*[)）\\]】]|(?:${LANGUAGE})[\\s._\\-—–]+|(?:新闻稿|通稿|稿件)[:：\\s_-]+)`, 'iu');
const DATE = /(?:^|[\s._\-—–(（[【]*)(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|(?:19|20)\d{2}([-._/]?)(?:0?[1-9]|1[0-2])\1(?:[0-2]?\d|3[01])(?!\d)|(?<!\d)\d{2}[-.](?:0?[1-9]|1[0-2])[-.](?:[0-2]?\d|3[01])(?!\d))[\s._\-—–)）\]】]*/u;

/**
 * What a file name says of the title: without date, version and language marks. '' where nothing worth a title is left,
 * such as 文档1 or final.
 */
export function titleOfName(name: string): string {
  let title = name.normalize('NFC').trim();
  if (dateInName(title) !== null) title = title.replace(DATE, ' ').trim();
  for (let before = ''; before !== title; ) {
    before = title;
    title = title.replace(BRACKETED, '').replace(TRAILING, '').replace(GLUED, '').replace(LEADING, '').replace(/^[\s._\-—–]+|[\s._\-—–]+$/gu, '');
  }
  return /\s/.test(title) ? title : title.replaceAll('_', ' ');
}

/** Whether a name says enough to be believed before what a program wrote into the file. */
export const isTelling = (title: string): boolean =>
  (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5 || (title.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;
