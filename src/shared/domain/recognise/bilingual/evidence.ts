import { linesOf } from '../blocks';
import type { Tagged } from './tagged';

const NUMBER = /\d+(?:[.,]\d+)*/g;
const LATIN_NAME = /\b(?=\w*[A-Z])[A-Za-z][A-Za-z0-9-]{2,}\b/g;

/** Numbers and Latin names: what stays what it is in translation. */
function tokensOf(units: readonly Tagged[]): { readonly numbers: Set<string>; readonly names: Set<string> } {
  const text = units.flatMap(({ block }) => linesOf([block])).join('\n').normalize('NFKC');
  return {
    numbers: new Set((text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''))),
    names: new Set((text.match(LATIN_NAME) ?? []).map((name) => name.toLowerCase())),
  };
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

/**
 * Whether two texts could be translations of each other: of what both would have alike, most is. `unknown` where they hold
 * next to nothing of that kind.
 */
export function agreement(zh: readonly Tagged[], en: readonly Tagged[]): 'yes' | 'no' | 'unknown' {
  const a = tokensOf(zh);
  const b = tokensOf(en);
  const numbers = shared(a.numbers, b.numbers);
  const names = shared(a.names, b.names);
  const fewest = Math.min(a.numbers.size, b.numbers.size);
  if (fewest >= 2 && numbers >= fewest * 0.4) return 'yes';
  if (fewest >= 3 && numbers < fewest * 0.25) return 'no';
  if (a.names.size >= 2 && names >= a.names.size * 0.5) return 'yes';
  return Math.max(a.numbers.size, b.numbers.size) >= 4 && numbers === 0 ? 'no' : 'unknown';
}
