import { magnitudeNamed, parseEnglishNumber } from '../../numerals';
import { calendarNumber } from '../../recognise/dates';
import { digits, isTelling, type Meant, type Reading } from './quantity';
import { SHARED } from './shared';

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![\\w.])\\.\\d+';
const MAGNITUDE = 'hundred|thousand|million|billion|trillion|mn|bn';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES})`;
const IN_WORDS = `${BELOW_HUNDRED}(?:[- ](?:hundred|thousand|million|billion)(?:(?: and)? ${BELOW_HUNDRED})?)*`;
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]?\\d)';
const YEAR = '(?:19|20)\\d\\d';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

const dateOf = ({ year, month, day }: Readonly<Record<string, string | undefined>>): Meant => {
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? null : calendarNumber(part)));
  return { kind: 'date', year: y ?? null, month: m ?? null, day: d ?? null };
};

export const ENGLISH: readonly Reading[] = [
  ...SHARED,
  { pattern: new RegExp(`\\b(?<month>${MONTH}) ${DAY}(?:,? (?<year>${YEAR})\\b)?`, 'gu'), read: dateOf },
  { pattern: new RegExp(`\\b${DAY}(?= ?(?:to|and|-|–|—) ?\\d{1,2}(?:st|nd|rd|th)? (?<month>${MONTH}))`, 'gu'), read: dateOf },
  { pattern: new RegExp(`\\b${DAY} (?:of )?(?<month>${MONTH})(?:,? (?<year>${YEAR})\\b)?`, 'gu'), read: dateOf },
  { pattern: new RegExp(`\\b(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})\\b`, 'gu'), read: dateOf },
  { pattern: /\b(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu, read: dateOf },
  // May and March are words, too.
  { pattern: /\b(?<month>January|February|April|June|July|August|September|October|November|December)\b/gu, read: dateOf },
  { pattern: /\b(?:in|of|since|by|last|this|next|early|late|mid-?) ?(?<month>March|May)\b(?! (?:have|be|not|also)\b)/gu, read: dateOf },
  { pattern: /\bQ(?<quarter>[1-4])\b|\b(?<word>first|second|third|fourth)[- ]quarter\b/giu, read: ({ quarter, word = '' }) => ({ kind: 'part', value: quarter === undefined ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(quarter) }) },
  { pattern: /\bH(?<half>[12])\b|\b(?<word>first|second) half\b/giu, read: ({ half, word = '' }) => ({ kind: 'part', value: 10 + (half === undefined ? ORDINALS.indexOf(word.toLowerCase()) + 1 : Number(half)) }) },
  {
    pattern: new RegExp(`(?<number>${NUMBER}|\\b(?:${IN_WORDS}))[- ]?(?:%|per ?cent\\b|percentage points?\\b|pp\\b)`, 'giu'),
    read: ({ number = '' }) => ({ kind: 'percent', ...inWordsOrDigits(number, 1), isPlain: true }),
  },
  {
    pattern: /\b(?:(?<tens>tens|dozens|hundreds|thousands|millions|billions) of )(?<magnitude>hundreds|thousands|millions|billions)\b|\b(?<alone>dozens|hundreds|thousands|millions|billions) of\b/giu,
    read: ({ tens, magnitude, alone }) => ({ kind: 'vague', value: lowEnd(tens ?? alone ?? '') * magnitudeNamed(magnitude ?? '') }),
  },
  { pattern: new RegExp(`\\b(?:FY ?)?(?<year>${YEAR})\\b(?! ?(?:${MAGNITUDE}))`, 'gu'), read: ({ year }) => ({ kind: 'date', year: Number(year), month: null, day: null }) },
  {
    pattern: new RegExp(`(?<number>${NUMBER})(?:[- ]?(?<magnitude>${MAGNITUDE})\\b)?(?<ordinal>(?:st|nd|rd|th)\\b)?`, 'giu'),
    read: ({ number = '', magnitude = '', ordinal }) => {
      const read = digits(number, magnitudeNamed(magnitude));
      return { kind: 'number', ...read, isPlain: isTelling(read) && (read.value > 12 || ordinal === undefined) };
    },
  },
  {
    pattern: new RegExp(`\\b(?<words>${IN_WORDS})\\b`, 'giu'),
    read: ({ words = '' }) => {
      const read = inWordsOrDigits(words, 1);
      return { kind: 'number', ...read, isPlain: read.value > 20 };
    },
  },
  { pattern: new RegExp(`\\b(?<ordinal>${ORDINALS.join('|')})\\b`, 'giu'), read: ({ ordinal = '' }) => ({ kind: 'number', value: ORDINALS.indexOf(ordinal.toLowerCase()) + 1, step: 1, isPlain: false }) },
  { pattern: new RegExp(`\\b(?:(?<count>${ONES}) )?dozen\\b`, 'giu'), read: ({ count = 'one' }) => ({ kind: 'number', value: 12 * (parseEnglishNumber(count) ?? 1), step: 12, isPlain: false }) },
  { pattern: /\b(?<words>twice|both|half|double|doubled|triple|tripled|pair|couple)\b/giu, read: ({ words = '' }) => ({ kind: 'number', value: SMALL[words.toLowerCase()] ?? 1, step: 1, isPlain: false }) },
];

const SMALL: Readonly<Record<string, number>> = { twice: 2, both: 2, half: 0.5, double: 2, doubled: 2, triple: 3, tripled: 3, pair: 2, couple: 2 };

function lowEnd(words: string): number {
  const word = words.toLowerCase();
  return word === 'tens' ? 10 : word === 'dozens' ? 10 : magnitudeNamed(word);
}

function inWordsOrDigits(text: string, scale: number): { readonly value: number; readonly step: number } {
  if (/^\d/.test(text)) return digits(text, scale);
  const words = text.toLowerCase();
  const value = parseEnglishNumber(words) ?? 0;
  const last = /(?:hundred|thousand|million|billion)$/u.exec(words)?.[0] ?? '';
  return { value: value * scale, step: magnitudeNamed(last) * scale };
}
