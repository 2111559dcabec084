import type { Block } from './schema';
import { textLines } from './text';

/** One row of two texts side by side; null where one side has nothing to put beside the other. */
export interface AlignedPair {
  readonly left: Block | null;
  readonly right: Block | null;
}

/** What two blocks that are translations of each other have in common. */
interface Features {
  readonly kind: string;
  readonly role: 'text' | 'heading' | 'table' | 'image';
  /** Length in Chinese characters; a word of English counts as many as it is usually translated by. */
  readonly length: number;
  /** Numbers and Latin words, which stay what they are in translation. */
  readonly tokens: ReadonlySet<string>;
}

/** Chinese characters that an English word becomes, on the average. */
const CHARACTERS_PER_WORD = 1.6;
/** Of one block that stands alone: two of them cost as much as the worst pair. */
const ALONE = 1.3;
/** A list for a paragraph; a heading of another level. */
const OTHER_KIND = 1;
/** A table, a picture, a heading for a paragraph: more than both alone. */
const OTHER_ROLE = 3;
/** Headings are landmarks: two of one level are rather paired than passed. */
const LANDMARK = -0.5;
const SAME_TOKENS = 1.5;
/** Blocks further from the diagonal than this are not compared: nobody moves a paragraph over so many. */
const BAND = 60;

/**
 * Puts the blocks of two language editions beside each other, in order: the cheapest way through both (Gale and Church,
 * "A program for aligning sentences in bilingual corpora", 1993). A pair costs the more the less its lengths, its kind
 * and its numbers and Latin words agree; a block that stands alone costs a fixed amount.
 */
export function alignBlocks(left: readonly Block[], right: readonly Block[]): readonly AlignedPair[] {
  const a = left.map(featuresOf);
  const b = right.map(featuresOf);
  const width = b.length + 1;
  // From each place to the end of both.
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  costs[a.length * width + b.length] = 0;
  const steps = new Uint8Array(costs.length);
  const cost = (i: number, j: number): number => costs[i * width + j] ?? Number.POSITIVE_INFINITY;
  const band = BAND + Math.abs(a.length - b.length);
  for (let i = a.length; i >= 0; i--) {
    const middle = a.length === 0 ? 0 : Math.round((i * b.length) / a.length);
    for (let j = Math.min(b.length, middle + band); j >= Math.max(0, middle - band); j--) {
      const [one, other] = [a[i], b[j]];
      if (one === undefined && other === undefined) continue;
      const ways = [
        one === undefined || other === undefined ? Number.POSITIVE_INFINITY : cost(i + 1, j + 1) + pairCost(one, other),
        one === undefined ? Number.POSITIVE_INFINITY : cost(i + 1, j) + ALONE,
        other === undefined ? Number.POSITIVE_INFINITY : cost(i, j + 1) + ALONE,
      ];
      const best = Math.min(...ways);
      costs[i * width + j] = best;
      steps[i * width + j] = ways.indexOf(best);
    }
  }
  const pairs: AlignedPair[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const step = steps[i * width + j];
    pairs.push({ left: step === RIGHT_ALONE ? null : (left[i] ?? null), right: step === LEFT_ALONE ? null : (right[j] ?? null) });
    if (step !== RIGHT_ALONE) i++;
    if (step !== LEFT_ALONE) j++;
  }
  return pairs;
}

const LEFT_ALONE = 1;
const RIGHT_ALONE = 2;

function featuresOf(block: Block): Features {
  const lines = [...textLines([block])].join('\n').normalize('NFKC');
  const words = lines.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,-]*/gu) ?? [];
  const han = lines.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    kind: block.type === 'heading' ? `heading ${block.attrs.level}` : block.type,
    role: block.type === 'heading' || block.type === 'table' || block.type === 'image' ? block.type : 'text',
    length: han + words.length * CHARACTERS_PER_WORD,
    tokens: new Set(words.map((word) => word.replace(/[.,-]+$/u, '').replace(/,(?=\d)/gu, '').toLowerCase()).filter((word) => word.length > 1)),
  };
}

function pairCost(one: Features, other: Features): number {
  const same = one.role === 'heading' ? LANDMARK : 0;
  const kind = one.kind === other.kind ? same : one.role === other.role ? OTHER_KIND : OTHER_ROLE;
  // A little is added so that a heading of four words and one of five are alike.
  const length = Math.abs(Math.log((one.length + 6) / (other.length + 6)));
  return kind + length + SAME_TOKENS * (1 - likeness(one.tokens, other.tokens)) - SAME_TOKENS / 2;
}

/** 0 to 1: how much of the shorter list is in the longer one; between the two where there is nothing to compare. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0.5;
  let shared = 0;
  for (const token of few) if (many.has(token)) shared++;
  return shared / few.size;
}
