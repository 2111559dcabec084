import { z } from 'zod';
import { LANGUAGES, type Language } from '../release';
import type { CheckRule, Finding, Severity } from './finding';
import type { Line } from './lines';

/**
 * `superlative`: article 9 (3) of the Advertising Law of the People's Republic of China (2021) and the practice of the market
 * supervision authorities; looked at, not forbidden: 最低温度 is a fact. `sensitive`: titles and names that are outdated or
 * touchy. `internal`: words of the house that strangers must not read. `typo`: slips of the pen.
 */
export const HOUSE_WORD_KINDS = ['superlative', 'sensitive', 'internal', 'typo'] as const;
export type HouseWordKind = (typeof HOUSE_WORD_KINDS)[number];

/** A word that somebody should look at, of a list that each archive keeps for itself. */
export const HouseWord = z.strictObject({
  lang: z.enum(LANGUAGES),
  kind: z.enum(HOUSE_WORD_KINDS),
  text: z.string().trim().min(1).max(100),
  /** Longer words in which it is right: 国家级实验室. */
  except: z.array(z.string().trim().min(1).max(100)).max(100),
  /** What should stand instead; '' where a person must think. */
  expected: z.string().trim().max(100),
});
export type HouseWord = z.infer<typeof HouseWord>;

export const MOST_HOUSE_WORDS = 5_000;

const RULES: Readonly<Record<HouseWordKind, { readonly rule: CheckRule; readonly severity: Severity }>> = {
  superlative: { rule: 'words.superlative', severity: 'notice' },
  sensitive: { rule: 'words.sensitive', severity: 'warning' },
  internal: { rule: 'words.internal', severity: 'warning' },
  typo: { rule: 'words.typo', severity: 'warning' },
};

/** Words of the list where they stand, the longest first where one begins with another; English ones as whole words. */
export function houseWordsIn(lines: readonly Line[], words: readonly HouseWord[]): Finding[] {
  return LANGUAGES.flatMap((lang) => {
    const some = words.filter((word) => word.lang === lang);
    if (some.length === 0) return [];
    const keyOf = (text: string): string => (lang === 'en' ? text.toLowerCase() : text);
    const byText = new Map(some.map((word) => [keyOf(word.text), word]));
    const texts = some.flatMap(({ text, except }) => [text, ...except]).sort((a, b) => b.length - a.length);
    const pattern = patternOf(texts, lang);
    return lines
      .filter((line) => line.lang === lang)
      .flatMap(({ field, text }) =>
        [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Finding[] => {
          const word = byText.get(keyOf(found));
          if (word === undefined || isExcepted(text, index, found.length, word, keyOf)) return [];
          const place = { lang, field, line: text, span: [index, index + found.length] as const };
          return [{ ...RULES[word.kind], place, other: null, expected: word.expected === '' ? null : word.expected }];
        }),
      );
  });
}

function patternOf(texts: readonly string[], lang: Language): RegExp {
  const any = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return lang === 'en' ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu') : new RegExp(any, 'gu');
}

/** Whether it stands in a longer word that is right, also where that begins before it. */
function isExcepted(line: string, at: number, length: number, { except }: HouseWord, keyOf: (text: string) => string): boolean {
  const text = keyOf(line);
  return except.some((longer) => {
    for (let start = text.indexOf(keyOf(longer)); start >= 0; start = text.indexOf(keyOf(longer), start + 1)) {
      if (start <= at && start + longer.length >= at + length) return true;
    }
    return false;
  });
}
