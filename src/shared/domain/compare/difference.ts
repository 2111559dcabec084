import { diffArrays } from 'diff';

/** So many values in a row that are the same in both, or only in one. Between two that are the same, what was removed stands first. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly count: number;
}

/** Two texts further apart than this have nothing to tell word by word, and would take long to say so. */
const MOST_EDITS = 2_000;

/** The least that has to be taken out of `older` and put in to get `newer`; the other way round it is the same turned over. */
export function difference(older: readonly string[], newer: readonly string[]): Run[] {
  // Of several equally short ways the library takes the first it finds: it is always asked in one direction.
  const isTurned = precedes(newer, older);
  const [a, b] = isTurned ? [newer, older] : [older, newer];
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return joined([{ kind: 'removed', count: older.length }, { kind: 'added', count: newer.length }]);
  return joined(
    changes.map(({ added, removed, count }) => ({ kind: added ? (isTurned ? 'removed' : 'added') : removed ? (isTurned ? 'added' : 'removed') : 'same', count })),
  );
}

/** An order of lists: which of two stands first, whatever is compared. */
export function precedes(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at < 0) return a.length < b.length;
  const other = b[at];
  return other !== undefined && (a[at] ?? '') < other;
}

/** Neighbours of one kind become one; within a change, removed before added. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let [removed, added] = [0, 0];
  const settle = (): void => {
    if (removed > 0) result.push({ kind: 'removed', count: removed });
    if (added > 0) result.push({ kind: 'added', count: added });
    [removed, added] = [0, 0];
  };
  for (const { kind, count } of runs) {
    if (count === 0) continue;
    if (kind === 'removed') removed += count;
    else if (kind === 'added') added += count;
    else {
      const last = result.at(-1);
      if (removed + added === 0 && last?.kind === 'same') result.splice(-1, 1, { kind, count: last.count + count });
      else {
        settle();
        result.push({ kind, count });
      }
    }
  }
  settle();
  return result;
}
