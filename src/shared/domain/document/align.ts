import type { Block } from './schema';

/** One row of two texts side by side; null where one side has nothing to put beside the other. */
export interface AlignedPair {
  readonly left: Block | null;
  readonly right: Block | null;
}

/**
 * Puts the blocks of two language editions beside each other. Editions with equally many blocks are paired in order.
 * Otherwise headings of the same level are anchors, and what stands between two anchors is paired in order.
 */
export function alignBlocks(left: readonly Block[], right: readonly Block[]): readonly AlignedPair[] {
  if (left.length === right.length) return inOrder(left, right);
  const pairs: AlignedPair[] = [];
  let fromLeft = 0;
  let fromRight = 0;
  for (const [atLeft, atRight] of anchors(left, right)) {
    pairs.push(...inOrder(left.slice(fromLeft, atLeft), right.slice(fromRight, atRight)));
    pairs.push({ left: left[atLeft] ?? null, right: right[atRight] ?? null });
    fromLeft = atLeft + 1;
    fromRight = atRight + 1;
  }
  return [...pairs, ...inOrder(left.slice(fromLeft), right.slice(fromRight))];
}

function inOrder(left: readonly Block[], right: readonly Block[]): AlignedPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    left: left[index] ?? null,
    right: right[index] ?? null,
  }));
}

interface Anchor {
  readonly index: number;
  readonly level: number;
}

const headings = (blocks: readonly Block[]): Anchor[] =>
  blocks.flatMap((block, index) => (block.type === 'heading' ? [{ index, level: block.attrs.level }] : []));

/** Longest common subsequence of heading levels, as pairs of block positions. */
function anchors(left: readonly Block[], right: readonly Block[]): [number, number][] {
  const a = headings(left);
  const b = headings(right);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i]?.level === b[j]?.level ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) return found;
    if (one.level === other.level) {
      found.push([one.index, other.index]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}
