import type { Language } from '../release';

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
const WORD = /[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*/g;
// Bounded: an unbounded name before the @ would read a text of a million characters a million times.
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,253}/g;

/** Chinese prose runs at about 1.6 characters to the English word; names and terms in Latin letters are common in it. */
const CHINESE_SHARE = 0.3;
/** Both languages count as prose of their own from this many characters or words in whole paragraphs. */
const PROSE_HAN = 60;
const PROSE_WORDS = 40;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Han characters and Latin words of a text, addresses not counted. */
export function measure(text: string): { han: number; words: number } {
  const prose = text.replace(ADDRESS, ' ');
  return { han: count(prose, HAN), words: count(prose, WORD) };
}

/** The language of a text: by the share of Han characters, so that a Chinese text full of product names stays Chinese. */
export function languageOf(lines: readonly string[]): Language {
  const { han, words } = measure(lines.join('\n'));
  return han > 0 && han / (han + words) >= CHINESE_SHARE ? 'zh' : 'en';
}

/** Whether whole paragraphs of a good part of the text are in the other language: two editions in one file. */
export function isMixed(lines: readonly string[]): boolean {
  let chinese = 0;
  let english = 0;
  for (const line of lines) {
    const { han, words } = measure(line);
    if (han >= 10 && han > words * 2) chinese += han;
    else if (han === 0 && words >= 10) english += words;
  }
  const share = english * 1.6 / Math.max(1, chinese + english * 1.6);
  return chinese >= PROSE_HAN && english >= PROSE_WORDS && share > 0.3 && share < 0.8;
}
