import { ENGLISH_NUMERAL, magnitudeNamed, parseChineseNumber, parseEnglishNumber } from '../numerals';
import type { Language } from '../release';
import { foldLine, sentenceAt, type Span } from './sentences';
import { CHINESE_UNIT, ENGLISH_UNIT, unitNamed, type Unit } from './units';
import { chineseSubject, englishSubject } from './subject';

/** How exactly a figure is meant; `vague` has a range for a value, 数千万元 is 1e7 to 1e8. */
export const QUALIFIERS = ['exact', 'about', 'more', 'less', 'vague'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export interface Figure extends Span {
  /** In whole units, e.g. yuan. */
  readonly value: number;
  /** The upper end of a range; null for one number. */
  readonly high: number | null;
  /** What the last written digit stands for: two figures that differ by less than half of it may be the same. */
  readonly step: number;
  readonly unit: Unit;
  /** The unit or the counted things as they are written. */
  readonly unitText: string;
  readonly qualifier: Qualifier;
  /** What the figure is about, in comparable form; '' where the text does not say so plainly. */
  readonly subject: string;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN_NUMERAL = '[一二两三四五六七八九十百千]+';

const CHINESE = new RegExp(
  `(?<before>不少于|不低于|不超过|不到|不足|低于|少于|超过|突破|高于|大于|接近|大约|将近|至少|最多|最高|约|近|逾|超)?\\s*` +
    `(?:(?<vague>[数几])(?<vagueMagnitude>十亿|百亿|十万|百万|千万|万|亿|千|百|十)` +
    `|(?<![\\dA-Za-z.,:/第±+-])(?:(?<symbol>[¥￥$€£])\\s?)?(?<number>${DIGITS}|${HAN_NUMERAL})\\s?(?<magnitude>万亿|千万|百万|十万|万|亿)?` +
    `(?:(?:(?:%|‰|℃)(?=\\s?(?:至|到|~|—|–|-)\\s?[\\d.]+\\s?(?:%|‰|℃)))?\\s?(?:至|到|~|—|–|-)\\s?(?<high>${DIGITS})\\s?(?<highMagnitude>万亿|万|亿)?)?)` +
    `(?<more>多|余)?\\s?(?<unit>${CHINESE_UNIT})?(?<percent>)(?<after>以上|以下|左右|多|余)?`,
  'gu',
);
const PERCENT_IN_WORDS = new RegExp(`百分之(?<number>${HAN_NUMERAL})`, 'gu');

const ENGLISH = new RegExp(
  `(?<before>more than|less than|fewer than|at least|at most|up to|as many as|no fewer than|no less than|over|above|exceeding|exceeded|exceeds?|below|under|about|around|approximately|nearly|almost|some|roughly|topping|close to)?\\s*` +
    `(?:(?<vague>tens|dozens|hundreds|thousands|millions|billions) of (?:(?<vagueMagnitude>thousands|millions|billions) of )?` +
    `|(?<![\\dA-Za-z.,:/#±+–-])(?<symbol>(?:US|HK)?\\$|RMB\\s?|CNY\\s?|[¥￥€£])?(?<number>${DIGITS}|\\b${ENGLISH_NUMERAL}\\b)` +
    `(?:(?:\\s(?:to|and)\\s|\\s?[–-]\\s?)(?<high>${DIGITS}))?(?:\\s(?<magnitude>hundred|thousand|million|billion|trillion)\\b)?)` +
    `(?:\\s?(?<unit>${ENGLISH_UNIT}))?`,
  'giu',
);

const SYMBOLS: Readonly<Record<string, Unit>> = { '¥': 'CNY', '￥': 'CNY', RMB: 'CNY', CNY: 'CNY', US$: 'USD', $: 'USD', HK$: 'HKD', '€': 'EUR', '£': 'GBP' };

function qualifierOf(words: string): Qualifier {
  if (/超|突破|逾|高于|大于|不少于|不低于|至少|以上|[多余]|more than|at least|over|above|exceed|no fewer|no less|topping/i.test(words)) return 'more';
  if (/不超过|不到|不足|低于|少于|最多|最高|以下|less than|fewer than|at most|up to|as many|below|under/i.test(words)) return 'less';
  return words === '' ? 'exact' : 'about';
}

const LESS_THAN_MORE = /不超过|最高/u;

/** Value and the weight of its last digit; null for words that are no number, as 三五 for three to five. */
function numberOf(text: string, magnitude: number): { readonly value: number; readonly step: number } | null {
  if (/^\d/.test(text)) {
    const decimals = text.split('.')[1]?.length ?? 0;
    return { value: scaled(Number(text.replace(/,/g, '')), magnitude), step: magnitude / 10 ** decimals };
  }
  const value = /^[a-z]/i.test(text) ? parseEnglishNumber(text) : parseChineseNumber(text);
  return value === null ? null : { value: value * magnitude, step: magnitude };
}

/** 15.3 times 1e8 as it is meant, without what binary fractions add. */
const scaled = (value: number, by: number): number => Number((value * by).toPrecision(15));

/** Figures of one line, left to right. `sentences` are those of the line. */
export function figuresIn(line: string, lang: Language, sentences: readonly Span[]): Figure[] {
  const text = foldLine(line);
  return lang === 'zh' ? chineseFigures(text, sentences) : englishFigures(text, sentences);
}

function chineseFigures(text: string, sentences: readonly Span[]): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(PERCENT_IN_WORDS)) {
    const value = parseChineseNumber(match.groups?.number ?? '');
    if (value === null) continue;
    const at = { start: match.index, end: match.index + match[0].length };
    found.push({ ...at, value, high: null, step: 1, unit: 'percent', unitText: '百分之', qualifier: 'exact', subject: '' });
  }
  for (const match of text.matchAll(CHINESE)) {
    const groups = match.groups ?? {};
    const start = match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0);
    const written = unitNamed(groups.unit ?? '');
    const symbol = SYMBOLS[groups.symbol ?? ''];
    const end = match.index + match[0].trimEnd().length;
    if (written === null && symbol === undefined) continue;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    const number = groups.number ?? '';
    const rest = text.slice(match.index + match[0].length);
    if (isChineseNoise(number, groups, text.slice(0, match.index), rest)) continue;
    const per = /^\/(?:吨|立方米|立方厘米|人|年|小时|件|炉|kWh|千瓦时)/u.exec(rest)?.[0] ?? '';
    const unit = symbol ?? written?.unit ?? 'count';
    const amount = amountOf(groups, written?.scale ?? 1);
    if (amount === null) continue;
    const words = (groups.before ?? '') + (groups.more ?? '') + (groups.after ?? '');
    const qualifier = groups.vague !== undefined ? 'vague' : LESS_THAN_MORE.test(words) ? 'less' : qualifierOf(words);
    found.push({
      start,
      end: end + per.length,
      ...amount,
      unit,
      unitText: (groups.unit ?? groups.symbol ?? '') + per,
      qualifier,
      subject: chineseSubject(text.slice(sentenceAt(sentences, start).start, start), rest, unit) + per,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function amountOf(groups: Readonly<Record<string, string | undefined>>, scale: number): Pick<Figure, 'value' | 'high' | 'step'> | null {
  if (groups.vague !== undefined) {
    const counted = magnitudeNamed(groups.vagueMagnitude ?? '');
    const low = { 数: 1, 几: 1, tens: 10, dozens: 12 }[groups.vague.toLowerCase()] ?? magnitudeNamed(groups.vague);
    return { value: low * counted * scale, high: low * counted * scale * 10, step: low * counted * scale };
  }
  const magnitude = magnitudeNamed(groups.magnitude ?? groups.highMagnitude ?? '') * scale;
  const low = numberOf(groups.number ?? '', magnitude);
  if (low === null) return null;
  const high = numberOf(groups.high ?? '', magnitudeNamed(groups.highMagnitude ?? groups.magnitude ?? '') * scale);
  return { ...low, high: high?.value ?? null };
}

/** Dates, ordinals, codes, articles and names that only look like figures. */
function isChineseNoise(number: string, groups: Readonly<Record<string, string | undefined>>, before: string, rest: string): boolean {
  const unit = groups.unit ?? '';
  if (unit === '年' && (/^(?:19|20)\d\d$/.test(number) || /^(?:度|代|级|末|底|初|前)/u.test(rest) || before.endsWith('第'))) return true;
  // 二〇二二年 is a year; a span of years in words has 十 in it.
  if (/[〇○零]$/u.test(before) || (unit === '年' && /^[〇零一二三四五六七八九]{2,}$/u.test(number))) return true;
  if (/第\s*$/u.test(before) || /[A-Za-z]-?$/.test(before)) return true;
  // 一个 is an article; so is 一 before every counter.
  if (number === '一' && groups.magnitude === undefined && !/^(?:元|吨|倍|年|天)$/u.test(unit)) return true;
  // 三个方面, 两条路: small numbers in words count parts of the text; 课题九个， is a figure.
  if (/^[两三四五六七八九]$/u.test(number) && /^[个种条类场支块张]$/u.test(unit) && !/^(?:[，。；、）]|$)/u.test(rest)) return true;
  if (unit === '成' && (!/^[一二三四五六七八九]$/u.test(number) || /^[立功员为果本长品就分]/u.test(rest))) return true;
  if (unit === '方' && !/^(?:\s|[，。；、）]|$)/u.test(rest)) return true;
  if (unit === '人' && /^(?:民|才|员|工|力|均)/u.test(rest)) return true;
  if (unit === '位' && rest.startsWith('于')) return true;
  if (/^[十百千]$/u.test(number) && groups.magnitude === undefined) return number !== '十';
  // 3-5 of a version, 12:30, 2.4.1, 0532-8888.
  return /^(?:[.:/-]\d|\d)/.test(rest);
}

/** Over three years: during, not more than. */
const DURATION = /^over (?:year|month|week|day|hour)$/iu;

/** Words that may stand between a number and the plural it counts; anything else ends the search. */
const COUNTED = /^(?:\s(?!(?:of|and|in|to|from|by|the|with|at|for|on|or|a|an|as|is|was|were|are|has|had|have|this|that|than|times|more|percent|per|years|rose|fell|grew|it|its|which|who)\b)(?<words>(?:[a-z][a-z-]*\s){0,3}?(?:[a-z][a-z-]*[a-rt-z]s|people|men|women|staff)))(?![a-z-])/u;
const NOT_COUNTED = /(?:ss|us|is|ous|less|plus|versus|always|times|does|was|has|yes|overseas|across)$/u;
const FUNCTION_WORD = /(?:^|[\s(“"‘'—–-])(?:in|on|of|to|from|by|at|the|a|an|all|with|and|or|for|only|its|some|another|these|those|their|our|his|her|has|have|had|as|than|total|that|including|about|nearly|first|last|next|past|more|other|it|we|they|over|under|through|between|after|before|within|until|since|into|per)$/iu;
const MONTH_BEFORE = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u;
const LABEL_BEFORE = /(?:\bNos?\.|\b(?:Phase|Day|Part|Chapter|Stage|Section|Type|Model|Version|Article|Item|Level|Grade|Class|Group|Room|Page|ISO|GB|Line|Table|Figure|Unit)|§|#)$/iu;

function englishFigures(text: string, sentences: readonly Span[]): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(ENGLISH)) {
    const groups = match.groups ?? {};
    const leading = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    const start = match.index + leading;
    const matchEnd = match.index + match[0].length;
    const number = groups.number ?? '';
    const sentence = sentenceAt(sentences, start);
    const numberAt = groups.vague === undefined ? text.indexOf((groups.symbol ?? '') + number, start) : start;
    const before = text.slice(sentence.start, numberAt).trimEnd();
    const rest = text.slice(matchEnd);
    const written = unitNamed(groups.unit ?? '');
    const symbol = SYMBOLS[(groups.symbol ?? '').trim()];
    const isBareYear = /^(?:19|20)\d\d$/.test(number) && groups.magnitude === undefined;
    if (groups.vague === undefined && isEnglishNoise(before, rest, groups)) continue;
    const amount = amountOf(groups, written?.scale ?? 1);
    if (amount === null) continue;

    let unit = symbol ?? written?.unit ?? null;
    let unitText = groups.unit ?? groups.symbol?.trim() ?? '';
    let end = matchEnd;
    let counted = '';
    if (unit === null) {
      const noun = isBareYear ? null : COUNTED.exec(groups.vague === undefined ? rest : ` ${rest}`);
      counted = noun?.groups?.words ?? '';
      if (counted === '' || NOT_COUNTED.test(counted) || capitalBefore(before)) continue;
      const person = unitNamed(counted.split(' ').at(-1) ?? '');
      unit = person?.unit === 'person' ? 'person' : 'count';
      unitText = counted;
      end += counted.length + (groups.vague === undefined ? 1 : 0);
    }
    if (isBareYear && (unit === 'person' || unit === 'count')) continue;
    const per = /^ (?:per|a) (?:metric ton|ton|cubic meter|cubic centimeter|person|hour|year|day)\b/u.exec(text.slice(end))?.[0] ?? '';
    found.push({
      start,
      end: end + per.length,
      ...amount,
      unit,
      unitText: unitText + per,
      qualifier: groups.vague !== undefined ? 'vague' : DURATION.test(`${groups.before ?? ''} ${unit}`) ? 'exact' : qualifierOf(groups.before ?? ''),
      subject: englishSubject(text.slice(sentence.start, start), counted, unit, text.slice(end, sentence.end)) + (per.startsWith(" per") ? per : ''),
    });
  }
  return found;
}

function isEnglishNoise(before: string, rest: string, groups: Readonly<Record<string, string | undefined>>): boolean {
  if (/^(?:[:/]\d|\.\d|\d|[–-]\d|-[a-z])/i.test(rest)) return true;
  // June 9, 2021 and 9 June are dates; 2 p.m. is a time; the 3rd is an ordinal.
  if (MONTH_BEFORE.test(before) && groups.magnitude === undefined && groups.symbol === undefined) return true;
  if (/^(?:\s?(?:a|p)\.?m\b|(?:st|nd|rd|th)\b|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/u.test(rest)) return true;
  return LABEL_BEFORE.test(before);
}

/** MagCore 95 magnesia bricks: the number belongs to the name before it. */
const capitalBefore = (before: string): boolean => /(?:^|[\s“"(])[A-Z][A-Za-z-]*$/u.test(before) && !FUNCTION_WORD.test(before);
