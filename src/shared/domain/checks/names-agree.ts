import { syllablesOf } from '../../search/sound/syllables';
import { groupedBy } from '../../grouped-by';
import type { Language, Name } from '../release';
import { edits } from './edits';
import type { CheckPlace, Finding } from './finding';
import type { Editions, Line } from './lines';

/** Letters of a name without spaces, hyphens, dots and case: Zhao Peng-da and Zhaopengda are one. */
const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\d]/gu, '').toLowerCase();

/** A capitalised word, or several in a row: as a name stands in an English text. */
const CAPITALISED = /\p{Lu}[\p{L}\d]*(?:['’-]\p{L}+)*(?: \p{Lu}[\p{L}\d]*(?:['’-]\p{L}+)*)*/gu;
const MOST_WORDS = 3;
/** Shorter names are too like other words. */
const SHORTEST_NAME = 7;
const SHORTEST_WORD = 5;

interface Written {
  readonly text: string;
  readonly letters: string;
  readonly place: CheckPlace;
}

const placeAt = ({ lang, field, text }: Line, start: number, end: number): CheckPlace => ({ lang, field, line: text, span: [start, end] });

/** Runs of one to three capitalised words. */
function namesWritten(lines: readonly Line[]): Written[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(CAPITALISED)].flatMap((match) => {
      const words = [...match[0].matchAll(/\S+/gu)];
      return words.flatMap((first, from) =>
        words.slice(from, from + MOST_WORDS).map((last): Written => {
          const start = match.index + first.index;
          const end = match.index + last.index + last[0].length;
          const text = line.text.slice(start, end);
          return { text, letters: lettersOf(text), place: placeAt(line, start, end) };
        }),
      );
    }),
  );
}

/**
 * Names of the release that one edition has and the other does not, or writes in another way; and words that one
 * edition writes in two ways. `lines` are those of both editions, `names` what the release says about its people,
 * organisations and places.
 */
export function namesAgree(editions: Editions, lines: readonly Line[], names: readonly Name[]): Finding[] {
  const zh = lines.filter(({ lang }) => lang === 'zh');
  const en = lines.filter(({ lang }) => lang === 'en');
  const written = namesWritten(en);
  const found = names.flatMap((name) => {
    if (editions.zh === null || editions.en === null || name.zh === '' || name.en === '') return [];
    return [...misspeltEnglish(name, names, written), ...misspeltChinese(name, names, zh), ...missing(name, zh, en)];
  });
  return withoutRepeats([...found, ...writtenInTwoWays(written, names), ...latinWordsApart(zh, en)]);
}

