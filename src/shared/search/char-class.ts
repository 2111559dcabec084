/** What a UTF-16 code unit is to search: nothing, part of a word, or a character of a script written without spaces. */
export const SEPARATOR = 0;
export const WORD = 1;
export const IDEOGRAPH = 2;
const LOW_SURROGATE = 3;
export type CharClass = typeof SEPARATOR | typeof WORD | typeof IDEOGRAPH;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) {
    if (unit >= 0xdc00) return LOW_SURROGATE;
    // Planes 2 and 3 hold nothing but Han; letters of plane 1 that matter became ASCII by NFKC.
    return unit >= 0xd840 && unit <= 0xd8bf ? IDEOGRAPH : SEPARATOR;
  }
  const char = String.fromCharCode(unit);
  if (UNSPACED.test(char)) return IDEOGRAPH;
  return IN_WORD.test(char) ? WORD : SEPARATOR;
}

const classes = new Uint8Array(0x10000).map((_, unit) => classify(unit));

/** Class of the code unit at `index`; a low surrogate has the class of its pair. */
export function classAt(text: string, index: number): CharClass {
  const found = classes[text.charCodeAt(index)] ?? SEPARATOR;
  if (found !== LOW_SURROGATE) return found as CharClass;
  const high = index > 0 ? classes[text.charCodeAt(index - 1)] : SEPARATOR;
  return high === IDEOGRAPH && isHighSurrogate(text.charCodeAt(index - 1)) ? IDEOGRAPH : SEPARATOR;
}

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
