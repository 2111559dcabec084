import { readLatin } from '../../search/sound/latin';
import type { Name } from '../release';
import type { Concept } from '../terms';
import { veil } from '../typography/veil';
import { edits } from './edits';
import type { Finding } from './finding';
import type { Line } from './lines';

/** A dictionary; words are looked up as they are written, with a straight apostrophe. */
export interface Speller {
  readonly isWord: (word: string) => boolean;
  /** Words like a misspelt one, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}

/** Words of two letters are mostly abbreviations. */
const SHORTEST = 3;
/** Of a text that is no English every word would be asked about. */
const MOST = 40;
const WORD = /[\p{Script=Latin}\p{M}\p{N}]+(?:['’][\p{Script=Latin}\p{M}]+)*/gu;
const BEGINS_SENTENCE = /(?:^|[.!?:•“"(\n]|[.!?]["”’)])\s*$/u;
/** What stands before a word or makes one of two: hydropower, multichannel. */
const PREFIX = /^(?:multi|micro|macro|inter|intra|infra|non|nano|mega|giga|mini|mono|poly|hydro|thermo|electro|photo|aero|auto|geo|bio|cyber|eco|agri|neuro|tele|video|ultra|super|hyper|meta|semi|pre|sub|post|anti|trans|over|under|off|out|cross|mis|bi|tri|co|re|un)(?=\p{L}{4})/u;
/** From how many letters on one that is wrong tells a misspelt word from a name. */
const LONGEST_NAME_ALIKE = 6;

interface Known {
  readonly speller: Speller;
  /** Words that stand in names, in terms and in the other edition, in lower case. */
  readonly names: ReadonlySet<string>;
}

const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map((word) => plain(word).toLowerCase());

const plain = (word: string): string => word.normalize('NFC').replaceAll('’', "'");

/**
 * Words of the English edition that no dictionary has, each once, with what may be meant. Not asked about: names of the
 * release, words of the term base and of the Chinese edition, romanised Chinese names, abbreviations, words with figures
 * or capitals inside, addresses and code.
 */
export function spelling(lines: readonly Line[], names: readonly Name[], concepts: readonly Concept[], speller: Speller): Finding[] {
  const known: Known = {
    speller,
    names: new Set([
      ...names.flatMap(({ en }) => wordsIn(en)),
      ...concepts.flatMap(({ terms }) => terms.flatMap(({ lang, text, status }) => (lang === 'en' && status !== 'deprecated' ? wordsIn(text) : []))),
      ...lines.flatMap(({ lang, text }) => (lang === 'zh' ? wordsIn(text) : [])),
    ]),
  };
  const asked = new Set<string>();
  const findings: Finding[] = [];
  for (const line of lines) {
    if (line.lang !== 'en' || line.field === 'byline' || line.field === 'source' || line.field === 'dateline') continue;
    for (const { word, start } of unknownIn(line, known)) {
      if (asked.has(word.toLowerCase()) || findings.length >= MOST) continue;
      asked.add(word.toLowerCase());
      const suggestion = meant(word, speller);
      if (isNameLike(line.text, word, start) && !(suggestion !== null && word.length >= LONGEST_NAME_ALIKE && distance(word, suggestion) === 1)) continue;
      findings.push({
        rule: 'words.spelling-en',
        severity: 'notice',
        place: { lang: 'en', field: line.field, line: line.text, span: [start, start + word.length] },
        other: null,
        expected: suggestion,
      });
    }
  }
  return findings;
}

interface Unknown {
  readonly word: string;
  readonly start: number;
}

function unknownIn({ text }: Line, known: Known): Unknown[] {
  const veiled = veil(text);
  return [...veiled.matchAll(WORD)].flatMap(({ 0: found, index: start }): Unknown[] => {
    // 's belongs to the sentence: the word before it is what can be misspelt.
    const word = found.replace(/['’]s$/iu, '');
    const [before, after] = [veiled[start - 1] ?? '', veiled[start + found.length] ?? ''];
    const isPartOfCode = /[@#_$\\/\p{Co}]/u.test(before) || /[@_\\/\p{Co}]/u.test(after);
    return isPartOfCode || !isWordLike(word) || isKnown(plain(word), known) || (before === '-' && isPinyin(word)) ? [] : [{ word, start }];
  });
}

/** Neither short nor with figures, nor in capitals, nor with capitals inside. */
const isWordLike = (word: string): boolean => word.length >= SHORTEST && /^\p{L}[\p{Ll}\p{M}'’]+$/u.test(word);

function isKnown(word: string, { speller, names }: Known): boolean {
  const lower = word.toLowerCase();
  if (names.has(lower) || speller.isWord(word) || speller.isWord(lower) || names.has(lower.replace(/(?:es|s)$/u, ''))) return true;
  const stem = lower.replace(PREFIX, '');
  if (stem !== lower && speller.isWord(stem)) return true;
  return isCompound(lower, speller.isWord) || (word !== lower && isPinyin(lower));
}

/** Words with which a sentence is built: one of them at a longer one is a missing blank. */
const BUILDS = new Set('also been does each from have here into just more most much only other over same some such than that their them then there these they this those thus upon very were what when where which while will with within would your'.split(' '));
const SHORTEST_HALF = 4;

/** powertrain, roundtable, greentech: English makes them as it goes along. */
const isCompound = (word: string, isWord: (word: string) => boolean): boolean =>
  Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, index) => index + SHORTEST_HALF).some((cut) =>
    [word.slice(0, cut), word.slice(cut)].every((half) => !BUILDS.has(half) && isWord(half)),
  );

const isPinyin = (word: string): boolean => readLatin([word], false).some(({ manner }) => manner === 'full');

/** A capital within a sentence, or in a headline, where many words have one. */
const isNameLike = (line: string, word: string, start: number): boolean =>
  /^\p{Lu}/u.test(word) && !BEGINS_SENTENCE.test(line.slice(0, start));

const distance = (word: string, other: string): number => edits(plain(word).toLowerCase(), other.toLowerCase(), 3);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Letters written twice are what is forgotten, or written, most often. */
const single = (word: string): string => word.toLowerCase().replace(/(\p{L})\1/gu, '$1');

/** The nearest suggestion, rather one with a letter more than with another one; written with a capital where the word is. */
function meant(word: string, speller: Speller): string | null {
  if (speller.isWord(capital(word))) return capital(word);
  const cost = (other: string): number =>
    distance(word, other) * 4 + (single(word) === single(other) ? -2 : 0) + (other.length > word.length ? 0 : 1) + (/['A-Z]/u.test(other) ? 2 : 0);
  const near = speller.suggest(plain(word).toLowerCase()).filter((other) => !other.includes(' ') && [1, 2].includes(distance(word, other)));
  const [best] = near.map((other, index) => ({ other, cost: cost(other), index })).sort((a, b) => a.cost - b.cost || a.index - b.index);
  if (best === undefined) return null;
  return /^\p{Lu}/u.test(word) ? capital(best.other) : best.other;
}
