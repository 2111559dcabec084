import { isOrdinary } from '../../search/sound/ordinary-words';
import { romanNamesIn, romanNamesOf } from '../../search/sound/romanise';
import { SYLLABLES, syllablesOf, writtenForms } from '../../search/sound/syllables';
import { TITLE_RUN } from '../checks/person-titles';
import type { Suggestion, Texts } from './suggestion';

const CAPITALISED = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:['’-]\p{L}+)?(?:\s\p{Lu}\p{Ll}+(?:['’-]?\p{L}+)*){0,2}(?![\p{L}\d])/gu;
const PLACE_BEFORE = /\b(?:in|at|from|to|near)\s$/;
const CHINESE_PLACE_BEFORE = /(?:在|赴|到|抵达|从|位于|前往|来到|（)$/u;
const PLACE_AFTER = /^(?:市|省|县|区|州|镇|港)/u;
const SPEAKS = '(?:表示|介绍|指出|强调|认为|坦言|透露|说)';
/** 总经理方越表示; a title before a name, and after it what no name goes on with. */
const TITLED = new RegExp(`${TITLE_RUN}(\\p{Script=Han}{2,3})(?=[，。、；：（(”“]|${SPEAKS}|主持|出席|致辞|讲话|参加|宣布|带领|一行|$)`, 'gmu');
/** Begin like names, and are words. */
const WORDS = /^(?:强调|全体|全面|应邀|任务|高度|安排|成员|相关|主持|能够|明确|宣布|计划|包括|带领|方面|于是|和平|向前|从而|应急|管理|办公|项目|党员|代表|参加|时任|公开|同意|关于|常务|连续|经理|万元|高管|单位|程序|金融|汤|牛|安全|常委|一行|表示|介绍|指出|会议)/u;

interface Place {
  readonly text: string;
  readonly before: string;
}

const namesWritten = (text: string): Place[] =>
  [...text.matchAll(CAPITALISED)].flatMap((match) => {
    const words = match[0].split(/\s/);
    const runs = words.flatMap((_, from) => [1, 2, 3].map((length) => words.slice(from, from + length)).filter((run, index) => run.length === index + 1));
    return runs.map((run) => ({ text: run.join(' '), before: text.slice(Math.max(0, match.index - 12), match.index) }));
  });

const isRead = (char: string, syllable: string): boolean => syllablesOf(char).some((one) => writtenForms(SYLLABLES[one] ?? '').includes(syllable) || SYLLABLES[one] === syllable);

interface Heard {
  readonly zh: string;
  readonly before: string;
  readonly after: string;
}

/** Where the characters of a text are read as these syllables. */
function heardIn(text: string, syllables: readonly string[]): Heard[] {
  const found: Heard[] = [];
  for (let at = 0; at + syllables.length <= text.length; at += 1) {
    if (!syllables.every((syllable, index) => isRead(text.charAt(at + index), syllable))) continue;
    found.push({ zh: text.slice(at, at + syllables.length), before: text.slice(Math.max(0, at - 2), at), after: text.slice(at + syllables.length, at + syllables.length + 2) });
  }
  return found;
}

/** The one reading that the Chinese text has; null where there is none or several. */
const only = <T extends { readonly zh: string }>(found: readonly T[]): T | null => (new Set(found.map(({ zh }) => zh)).size === 1 ? (found[0] ?? null) : null);

/**
 * People and places that both editions name, known by their sound: 赵鹏达 is Zhao Pengda. What is written in one word may be
 * a place; it is one only where the texts say so. Without an English edition: people with a title before them who speak or
 * are named twice.
 */
