import type { BlockChange } from '@shared/domain/compare';

export interface Stretch {
  readonly changes: readonly BlockChange[];
  readonly isFolded: boolean;
}

/** Unchanged blocks that stay in sight on each side of a change. */
const AROUND = 1;
/** Fewer are not worth a line that says they are there. */
const LEAST = 3;

/** Stretches without a change that are long enough to be folded, and what is between them. */
export function folded(changes: readonly BlockChange[], showsAll: boolean): Stretch[] {
  if (showsAll) return [{ changes, isFolded: false }];
  const isShown = (index: number): boolean => changes.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same');
  const stretches: { changes: BlockChange[]; isFolded: boolean }[] = [];
  for (const [index, change] of changes.entries()) {
    const isFolded = !isShown(index);
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.changes.push(change);
    else stretches.push({ changes: [change], isFolded });
  }
  return stretches.map((stretch) => (stretch.changes.length < LEAST ? { ...stretch, isFolded: false } : stretch));
}
