import type { ReleaseId } from '@shared/domain/release';
import type { ReplaceCandidate, ReplaceChoice } from '@shared/domain/replacing';

/** Numbers of the places that stay as they are, by release; what is not named here is replaced. */
export type Leaving = ReadonlyMap<ReleaseId, ReadonlySet<number>>;

const isLeft = (leaving: Leaving, { id }: ReplaceCandidate, place: number): boolean => leaving.get(id)?.has(place) === true;

/** Leaves or takes `places` of one release; other releases keep the very same set. */
export function leave(leaving: Leaving, id: ReleaseId, places: readonly number[], leaves: boolean): Leaving {
  const left = new Set(leaving.get(id));
  for (const place of places) {
    if (leaves) left.add(place);
    else left.delete(place);
  }
  return new Map(leaving).set(id, left);
}

export const countChosen = (candidates: readonly ReplaceCandidate[], leaving: Leaving): number =>
  candidates.reduce((sum, { id, places }) => sum + places.length - (leaving.get(id)?.size ?? 0), 0);

/** What to ask for: only releases of which something is to be replaced. */
export function choicesOf(candidates: readonly ReplaceCandidate[], leaving: Leaving): ReplaceChoice[] {
  return candidates
    .filter((candidate) => candidate.places.some((_, place) => !isLeft(leaving, candidate, place)))
    .map((candidate) => ({
      id: candidate.id,
      revision: candidate.revision,
      leave: candidate.places.flatMap((_, place) => (isLeft(leaving, candidate, place) ? [place] : [])),
    }));
}
