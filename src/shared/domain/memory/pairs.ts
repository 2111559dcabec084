import { textLines } from '../document';
import { alignBlocks } from '../document/align';
import type { Edition } from '../release';

/** A text and its translation. */
export interface MemoryPair {
  readonly zh: string;
  readonly en: string;
}

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{Script=Latin}\d][\p{Script=Latin}\d'’.,-]*/gu;
const CHARACTERS_PER_WORD = 1.6;
/** A text that is so many times as long as the other one is not its translation, or has been shortened. */
const MOST_TIMES = 3;
/** So that a heading of two words may have a translation of eight characters. */
const ALLOWANCE = 6;

/** Could one be the translation of the other? Both say something in their language, in about as many words. */
function isPair({ zh, en }: MemoryPair): boolean {
  const han = zh.match(HAN)?.length ?? 0;
  const latin = en.match(WORD)?.length ?? 0;
  if (han < 2 || latin === 0 || !/\p{Script=Latin}{2}/u.test(en)) return false;
  const characters = han + (zh.match(WORD)?.length ?? 0) * CHARACTERS_PER_WORD + ALLOWANCE;
  const words = latin * CHARACTERS_PER_WORD + ALLOWANCE;
  return characters < words * MOST_TIMES && words < characters * MOST_TIMES;
}

/** Line by line where both have as many, otherwise as a whole. */
function linesTogether(zh: readonly string[], en: readonly string[]): MemoryPair[] {
  if (zh.length === en.length) return zh.map((line, index) => ({ zh: line, en: en[index] ?? '' }));
  return [{ zh: zh.join('\n'), en: en.join('\n') }];
}

/** What the two editions of a release say about how to translate: titles, aligned paragraphs, boilerplates. None twice. */
export function pairsOf(zh: Edition, en: Edition): MemoryPair[] {
  const body = alignBlocks(zh.body.content, en.body.content).flatMap(({ left, right }) =>
    left === null || right === null ? [] : linesTogether([...textLines([left])], [...textLines([right])]),
  );
  const pairs = [
    { zh: zh.title, en: en.title },
    { zh: zh.subtitle, en: en.subtitle },
    ...body,
    ...linesTogether(zh.boilerplate.split('\n'), en.boilerplate.split('\n')),
  ].map((pair) => ({ zh: pair.zh.trim(), en: pair.en.trim() }));
  return [...new Map(pairs.filter(isPair).map((pair) => [`${pair.zh}\n${pair.en}`, pair])).values()];
}