export function peopleAndPlaces({ zh, en }: Texts): Suggestion[] {
  const found = new Map<string, Suggestion & { readonly count: number }>();
  const add = (kind: 'person' | 'place', chinese: string, english: string): void => {
    const before = found.get(chinese);
    const count = en.split(english).length - 1;
    // Of several ways to write one name the one in two words, then the usual one.
    const isBetter = before === undefined || (english.includes(' ') !== before.en.includes(' ') ? english.includes(' ') : count > before.count);
    if (isBetter) found.set(chinese, { kind, zh: chinese, en: english, count });
  };
  for (const { text, before } of namesWritten(en)) {
    const words = text.replace(/[’']s$/u, '').split(' ');
    const names = romanNamesIn(words.map((word) => word.toLowerCase().replace(/[’'-]/gu, '')));
    if (words.length > 1) {
      const person = only(names.flatMap(({ surname, given }) => heardIn(zh, [...surname, ...given]).filter((heard) => romanNamesOf(heard.zh, 1).length > 0)));
      if (person !== null) add('person', person.zh, words.join(' '));
    } else if (text.length >= 6) {
      const heard = onePlace(text).flatMap((syllables) => heardIn(zh, syllables));
      const place = only(heard);
      const isPlace = heard.some((one) => PLACE_AFTER.test(one.after) || (PLACE_BEFORE.test(before) && CHINESE_PLACE_BEFORE.test(one.before)));
      if (place !== null && isPlace && !isHouse(zh, place.zh)) add('place', place.zh, text);
    }
  }
  if (en === '') for (const person of titled(zh)) found.set(person, { kind: 'person', zh: person, en: '', count: 0 });
  if (zh === '') for (const person of saidTwice(en)) found.set(person, { kind: 'person', zh: '', en: person, count: 0 });
  const people = [...found.values()].filter(({ kind }) => kind === 'person');
  const isPartOfPerson = (one: Suggestion): boolean => one.kind === 'place' && people.some((person) => person.zh.includes(one.zh));
  return [...found.values()].filter((one) => !isPartOfPerson(one)).map(({ kind, zh: chinese, en: english }) => ({ kind, zh: chinese, en: english }));
}

/** Chinese names in two words that an English text says more than once. */
function saidTwice(text: string): string[] {
  const names = namesWritten(text).filter(({ text: name }) => {
    const words = name.toLowerCase().split(' ');
    return words.length === 2 && name.length >= 7 && !words.every(isOrdinary) && romanNamesIn(words).length > 0;
  });
  return [...new Set(names.map(({ text: name }) => name))].filter((name) => text.split(name).length > 2);
}

/** The short name of a company rather than a place: 澜海 for 澜海高温材料股份有限公司. */
const isHouse = (text: string, name: string): boolean => new RegExp(`${name}\\p{Script=Han}{0,14}(?:公司|集团)`, 'u').test(text);

/** Two or three syllables in one word. */
function onePlace(word: string): string[][] {
  const letters = word.toLowerCase();
  const forms = new Set(SYLLABLES.flatMap(writtenForms));
  const ways: string[][] = [];
  const go = (at: number, way: readonly string[]): void => {
    if (at === letters.length && way.length >= 2) ways.push([...way]);
    if (way.length === 3) return;
    for (let length = 1; length <= 6 && at + length <= letters.length; length += 1) {
      const syllable = letters.slice(at, at + length);
      if (forms.has(syllable)) go(at + length, [...way, syllable]);
    }
  };
  go(0, []);
  return ways;
}

function titled(text: string): string[] {
  const names = [...text.matchAll(TITLED)].flatMap(([match, name = '']) => {
    const short = name.slice(0, 2);
    const whole = new RegExp(`${short}(?:${SPEAKS}|主持|出席)`, 'u').test(match + text.slice(text.indexOf(match) + match.length, text.indexOf(match) + match.length + 2)) ? short : name;
    return WORDS.test(whole) || romanNamesOf(whole, 1).length === 0 ? [] : [whole];
  });
  return [...new Set(names)].filter((name) => text.split(name).length > 2 || new RegExp(`${name}${SPEAKS}`, 'u').test(text));
}
