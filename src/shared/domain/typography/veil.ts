import { PLACEHOLDER } from '../placeholder';

/** Stands for a character that no rule may change; a private one, which rules take for a letter of a foreign word. */
export const VEIL = '\ue000';

/** Characters of addresses: what follows in Chinese or in blanks is not theirs. */
const ASCII = "[!-~]";
const PROTECTED: readonly RegExp[] = [
  PLACEHOLDER,
  new RegExp(`(?:https?://|ftp://|www\\.)${ASCII}*[A-Za-z0-9/=_~&#%+-]`, 'giu'),
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  // Code: between back quotes, character references, paths, names of files and hosts (a.b, a/b.c), C++'s and Rust's ::.
  /`[^`\n]*`/gu,
  /&#?\w{2,8};/gu,
  /(?:[A-Za-z]:)?(?:[\\/][\w.-]+){2,}/gu,
  /\b[A-Za-z_]\w*(?:(?:\.|::|->)[A-Za-z_]\w*)+(?:\(\))?/gu,
];

/** The same text, as long, with everything veiled that is none of a typesetter's business. */
export function veil(line: string): string {
  let veiled = line;
  for (const pattern of PROTECTED) veiled = veiled.replace(pattern, (found) => VEIL.repeat(found.length));
  return veiled;
}
