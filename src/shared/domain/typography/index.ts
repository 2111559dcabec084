import type { Language } from '../release';
import { chinese } from './chinese';
import { changesBetween, type Change } from './changes';
import { english } from './english';
import { veil } from './veil';

export { applyChanges, type Change } from './changes';

const RULES: Readonly<Record<Language, (line: string) => string>> = { zh: chinese, en: english };
/** One rule may open the way for another: `,,` becomes `，，` and then `，`. */
const MOST_ROUNDS = 4;

/**
 * What is to be written differently in one line or paragraph of an edition so that its punctuation and blanks are those
 * of its language: by GB/T 15834-2011 (标点符号用法) in Chinese, as English is printed in English. Only punctuation,
 * blanks and the width of digits and letters change; addresses, figures, times, code and placeholders are left alone, and
 * so is what is doubtful. Done twice it changes nothing more.
 *
 * @returns changes in order, which do not overlap; offsets are UTF-16 units of `line`
 */
export function typographyOf(line: string, lang: Language): readonly Change[] {
  const veiled = veil(line);
  let now = veiled;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = RULES[lang](now);
    if (next === now) break;
    now = next;
  }
  return changesBetween(veiled, now);
}