/** The same letters divided differently, or a letter or two away from the name and no other name. */
function misspeltEnglish(name: Name, names: readonly Name[], written: readonly Written[]): Finding[] {
  const letters = lettersOf(name.en);
  if (letters.length < SHORTEST_NAME) return [];
  const others = new Set(names.map(({ en }) => lettersOf(en)));
  const most = letters.length >= 11 ? 2 : 1;
  const isDivided = (text: string): boolean => /[\s-]/u.test(text);
  const isOtherForm = (one: Written): boolean => /[’']s$/u.test(one.text) || one.letters.startsWith(letters) || letters.startsWith(one.letters);
  const isSlip = (one: Written): boolean =>
    !others.has(one.letters) &&
    !isOtherForm(one) &&
    one.text.split(' ').length === name.en.split(' ').length &&
    edits(one.letters, letters, most) <= most;
  return written
    .filter((one) => (one.letters === letters ? isDivided(one.text) !== isDivided(name.en) : isSlip(one)))
    .map(({ place }): Finding => ({ rule: 'names.spelling', severity: 'error', place, other: null, expected: name.en }));
}

/** One character another, which sounds the same: 赵鹏达, 赵鹏大. */
function misspeltChinese(name: Name, names: readonly Name[], lines: readonly Line[]): Finding[] {
  const chars = Array.from(name.zh);
  if (name.kind !== 'person' || chars.length < 3) return [];
  const others = new Set(names.map(({ zh }) => zh));
  return lines.flatMap((line) => {
    const found: Finding[] = [];
    for (let at = 0; at + name.zh.length <= line.text.length; at++) {
      const here = line.text.slice(at, at + name.zh.length);
      if (here === name.zh || !here.startsWith(name.zh.charAt(0)) || others.has(here)) continue;
      const wrong = Array.from(here).flatMap((char, index) => (char === chars[index] ? [] : [[char, chars[index] ?? ''] as const]));
      if (wrong.length !== 1 || !wrong.every(([char, right]) => syllablesOf(char).some((sound) => syllablesOf(right).includes(sound)))) continue;
      found.push({ rule: 'names.spelling', severity: 'error', place: placeAt(line, at, at + here.length), other: null, expected: name.zh });
    }
    return found;
  });
}

/** In one edition and, not even in part, in the other. */
function missing(name: Name, zh: readonly Line[], en: readonly Line[]): Finding[] {
  const inZh = first(zh, name.zh);
  const inEn = first(en, name.en);
  if ((inZh === null) === (inEn === null)) return [];
  const lacking: Language = inZh === null ? 'zh' : 'en';
  const text = (lacking === 'zh' ? zh : en).map((line) => line.text).join('\n').toLowerCase();
  const parts = lacking === 'en' ? name.en.toLowerCase().split(/[\s,]+/u).filter((word) => word.length > 3) : shortForms(name);
  if (parts.some((part) => text.includes(part)) || (lacking === 'en' && text.includes(lettersOf(name.en)))) return [];
  const place = inZh ?? inEn;
  return place === null ? [] : [{ rule: 'names.missing', severity: 'warning', place, other: null, expected: lacking === 'en' ? name.en : name.zh }];
}

/** 赵总 for 赵鹏程, 澜海 for 澜海高温材料股份有限公司. */
const shortForms = ({ kind, zh }: Name): string[] => (kind === 'person' ? [`${zh[0] ?? ''}总`, `${zh[0] ?? ''}先生`, `${zh[0] ?? ''}博士`] : zh.length > 3 ? [zh.slice(0, 2)] : []);

function first(lines: readonly Line[], name: string): CheckPlace | null {
  for (const line of lines) {
    const at = line.text.indexOf(name);
    if (at >= 0) return placeAt(line, at, at + name.length);
  }
  return null;
}

/** Zhao Pengda and Zhaopengda, TongShengqiang and Tong Shengqiang in one text: the rarer way is named. */
function writtenInTwoWays(written: readonly Written[], names: readonly Name[]): Finding[] {
  const byLetters = groupedBy(written.filter(({ letters }) => letters.length >= SHORTEST_NAME), ({ letters }) => letters);
  const known = new Set(names.map(({ en }) => en));
  return [...byLetters.values()].flatMap((same) => {
    const ways = [...groupedBy(same, ({ text }) => text.replace(/[’']/gu, '').replace(/\s+/gu, ' '))].filter(([way]) => way.toUpperCase() !== way);
    const divisions = new Set(ways.map(([way]) => way.replace(/[^ -]/gu, '').length));
    if (ways.length < 2 || divisions.size < 2) return [];
    // What the release itself says, then what is written most often, then in two words.
    const rank = ([way, places]: (typeof ways)[number]): number => (known.has(way) ? 1e6 : 0) + places.length * 2 + (way.includes(' ') ? 1 : 0);
    const [usual, ...others] = ways.sort((a, b) => rank(b) - rank(a));
    const expected = usual?.[0] ?? '';
    return others
      .filter(([way]) => way.toLowerCase() !== expected.toLowerCase())
      .flatMap(([, places]) => places.map(({ place }): Finding => ({ rule: 'names.spelling', severity: 'warning', place, other: null, expected })));
  });
}

/** A Latin word of the Chinese text that the English one writes with another letter. */
function latinWordsApart(zh: readonly Line[], en: readonly Line[]): Finding[] {
  const mine = latinWords(zh);
  const theirs = latinWords(en);
  const counts = new Map<string, number>();
  for (const word of en.flatMap(({ text }) => text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const slips = [...theirs].flatMap(([word, place]): Finding[] => {
    if (word.length < SHORTEST_WORD + 1 || mine.has(word) || counts.get(word) !== 1) return [];
    const most = word.length > 9 ? 2 : 1;
    const near = [...mine.keys()].find((other) => theirs.has(other) && !areForms(word, other) && edits(word, other, most) <= most);
    return near === undefined ? [] : [{ rule: 'names.spelling', severity: 'warning', place, other: mine.get(near) ?? null, expected: written(mine.get(near)) }];
  });
  const apart = [...mine].flatMap(([word, place]): Finding[] => {
    if (theirs.has(word) || [...theirs.keys()].some((other) => other.startsWith(word) || word.startsWith(other))) return [];
    const most = word.length > 8 ? 2 : 1;
    const near = [...theirs].find(([other]) => !mine.has(other) && other.startsWith(word.charAt(0)) && edits(word, other, most) <= most);
    return near === undefined ? [] : [{ rule: 'names.spelling', severity: 'warning', place: near[1], other: place, expected: written(place) }];
  });
  return [...slips, ...apart];
}

const written = (place: CheckPlace | undefined): string | null => place?.line.slice(...place.span) ?? null;

/** Cluster, clusters, clustered; Kubernetes, Kubernetes's. */
const areForms = (one: string, other: string): boolean => stem(one) === stem(other) || one.startsWith(other) || other.startsWith(one);
const stem = (word: string): string => word.replace(/(?:ies|y|es|s|ed|er|ers|or|ing|ion|ions|al|ly|e)$/u, '');

function latinWords(lines: readonly Line[]): Map<string, CheckPlace> {
  const words = new Map<string, CheckPlace>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(?<![\p{L}\d./_-])\p{Lu}[\p{Script=Latin}]+(?![\d./_-]\w)/gu)) {
      const word = match[0].toLowerCase();
      if (word.length >= SHORTEST_WORD && !words.has(word)) words.set(word, placeAt(line, match.index, match.index + match[0].length));
    }
  }
  return words;
}

const keyOf = ({ rule, place: { lang, field, line, span } }: Finding): string => JSON.stringify([rule, lang, field, line, span]);
const withoutRepeats = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((one) => [keyOf(one), one])).values()];
