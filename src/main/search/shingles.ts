import { runs } from '@shared/search/tokenize';

/** Units in a row that hardly ever agree by chance: characters of Chinese, words of other scripts. */
const LENGTH = 6;
/** A text with fewer is too short to be a copy of anything. */
const FEWEST = 20;

/** Every stretch of {@link LENGTH} units of a normal text. */
export function shinglesOf(normal: string): ReadonlySet<string> {
  const units = runs(normal).flatMap(({ start, end, ideographs }) => {
    const run = normal.slice(start, end);
    return ideographs ? Array.from(run) : [run];
  });
  const found = new Set<string>();
  for (let at = 0; at + LENGTH <= units.length; at++) found.add(units.slice(at, at + LENGTH).join(' '));
  return found;
}

/** The part of the smaller set that is in the other, 0 to 1; 0 for texts too short to say. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < FEWEST) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}
