import { normalize, normalizeWithOffsets } from '../../search/normalize';

/** One character of Chinese, one word or number of other scripts, or one sign: what texts are compared by. */
export interface Unit {
  /** The form in which it is compared. */
  readonly key: string;
  /** Where it begins in the text, a UTF-16 offset. What is between two units belongs to the one before. */
  readonly start: number;
}

const UNIT = /\p{Script=Han}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|\S/gu;
const NUMBER = /^\p{N}/u;
const SPOKEN = /[\p{L}\p{N}]/u;

/** Blanks are no units. */
export const keysOf = (text: string): readonly string[] => normalize(text).match(UNIT) ?? [];

/** The same with where each one begins. */
export function unitsOf(text: string): Unit[] {
  const normal = normalizeWithOffsets(text);
  return Array.from(normal.text.matchAll(UNIT), ({ 0: key, index }) => ({ key, start: normal.starts[index] ?? 0 }));
}

/** More of them find no more texts, but make the index larger. */
const SKETCH = 12;

/**
 * A few numbers that texts have in common the more, the more of their pairs of neighbouring units are the same: the
 * smallest hashes of all pairs (Broder, "On the resemblance and containment of documents", 1997). Any number counts as
 * any other: what changes from year to year does not hide a sentence. Distinct 32-bit integers, at most {@link SKETCH}.
 */
export function sketchOf(text: string): readonly number[] {
  const words = keysOf(text).flatMap((key) => (NUMBER.test(key) ? '#' : SPOKEN.test(key) ? key : []));
  const grams = words.length < 2 ? words : words.slice(1).map((word, before) => `${words[before] ?? ''} ${word}`);
  const hashes = new Uint32Array(new Set(grams.map(hashOf)));
  return Array.from(hashes.sort().subarray(0, SKETCH));
}

/** FNV-1a, with its bits mixed once more so that the smallest ones are not those of the shortest words. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
