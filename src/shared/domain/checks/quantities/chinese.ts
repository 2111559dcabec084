import { magnitudeNamed, parseChineseNumber } from '../../numerals';
import { calendarNumber } from '../../recognise/dates';
import { digits, isTelling, type Meant, type Reading } from './quantity';
import { SHARED } from './shared';

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const MAGNITUDE = '万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![瓦克米卡焦伏兆字帕赫])|百(?![分搭])';
const NUMERAL = '[零〇○一二两三四五六七八九十百千万亿]+';
const YEAR = '(?:19|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3}';
const OF_CALENDAR = '\\d{1,2}|[一二三]?十?[一二三四五六七八九十]';

const dateOf = ({ year, month, day }: Readonly<Record<string, string | undefined>>): Meant | null => {
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? null : calendarNumber(part)));
  if ((m ?? 1) < 1 || (m ?? 1) > 12 || (d ?? 1) < 1 || (d ?? 1) > 31) return null;
  return { kind: 'date', year: y ?? null, month: m ?? null, day: d ?? null };
};

/** Words in which a numeral counts nothing: 一定, 万一, 十分, 千万不要, 三方, 四川. */
const IN_WORDS =
  /^(?:一[^\d零〇一二两三四五六七八九十百千万亿]?|十分|千万|万一|万万|百万|一一|三七|五一|九一|十一|一十|二十四节气|四川|三亚|九江|百度|千里|百科|万能|万物|百姓|千家|万家|三星|两岸|三农|两会|四方|五金|百货|千兆|百分|万分|亿万)$/u;

export const CHINESE: readonly Reading[] = [
  ...SHARED,
  { pattern: new RegExp(`(?<year>${YEAR})\\s?年\\s?(?<month>${OF_CALENDAR})\\s?月(?:份)?(?:\\s?(?<day>${OF_CALENDAR})\\s?[日号])?`, 'gu'), read: dateOf },
  { pattern: /(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu, read: dateOf },
  { pattern: new RegExp(`(?<![\\d.第])(?<month>${OF_CALENDAR})\\s?月(?:份)?(?:\\s?(?<day>${OF_CALENDAR})\\s?[日号])?(?![\\d])`, 'gu'), read: dateOf },
  { pattern: /(?<![\d.第])(?<day>\d{1,2})\s?[日号](?!\d|[线楼馆院])/gu, read: dateOf },
  { pattern: new RegExp(`(?<![\\d第])(?<year>${YEAR})\\s?(?:年(?![内间多])|财年|年度)`, 'gu'), read: dateOf },
  {
    pattern: /第?(?<quarter>[一二三四1-4])季度/gu,
    read: ({ quarter }) => ({ kind: 'part', value: calendarNumber(quarter ?? '') }),
  },
  { pattern: /(?<half>[上下])半年/gu, read: ({ half }) => ({ kind: 'part', value: half === '上' ? 11 : 12 }) },
  {
    pattern: new RegExp(`(?<number>${NUMBER})\\s?(?:%|个?百分点)`, 'gu'),
    read: ({ number }) => ({ kind: 'percent', ...digits(number ?? '', 1), isPlain: true }),
  },
  {
    pattern: new RegExp(`百分之(?<number>${NUMBER}|${NUMERAL}(?:点[零一二三四五六七八九]+)?)`, 'gu'),
    read: ({ number = '' }) => {
      if (/^\d/.test(number)) return { kind: 'percent', ...digits(number, 1), isPlain: true };
      const [whole = '', decimals] = number.split('点');
      const value = parseChineseNumber(whole);
      if (value === null) return null;
      return { kind: 'percent', ...digits(decimals === undefined ? String(value) : `${value}.${calendarNumber(decimals)}`, 1), isPlain: true };
    },
  },
  {
    pattern: /(?<tenths>[一二三四五六七八九])成(?:(?<half>半))?(?=[，。；、）的以左]|$)/gu,
    read: ({ tenths, half }) => ({ kind: 'percent', value: calendarNumber(tenths ?? '') * 10 + (half === undefined ? 0 : 5), step: 5, isPlain: true }),
  },
  {
    pattern: new RegExp(`[数几](?<magnitude>${MAGNITUDE}|十)`, 'gu'),
    read: ({ magnitude }) => ({ kind: 'vague', value: magnitudeNamed(magnitude ?? '') }),
  },
  {
    pattern: new RegExp(`(?<number>${NUMBER})\\s?(?:[余多]?(?<magnitude>${MAGNITUDE}))?`, 'gu'),
    read: ({ number = '', magnitude = '' }, before) => {
      const read = digits(number, magnitudeNamed(magnitude));
      return { kind: 'number', ...read, isPlain: isTelling(read) && (read.value > 12 || !/第\s?$/u.test(before)) };
    },
  },
  {
    pattern: new RegExp(`(?<numeral>${NUMERAL})(?:点(?<decimals>[零一二三四五六七八九]+))?`, 'gu'),
    read: ({ numeral = '', decimals }, before, after) => {
      const value = IN_WORDS.test(numeral) || after.startsWith("进制") ? null : parseChineseNumber(numeral);
      if (value === null) return null;
      const read = digits(decimals === undefined ? String(value) : `${value}.${calendarNumber(decimals)}`, 1);
      const last = /[万亿千百]+$/u.exec(numeral)?.[0] ?? '';
      // 三万 is about three tens of thousands as 3万 is.
      const isPlain = /[一二两三四五六七八九]十|十[一二三四五六七八九]|[一二两三四五六七八九][百千万亿]/u.test(numeral) && value > 12 && !/第\s?$/u.test(before);
      return { kind: 'number', value: read.value, step: decimals === undefined ? magnitudeNamed(last) : read.step, isPlain };
    },
  },
];
