import type { Language } from '../release';

/** A term that has been begun: its last `typed` characters before the caret are there already. */
export interface Completion {
  readonly text: string;
  readonly typed: number;
}

/** Characters that must be there before one is asked. */
const FEWEST: Readonly<Record<Language, number>> = { zh: 1, en: 3 };
const MOST = 5;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Terms that begin with what stands before the caret, those that most is written of first; at most {@link MOST}. An
 * English term begins where a word does. Upper and lower case make no difference.
 */
export function completionsOf(before: string, terms: readonly string[], lang: Language): Completion[] {
  return terms
    .flatMap((text): Completion[] => {
      for (let typed = Math.min(text.length - 1, before.length); typed >= FEWEST[lang]; typed--) {
        const start = before.length - typed;
        const isWord = lang === 'zh' || start === 0 || !LETTER.test(before.charAt(start - 1));
        if (isWord && before.slice(start).toLowerCase() === text.slice(0, typed).toLowerCase()) return [{ text, typed }];
      }
      return [];
    })
    .sort((a, b) => b.typed - a.typed)
    .slice(0, MOST);
}
