import { agree } from '../statements';
import { edits } from './edits';
import type { CheckPlace, CheckRule, Finding } from './finding';
import { LANGUAGES } from '../release';
import type { Editions, Line } from './lines';
import { quantitiesIn, type CalendarDate, type Quantity } from './quantities';

interface Said {
  readonly quantity: Quantity;
  readonly line: Line;
}

/**
 * Numbers, dates, percentages and codes that one edition states and the other does not, after 万/亿/million/billion,
 * words and digits, and roundings have been seen through. What stands anywhere in the other edition is not missing; two
 * that stand in a paragraph and its translation, each without its like there, contradict each other. `lines` are those
 * of both editions.
 */
export function figuresAgree(editions: Editions, lines: readonly Line[]): Finding[] {
  if (editions.zh === null || editions.en === null) return [];
  const said = lines.flatMap((line) => quantitiesIn(line.text, line.lang).map((quantity): Said => ({ quantity, line })));
  const zh = said.filter(({ line }) => line.lang === 'zh');
  const en = said.filter(({ line }) => line.lang === 'en');
  const lonelyZh = without(zh, en);
  const lonelyEn = without(en, zh);
  const findings: Finding[] = [];
  for (const place of new Set(said.map(({ line }) => line.place))) {
    const mine = zh.filter(({ line }) => line.place === place);
    const theirs = en.filter(({ line }) => line.place === place);
    const { left, right } = oneByOne(mine, theirs);
    const isInBoth = LANGUAGES.every((lang) => lines.some((line) => line.lang === lang && line.place === place));
    const paired = new Set<Said>();
    for (const group of GROUPS) {
      const a = left.filter((one) => group.holds(one.quantity) && !paired.has(one));
      const b = right.filter((one) => group.holds(one.quantity) && !paired.has(one));
      for (const [one, other] of couples(a, b, group)) {
        const isSlip = a.length === 1 && b.length === 1 && areNear(one.quantity, other.quantity);
        if (!lonelyZh.includes(one) && !lonelyEn.includes(other) && !isSlip) continue;
        paired.add(one).add(other);
        findings.push({ rule: group.rule, severity: isSlip ? 'error' : 'warning', place: placeOf(one), other: placeOf(other), expected: null });
      }
      if (!isInBoth) continue;
      for (const one of [...a.filter((lone) => lonelyZh.includes(lone)), ...b.filter((lone) => lonelyEn.includes(lone))]) {
        if (!paired.has(one) && group.isMissed?.(one.quantity) === true) findings.push({ rule: 'figures.missing', severity: 'notice', place: placeOf(one), other: null, expected: null });
      }
    }
  }
  return findings;
}

interface Group {
  readonly rule: CheckRule;
  /** Named, too, when it stands alone. */
  readonly isMissed?: (quantity: Quantity) => boolean;
  readonly holds: (quantity: Quantity) => boolean;
  readonly isAlike: (one: Quantity, other: Quantity) => boolean;
}

/** What can stand for what when it is wrong. */
const GROUPS: readonly Group[] = [
  { rule: 'dates.disagree', holds: (quantity) => quantity.kind === 'date' || isLikeYear(quantity), isAlike: areSameSort, isMissed: (quantity) => quantity.kind === 'date' && quantity.day !== null },
  { rule: 'figures.disagree', holds: (quantity) => quantity.kind === 'percent', isAlike: () => true, isMissed: () => true },
  { rule: 'figures.disagree', holds: (quantity) => quantity.kind === 'number' && quantity.isPlain, isAlike: () => true, isMissed: () => true },
  { rule: 'figures.disagree', holds: ({ kind }) => kind === 'vague', isAlike: () => true },
  { rule: 'dates.disagree', holds: ({ kind }) => kind === 'part', isAlike: () => true },
  { rule: 'codes.disagree', holds: ({ kind }) => kind === 'code', isAlike: areNearCodes },
];

const placeOf = ({ quantity: { start, end }, line: { lang, field, text } }: Said): CheckPlace => ({ lang, field, line: text, span: [start, end] });

/** In order, each with the first that could be meant by it: only where as many are left on both sides. */
function couples(a: readonly Said[], b: readonly Said[], { isAlike }: Group): (readonly [Said, Said])[] {
  if (a.length !== b.length) {
    // More on one side: only if it is plain which one belongs to which.
    if (a.length !== 1 && b.length !== 1) return [];
  }
  const rest = [...b];
  return a.flatMap((one) => {
    const at = rest.findIndex((other) => isAlike(one.quantity, other.quantity));
    return at < 0 ? [] : rest.splice(at, 1).map((other) => [one, other] as const);
  });
}

