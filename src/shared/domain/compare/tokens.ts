import type { Language } from '../release';

const words: Readonly<Record<Language, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * What a difference is told in: words, in Chinese those of the dictionary; signs and blanks apart. Joined they are the
 * text again. What a reader sees as one character (a surrogate pair, a letter with its accents) is never divided.
 */
export function tokensOf(text: string, lang: Language): string[] {
  const borders = new Set(Array.from(characters.segment(text), ({ index }) => index));
  const tokens: string[] = [];
  for (const { segment, index } of words[lang].segment(text)) {
    const last = borders.has(index) ? undefined : tokens.pop();
    tokens.push((last ?? '') + segment);
  }
  return tokens;
}
