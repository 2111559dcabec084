import type { Language } from '../release';
import { foldLine, type Span } from './sentences';

const PART_OF_YEAR =
  /季度|上半年|下半年|前\S{1,3}个月|首\S{1,3}月|\d+月|截至(?!\S{0,4}\d{4}年底)|[一二三四]季|年以来|年起|\bsince\b|\bquarter\b|\bhalf\b|\bfirst \w+ months\b|\bmonths?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const RELATIVE: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  zh: [
    [/去年(?!底)|上年/gu, -1],
    [/今年|本年度/gu, 0],
    [/明年/gu, 1],
  ],
  en: [
    [/\blast year\b/giu, -1],
    [/\bthis year\b/giu, 0],
    [/\bnext year\b/giu, 1],
  ],
};
/** A year of a span of years (2021—2025年, 2019年至今, 自2019年) is not the year of a figure. */
const YEAR: Readonly<Record<Language, RegExp>> = {
  zh: /(?<![\d—–-]|[自从])((?:19|20)\d\d)年(?!以来|起|至|到|[—–-]|之?前|之?后|间)/gu,
  en: /(?<![\d–—-]|\b(?:[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|to|through)\s)\b((?:19|20)\d\d)\b(?![–—-]|\s(?:to|through)\b)/gu,
};
/** Compared with that year, the figure is of another one; 2020年的35件 is of 2020 all the same. */
const COMPARED = /(?:比|较|于|接近|是|\b(?:than|from|over|versus|compared with|in|as in))\s?$/u;
/** 由14人增至18人: the year said of the first number is not that of the second. */
const CHANGED_FROM = /(?:[由从]|\bfrom\s)[^，。；,;]{0,12}\d.*(?:到|至|\bto)\s?$/u;
const CLAUSE = /[，；。,;]/u;

interface Named {
  readonly year: number;
  readonly at: number;
  readonly end: number;
}

/**
 * The whole calendar year a figure is plainly about: the one named last before it in its line (in English also after
 * it in its clause), 去年 and the like by the year of release. Null for parts and spans of years, for what a change
 * leads to, and where the text does not say.
 */
export function yearOf(line: string, sentence: Span, figure: Span, lang: Language, releaseYear: number | null): number | null {
  const text = foldLine(line);
  const clauseStart = lastBreak(text, figure.start);
  const afterClause = text.slice(figure.end, sentence.end).split(CLAUSE)[0] ?? '';
  const clause = text.slice(clauseStart, figure.start) + afterClause;
  if (PART_OF_YEAR.test(clause)) return null;
  const following = lang === 'en' ? [...afterClause.matchAll(YEAR.en)].find(({ index }) => /\b(?:in|for|of)\s$/u.test(afterClause.slice(0, index))) : undefined;
  if (following?.[1] !== undefined && !/\d/.test(afterClause.slice(0, following.index))) return Number(following[1]);

  const named = yearsNamed(text.slice(0, figure.start), lang, releaseYear).at(-1);
  if (named === undefined) return null;
  const between = text.slice(named.end, figure.start);
  if (between === '的' || between === '年的') return named.year;
  if (COMPARED.test(text.slice(0, named.at)) && lang === 'zh') return null;
  if (CHANGED_FROM.test(text.slice(clauseStart, figure.start))) return null;
  if (/以来|至今|\bsince\b/u.test(between) || PART_OF_YEAR.test(text.slice(lastBreak(text, named.at), named.end + 3))) return null;
  return named.year;
}

const lastBreak = (text: string, before: number): number => {
  for (let at = before - 1; at >= 0; at--) if (CLAUSE.test(text.charAt(at)) && !/^,\d/.test(text.slice(at))) return at + 1;
  return 0;
};

function yearsNamed(text: string, lang: Language, releaseYear: number | null): Named[] {
  const found = [...text.matchAll(YEAR[lang])].map((match): Named => ({ year: Number(match[1]), at: match.index, end: match.index + match[0].length }));
  for (const [words, offset] of releaseYear === null ? [] : RELATIVE[lang]) {
    for (const match of text.matchAll(words)) found.push({ year: (releaseYear ?? 0) + offset, at: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}
