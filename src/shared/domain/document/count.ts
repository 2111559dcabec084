import type { Language } from '../release';
import { plainText } from './text';
import type { Document } from './schema';

/** How long a text is, for those who were asked for 800 字 or 400 words. */
export interface TextLength {
  /** As Word counts them: each Chinese character and full-width sign is one, and so is what stands between blanks or Chinese characters; a dash alone is none. */
  readonly words: number;
  /** Without blanks; of a character beyond the basic plane it counts one. */
  readonly characters: number;
  /** To read it silently, rounded up; 0 for an empty text. */
  readonly minutes: number;
}

/** Han, kana, hangul, and the signs that are as wide: Word counts each. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6“”‘’—…·]/gu;

/**
 * Words a minute: 238 of English non-fiction (Brysbaert, "How many words do we read per minute?", 2019), 255 characters
 * of Chinese (Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance", 2012).
 */
const WORDS_A_MINUTE: Readonly<Record<Language, number>> = { zh: 255, en: 238 };

/** Of the body alone: headline, credits and boilerplate are not what is asked for. */
export function lengthOf(body: Document, lang: Language): TextLength {
  const text = plainText(body);
  // English quotation marks belong to their words.
  const wide = lang === 'zh' ? (text.match(WIDE)?.length ?? 0) : (text.match(/\p{Script=Han}/gu)?.length ?? 0);
  const rest = lang === 'zh' ? text.replace(WIDE, ' ') : text.replace(/\p{Script=Han}/gu, ' ');
  const words = wide + (rest.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
  return { words, characters: Array.from(text.replace(/\s/gu, '')).length, minutes: Math.ceil(words / WORDS_A_MINUTE[lang]) };
}
