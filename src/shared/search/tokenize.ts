import { IDEOGRAPH, SEPARATOR, classAt, isHighSurrogate, isLowSurrogate } from './char-class';
import { normalizeWithOffsets } from './normalize';

/** Part of every stored index: another number makes it be built again. Raise it when any token can come out differently. */
export const TOKENIZER_VERSION = 2;

/** Before each joined word at the end of a search text; never part of normal text. */
export const JOINED_MARK = '\u0001';

/** A stretch [start, end) of normal text that is one word, or consecutive ideographs. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly ideographs: boolean;
}

/** The stretches of normal text (or search text) that are searchable, in order. */
export function runs(normal: string): Run[] {
  const found: Run[] = [];
  let start = 0;
  let current: number = SEPARATOR;
  for (let i = 0; i <= normal.length; i++) {
    const kind = i < normal.length ? classAt(normal, i) : SEPARATOR;
    if (kind === current) continue;
    if (current !== SEPARATOR) found.push({ start, end: i, ideographs: current === IDEOGRAPH });
    start = i;
    current = kind;
  }
  return found;
}

/** Bigrams of a run of ideographs, then its last character alone: so single characters are found everywhere. */
export function grams(run: string): string[] {
  const found: string[] = [];
  let start = 0;
  while (start < run.length) {
    const middle = start + charLength(run, start);
    if (middle >= run.length) found.push(run.slice(start));
    else found.push(run.slice(start, middle + charLength(run, middle)));
    start = middle;
  }
  return found;
}

function charLength(text: string, index: number): 1 | 2 {
  return isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1)) ? 2 : 1;
}

/** Longer words (a pasted key, a checksum) are known by their beginning; the literal check knows the rest. */
const LONGEST_TERM = 64;
export const wordTerm = (word: string): string => word.slice(0, LONGEST_TERM);

/** Terms of a search text: bigrams and last characters of Han runs, whole words, joined words. */
export function tokenize(searchText: string): string[] {
  const tokens: string[] = [];
  for (const run of runs(searchText)) {
    const text = searchText.slice(run.start, run.end);
    if (run.ideographs) for (const gram of grams(text)) tokens.push(gram);
    else tokens.push(wordTerm(text));
  }
  return tokens;
}

/** Longer ones are noise of headlines in capitals, never a name or a code. */
const LONGEST_JOINED = 48;
const CAPITAL = /^\p{Lu}/u;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;

const ACCENT = /[\u00c0-\u024f\u1e00-\u1eff]/u;

/** A Latin word with the diacritics that normal text does not have: who types them wants it above others. Null without any. */
export function accentedForm(original: string): string | null {
  const composed = original.normalize('NFC');
  return ACCENT.test(composed) ? composed.toLowerCase() : null;
}

/**
 * What the index and the literal check read: normal text, then the spellings that are not in it as words (AX-7320 as
 * ax7320, O'Neil as oneil, Zhao Pengda as zhaopengda, Müller as itself beside muller), each after a {@link JOINED_MARK}.
 */
export function searchText(original: string): string {
  if (original === '') return '';
  const { text, starts, ends } = normalizeWithOffsets(original);
  const words = runs(text).filter((run) => !run.ideographs);
  const joined = new Set<string>();
  const add = (word: string): void => {
    if (word.length <= LONGEST_JOINED) joined.add(word);
  };
  let chain = '';
  let links = 0;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const value = text.slice(word.start, word.end);
    const accented = accentedForm(original.slice(starts[word.start], ends[word.end - 1]));
    if (accented !== null) add(accented);
    chain += value;
    const between = next === undefined ? '' : text.slice(word.end, next.start);
    if (next !== undefined && (between === '-' || between === "'")) {
      add(value + text.slice(next.start, next.end));
      links++;
      continue;
    }
    if (links > 1) add(chain);
    chain = '';
    links = 0;
    if (next === undefined || between !== ' ') continue;
    const capital = CAPITAL.test(original.charAt(starts[word.start] ?? 0));
    if (capital && CAPITAL_OR_DIGIT.test(original.charAt(starts[next.start] ?? 0))) add(value + text.slice(next.start, next.end));
  }
  return joined.size === 0 ? text : text + JOINED_MARK + [...joined].join(JOINED_MARK);
}

