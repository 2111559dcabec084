import { curlyQuotes, type QuoteRules } from './quotes';
import { VEIL } from './veil';

/** Characters of Chinese and its punctuation; a sign beside one is a Chinese sign. */
const HAN = '\\p{Script=Han}〇';
const CLOSING = '”’》〉）】」』';
const OPENING = '“‘《〈（【「『';
const STOPS = '，。；：？！、';
const CHINESE = `${HAN}${CLOSING}${OPENING}${STOPS}—…`;
const LATIN = `A-Za-z0-9${VEIL}`;

const isChinese = (character: string): boolean => new RegExp(`[${CHINESE}]`, 'u').test(character);
const hasHan = (text: string): boolean => new RegExp(`[${HAN}]`, 'u').test(text);

const FULL: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };
const full = (sign: string): string => FULL[sign] ?? sign;

/** One rule: a pattern of the text and what it becomes. */
type Rule = readonly [pattern: RegExp, by: string | ((...found: [string, ...string[]]) => string)];

/** Short forms that end in a stop of their own. */
const SHORT = 'Ltd|Co|Inc|Corp|No|vs|etc|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|al|Vol|Fig|[A-Z]|[a-z]\\.[a-z]|[A-Z]\\.[A-Z]';

const RULES: readonly Rule[] = [
  // 4.11 ellipsis: six dots, two characters wide.
  [new RegExp(`(?<=[${CHINESE}])[ ]*\\.{3,}|\\.{3,}[ ]*(?=[${CHINESE}])`, 'gu'), '……'],
  [/。{3,}/gu, '……'],
  [new RegExp(`(?<=[${CHINESE}])(?<!…)(?:…|…{3})(?!…)|(?<!…)(?:…|…{3})(?!…)(?=[${CHINESE}])`, 'gu'), '……'],
  // 4.10 dash: two characters wide. A single — may join two names or places (4.13) and stays.
  [new RegExp(`(?<=[${CHINESE}${LATIN}])[ ]*(?:-{2,3}|－{2})[ ]*(?=[${HAN}${OPENING}])|(?<=[${HAN}${CLOSING}])[ ]*(?:-{2,3}|－{2})[ ]*(?=[${LATIN}${CHINESE}])`, 'gu'), '——'],
  [/(?<!—)—{3,}(?!—)/gu, '——'],
  // 4.14 titles of books.
  [new RegExp(`<<([^<>\\n]{0,60}[${HAN}][^<>\\n]{0,60})>>`, 'gu'), '《$1》'],
  // 4.1 to 4.8: stops within and at the end of a sentence, beside a Chinese character.
  [new RegExp(`(?<=[${HAN}${CLOSING}…])[ ]*([,;?!]|:(?!:)|\\.(?![\\w.${VEIL}]))`, 'gu'), (_, sign = '') => full(sign)],
  [new RegExp(`(?<=[A-Za-z0-9%)\\]${VEIL}][ ]?)(?<!:)([,;:])[ ]*(?=[${HAN}${OPENING}])`, 'gu'), (_, sign = '') => full(sign)],
  [new RegExp(`(?<=[0-9%][ ]?)([?!])[ ]*(?=[${HAN}${OPENING}])`, 'gu'), (_, sign = '') => full(sign)],
  // The last word or two of a Chinese sentence are foreign ones or figures.
  [new RegExp(`(?<=[${HAN}${CLOSING}，、：；][ ]?[${LATIN}%-]+(?:[ .,][${LATIN}%-]+)?)(?<!\\b(?:${SHORT}))([.?!])(?=[${CLOSING}"')]{0,2}[ ]*$|[${CLOSING}"')]{1,2}[${HAN}])`, 'gmu'), (_, sign = '') => full(sign)],
  // Written twice: one of them is meant. Two or three ！ and ？ are allowed (4.2.3.3, 4.3.3.3).
  [/([，。；：、])\1+/gu, '$1'],
  [/，,+|；;+|：:(?!:)|。\.(?!\.)/gu, (signs) => signs.charAt(0)],
  // Blanks beside full-width signs, which are wide enough; those between two Chinese characters only in sentences.
  [new RegExp(`(?<=[${HAN}${CHINESE}${LATIN}])[ \\u00a0]+(?=[${STOPS}）》〉】])`, 'gu'), ''],
  [new RegExp(`(?<=[${STOPS}（《〈【])[ \\u00a0]+(?=\\S)`, 'gu'), ''],
  [new RegExp(`(?<=[）》〉】…])[ \\u00a0]+(?=[${HAN}])`, 'gu'), ''],
];

/** Rules of GB/T 15834-2011 for a line of a Chinese edition. A line without a Chinese character is another language. */
export function chinese(line: string): string {
  if (!hasHan(line)) return line;
  let now = line;
  for (const [pattern, by] of RULES) now = typeof by === 'string' ? now.replace(pattern, by) : now.replace(pattern, by);
  return closeUp(brackets(curlyQuotes(now, QUOTES)));
}

/** 4.7 quotation marks: “ ” and within them ‘ ’. */
const QUOTES: QuoteRules = {
  opens: (before) => !/[0-9]/u.test(before),
  takes: (text, start, end) => hasHan(text.slice(start, end)) || isChinese(text[start - 1] ?? '') || isChinese(text[end + 1] ?? ''),
};

/** 4.9 brackets: full width where they are Chinese on either side or hold Chinese; f(x) and 1) stay. */
function brackets(line: string): string {
  const units = line.split('');
  const waiting: number[] = [];
  for (let at = 0; at < units.length; at++) {
    const sign = line[at] ?? '';
    if ('(（'.includes(sign)) waiting.push(at);
    if (!')）'.includes(sign)) continue;
    const start = waiting.pop();
    if (start === undefined) continue;
    const inside = line.slice(start + 1, at);
    const [before, after] = [line.slice(0, start).trimEnd().at(-1) ?? '', line.slice(at + 1).trimStart().at(0) ?? ''];
    // f(x), and the address of a link in Markdown.
    const isCall = new RegExp(`[${LATIN}\\]]`, 'u').test(line[start - 1] ?? '') && !hasHan(inside);
    const isMixed = line[start] === '（' || sign === '）';
    if (!isMixed && !hasHan(inside) && (isCall || !(isChinese(before) || isChinese(after)))) continue;
    units[start] = '（';
    units[at] = '）';
  }
  return units.join('');
}

/** Headlines and bylines, which are parted by blanks, have commas and colons, but no end of a sentence. */
const SENTENCE = /[。；]|[！？…][”’）]?\s*$/u;
/** 张三 李四 王五 and 第一章 总则 are divided by their blanks. */
const LISTED = new RegExp(`(?<![${HAN}])[${HAN}]{2,4}(?: [${HAN}]{2,4}){2,}(?![${HAN}])`, 'u');
const NUMBERED = /第[〇零一二三四五六七八九十百\d]+[章节条款项部编篇卷届期回]$/u;

/** Blanks between two Chinese characters; in headings and lists they part, so only sentences are closed up. */
function closeUp(line: string): string {
  return line
    .split(/(?<=[，。；：？！\n])/u)
    .map((part) => {
      if (!SENTENCE.test(line) || LISTED.test(part)) return part;
      return part.replace(new RegExp(`(?<=[${HAN}]) +(?=[${HAN}])`, 'gu'), (blanks, at: number) => (NUMBERED.test(part.slice(0, at)) ? blanks : ''));
    })
    .join('');
}
