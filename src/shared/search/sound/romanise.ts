import { normalize } from '../normalize';
import { isOrdinary } from './ordinary-words';
import { readLatin } from './latin';
import { SYLLABLES, syllablesOf, writtenForms } from './syllables';
import { SURNAMES } from './table';

/** A Chinese name by its syllables, ü written v; both parts in Chinese order. No surname: it is written in one word. */
export interface RomanName {
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

const surnameReadings = new Map<string, (readonly string[])[]>();
for (const [, letters = '', text = ''] of SURNAMES.matchAll(/([a-z-]+)([^a-z-]+)/gu)) {
  const syllables = letters.split('-');
  const chars = Array.from(text);
  for (let at = 0; at < chars.length; at += syllables.length) {
    const name = chars.slice(at, at + syllables.length).join('');
    surnameReadings.set(name, [...(surnameReadings.get(name) ?? []), syllables]);
  }
}
const latinSurnames = new Set(
  [...surnameReadings.values()].flat().flatMap((syllables) => syllables.reduce<string[]>(withForms, [''])),
);
function withForms(before: readonly string[], syllable: string): string[] {
  return before.flatMap((start) => writtenForms(syllable).map((form) => start + form));
}

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LONGEST_GIVEN = 2;

/**
 * How a Chinese name may be romanised, the usual reading first, at most `limit`; none when it does not begin with a surname, or
 * is too long for a name of its kind. `person`: it is known to be one, and a name of another people has no surname.
 */
export function romanNamesOf(name: string, limit: number, person = false): RomanName[] {
  const chars = Array.from(normalize(name));
  if (!HAN_NAME.test(chars.join(''))) return [];
  const compound = chars.length > 2 ? surnameReadings.get(chars.slice(0, 2).join('')) : undefined;
  const length = compound === undefined ? 1 : 2;
  const first = chars.slice(0, length);
  const rest = chars.slice(length);
  const known = compound ?? surnameReadings.get(first.join(''));
  if (known === undefined || rest.length > LONGEST_GIVEN) {
    return person ? allReadings(chars, limit).map((given) => ({ surname: [], given })) : [];
  }
  // A surname that is read in a way of its own (单 shan) is often romanised in the common way (dan) all the same.
  const surnames = length === 1 ? distinct([...known, ...allReadings(first, limit)]) : known;
  const givens = allReadings(rest, limit);
  return surnames.flatMap((surname) => givens.map((given) => ({ surname, given }))).slice(0, limit);
}

function distinct(lists: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}

function allReadings(chars: readonly string[], limit: number): string[][] {
  let ways: string[][] = [[]];
  for (const char of chars) {
    const readings = usualFirst(char);
    ways = ways.flatMap((way) => readings.map((reading) => [...way, reading])).slice(0, limit);
  }
  return ways;
}

const usualFirst = (char: string): string[] => syllablesOf(char).map((syllable) => SYLLABLES[syllable] ?? '');

/** The names that Latin words in normal form may be, surname first (Zhao Pengda, Zhaopengda) or last (Pengda Zhao). */
export function romanNamesIn(words: readonly string[]): RomanName[] {
  const read = words.map((word) => readLatin([word], false).filter(({ manner }) => manner === 'full').map(({ sounds }) => sounds.map(({ letters }) => letters)));
  if (read.length === 0 || read.some((ways) => ways.length === 0)) return [];
  const found: RomanName[] = [];
  const add = (surname: readonly string[], given: readonly string[]): void => {
    const isName = given.length > 0 && given.length <= LONGEST_GIVEN && latinSurnames.has(surname.join(''));
    if (isName) found.push({ surname, given });
  };
  for (const way of product(read)) {
    const syllables = way.flat();
    // Where words part a name there are few ways to read it; in one word a short surname comes before a compound one.
    const lengths = words.length === 1 ? [1, 2] : [way[0]?.length ?? 0, ...(way[0]?.length === 1 && way[1]?.length === 1 ? [2] : [])];
    for (const length of lengths) add(syllables.slice(0, length), syllables.slice(length));
    if (words.length > 1) {
      const last = way.at(-1)?.length ?? 0;
      add(syllables.slice(-last), syllables.slice(0, -last));
    }
  }
  return found;
}

const MOST_WAYS = 8;

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  let ways: T[][] = [[]];
  for (const list of lists) ways = ways.flatMap((way) => list.map((one) => [...way, one])).slice(0, MOST_WAYS);
  return ways;
}

/** One way to write a name in Latin letters, in normal form. */
export interface Spelling {
  readonly text: string;
  /** It reads as plain English (make for 马克, he can for 何灿): only where names stand can it be the name. */
  readonly isOrdinary: boolean;
}

/** Every usual way to write a name: both orders, the given name in one word, with a hyphen or an apostrophe, all in one word. */
export function spellings({ surname, given }: RomanName): Spelling[] {
  const texts = new Set<string>();
  for (const last of written(surname)) {
    for (const first of written(given)) {
      const joined = first.join('');
      const name = last.join('');
      if (name === '') {
        texts.add(joined);
        continue;
      }
      texts.add(name + joined).add(joined + name);
      for (const divided of new Set([joined, first.join('-'), withApostrophes(first)])) {
        texts.add(`${name} ${divided}`).add(`${divided} ${name}`);
        if (last.length > 1) texts.add(`${last.join('-')} ${divided}`).add(`${divided} ${last.join('-')}`);
      }
    }
  }
  return [...texts].map((text) => ({ text, isOrdinary: text.split(' ').every(isOrdinary) }));
}

/** The syllables as they may be printed, ü in each of its ways. */
function written(syllables: readonly string[]): string[][] {
  return syllables.reduce<string[][]>((ways, syllable) => ways.flatMap((way) => writtenForms(syllable).map((form) => [...way, form])), [[]]);
}

/** Xi'an, Jian'an: a syllable without an initial is set off. */
const withApostrophes = (syllables: readonly string[]): string =>
  syllables.map((syllable, i) => (i > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable)).join('');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name as it is printed: Zhao Pengda, Ouyang Nana. */
export function printedName({ surname, given }: RomanName): string {
  const print = (syllables: readonly string[]): string => capital(withApostrophes(syllables).replaceAll('v', 'ü'));
  return [surname, given].filter((part) => part.length > 0).map(print).join(' ');
}
