import type { Block } from '../../document';
import type { Language } from '../../release';
import { linesOf } from '../blocks';
import { measure } from '../language';

/** A block and what its text says of its language. */
export interface Tagged {
  readonly block: Block;
  /** `none` for pictures without a caption, figures, addresses. */
  readonly tag: Language | 'none';
  /** Whole sentences of one language, not names, codes or titles. */
  readonly isProse: boolean;
  /** Stands in the column of its language: nothing of its text needs to say so. */
  readonly isPlaced?: true;
  /** How much it says, in Chinese characters. */
  readonly weight: number;
}

/** Chinese characters that an English word becomes, on the average. */
const CHARACTERS_PER_WORD = 1.6;
const CHINESE_SHARE = 0.3;
const SENTENCE = /[.!?]["”’)]*(?:\s|$)|,\s/;
const MIN_HAN = 12;
const MIN_WORDS = 7;
/** Code, names and lists of changes have next to none of these; sentences consist of them by a third. */
const FUNCTION_WORDS =
  /\b(?:the|an?|of|to|in|and|is|are|was|were|be|been|for|with|that|this|it|its|on|by|as|at|from|has|have|had|will|which|their|our|we|they|he|she|said)\b/gi;
const FUNCTION_SHARE = 0.12;

export function tagged(block: Block): Tagged {
  const text = linesOf([block]).join('\n');
  const { han, words } = measure(text);
  const weight = han + words * CHARACTERS_PER_WORD;
  if (weight === 0) return { block, tag: 'none', isProse: false, weight };
  if (han / (han + words) >= CHINESE_SHARE) return { block, tag: 'zh', isProse: han >= MIN_HAN && han > words && /[，。！？；：]/.test(text), weight };
  const functionWords = text.match(FUNCTION_WORDS)?.length ?? 0;
  return { block, tag: 'en', isProse: words >= MIN_WORDS && han <= words * 0.2 && SENTENCE.test(text) && functionWords >= words * FUNCTION_SHARE, weight };
}

export const weightOf = (units: readonly Tagged[], lang: Language): number =>
  units.reduce((sum, { tag, isProse, weight }) => (tag === lang && isProse ? sum + weight : sum), 0);

/** How much of two texts the English one is, when they say the same: about a half. */
export function isPlausible(zh: number, en: number): boolean {
  const share = en / (zh + en);
  return share >= 0.27 && share <= 0.75;
}