/** What is left when each has taken its like in the other text: 1.4 and 1.4 beside 1.4 and 1.5 leave 1.4 and 1.5. */
function oneByOne(mine: readonly Said[], theirs: readonly Said[]): { readonly left: readonly Said[]; readonly right: readonly Said[] } {
  const right = theirs.filter(isFirm);
  const left = mine.filter(isFirm).filter((one) => {
    const at = right.findIndex((other) => other.quantity.kind === one.quantity.kind && areSame(one, other));
    if (at >= 0) right.splice(at, 1);
    return at < 0;
  });
  // What is said in passing (a third, Friday the 五) answers, and is not used up by that; nor is a day that is counted (18日, 18).
  const passing = (one: Said, all: readonly Said[]): boolean =>
    all.some((other) => (!isFirm(other) || other.quantity.kind !== one.quantity.kind) && areSame(one, other));
  return { left: left.filter((one) => !passing(one, theirs)), right: right.filter((one) => !passing(one, mine)) };
}

const isFirm = ({ quantity }: Said): boolean => quantity.kind !== 'number' || quantity.isPlain;

const without = (mine: readonly Said[], theirs: readonly Said[]): Said[] =>
  mine.filter((one) => !theirs.some((other) => areSame(one, other)));

const areSame = (one: Said, other: Said): boolean => isSame(one.quantity, other.quantity) || (one.line.isCell && other.line.isCell && haveSameDigits(one.quantity, other.quantity));

/** 3.37 under 亿元, 337 under million yuan. */
const haveSameDigits = (one: Quantity, other: Quantity): boolean =>
  one.kind === 'number' && other.kind === 'number' && significant(one.value) === significant(other.value);

const significant = (value: number): string => String(value).replace('.', '').replace(/^0+|0+$/gu, '');

/** Do both say the same, as far as they say it? */
function isSame(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'date' && other.kind === 'date') {
    const parts = (['year', 'month', 'day'] as const).filter((part) => one[part] !== null && other[part] !== null);
    return parts.length > 0 && parts.every((part) => one[part] === other[part]);
  }
  if (one.kind === 'date') return isOfDate(one, other);
  if (other.kind === 'date') return isOfDate(other, one);
  if (one.kind === 'code') return other.kind === 'code' ? one.code === other.code : isOfCode(one.code, other);
  if (other.kind === 'code') return isOfCode(other.code, one);
  if (one.kind === 'part' || other.kind === 'part') return one.kind === other.kind && one.value === other.value;
  if (one.kind === 'vague' || other.kind === 'vague') {
    const low = one.kind === 'vague' ? one.value : other.value;
    const value = one.kind === 'vague' ? other.value : one.value;
    return value >= low && value <= low * 10;
  }
  // Words round nothing: five is not 4.8.
  if (!one.isPlain || !other.isPlain) return one.value === other.value && Math.min(one.step, other.step) >= 0.5;
  return agree({ ...one, high: null }, { ...other, high: null });
}

/** The LH 7320 for the LH-7320. */
const isOfCode = (code: string, other: Quantity): boolean => other.kind === 'number' && other.value >= 10 && code.endsWith(String(other.value));

/** 18日 is the 18 of "May 16 to 18"; 2022年 may be written as any number. */
const isOfDate = ({ year, month, day }: CalendarDate, other: Quantity): boolean =>
  other.kind === 'number' && (day !== null ? year === null && other.value === day : month === null && other.value === year);

/** 2086 for 2016: a slip makes a number of a year. */
const isLikeYear = (quantity: Quantity): boolean => quantity.kind === 'number' && Number.isInteger(quantity.value) && quantity.value >= 1_000 && quantity.value < 10_000 && quantity.step === 1;

function areSameSort(one: Quantity, other: Quantity): boolean {
  if (one.kind !== 'date') return other.kind === 'date' && other.year !== null && other.month === null;
  if (other.kind !== 'date') return one.year !== null && one.month === null;
  return (['year', 'month', 'day'] as const).some((part) => one[part] !== null && other[part] !== null);
}

/** A digit changed, dropped, added or moved; 万 for 亿. */
function areNear(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'date' && other.kind === 'date') return true;
  if (!('value' in one) || !('value' in other)) return false;
  const [a, b] = [significant(one.value), significant(other.value)];
  return a === b || (a.length > 1 && edits(a, b, 1) === 1);
}

/** One letter or digit away: a slip, not another thing. */
function areNearCodes(one: Quantity, other: Quantity): boolean {
  if (one.kind !== 'code' || other.kind !== 'code' || one.code.length !== other.code.length) return false;
  const differing = Array.from(one.code).filter((char, at) => char !== other.code.charAt(at)).length;
  return differing <= 2 && one.code.length > 2 * differing;
}
