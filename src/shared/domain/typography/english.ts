import { curlyQuotes, type QuoteRules } from './quotes';
import { VEIL } from './veil';

const HAN = '\\p{Script=Han}〇「」『』《》〈〉';
const WORD = `A-Za-z0-9${VEIL}`;

const HALF: Readonly<Record<string, string>> = { '，': ',', '、': ',', '。': '.', '；': ';', '：': ':', '？': '?', '！': '!', '（': '(', '）': ')' };

const half = (sign: string): string => HALF[sign] ?? sign;
const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

type Rule = readonly [pattern: RegExp, by: string | ((...found: [string, ...string[]]) => string)];

/** Beside a Chinese character a sign belongs to quoted Chinese, and stays. */
const apart = (pattern: string): RegExp => new RegExp(`(?<![${HAN}])${pattern}(?![${HAN}])`, 'gu');

const RULES: readonly Rule[] = [
  [/[０-９Ａ-Ｚａ-ｚ]/gu, narrow],
  [apart('[％＋－＝／＆＃＠．＄]'), narrow],
  [apart('(?:……|…{2,})'), '…'],
  [apart('——'), '—'],
  // A full-width sign is as wide as a sign and a blank.
  [apart('(?<=[0-9])[，：](?=[0-9])'), half],
  [apart('[，、。；：？！](?=[A-Za-z0-9(“（])'), (sign) => `${half(sign)} `],
  [apart('[，、。；：？！]'), half],
  [apart(`(?<=[${WORD}])（`), ' ('],
  [apart('（'), '('],
  [apart(`）(?=[${WORD}])`), ') '],
  [apart('）'), ')'],
  [/\u3000/gu, ' '],
  // Blanks: one, and none before a stop.
  [/(?<=\S) {2,}(?=\S)/gu, ' '],
  [new RegExp(`(?<=[${WORD})”’"]) +(?=[,;:?!.](?:\\s|$))`, 'gu'), ''],
  [/(?<=\() +| +(?=\))/gu, ''],
  // Written twice.
  [/(?<=[A-Za-z0-9)”"])([,;])\1+/gu, '$1'],
  [/(?<=[A-Za-z0-9)”"])\.\.(?!\.)/gu, '.'],
  [/(?<=[A-Za-z,.)])--(?=[A-Za-z(“"])|(?<=[A-Za-z,.)] )--(?= [A-Za-z(“"])/gu, '—'],
  // don't, the company's, the '90s
  [/(?<=[A-Za-z0-9])'(?=[A-Za-z])/gu, '’'],
  [/(?<=^|[\s(“])'(?=\d0s\b)/gu, '’'],
];

const QUOTES: QuoteRules = {
  opens: (before, after) => /[\s([{“‘—–/"'-]/u.test(before) && !/\s/u.test(after),
  takes: () => true,
};

/** Punctuation of a line of an English edition. A line with more Chinese characters than Latin letters is Chinese. */
export function english(line: string): string {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && han >= (line.match(/[A-Za-zＡ-Ｚａ-ｚ]/gu)?.length ?? 0)) return line;
  let now = line;
  for (const [pattern, by] of RULES) now = typeof by === 'string' ? now.replace(pattern, by) : now.replace(pattern, by);
  return curlyQuotes(now, QUOTES);
}
