import { join } from 'node:path';
import type { Concept } from '@shared/domain/terms';
import { openReadOnly } from '../../archive/connection';
import { conceptStates, latestTermChange } from '../../archive/queries/concept-rows';

/** What search reads of the term base, on a connection of its own that cannot write. */
export interface TermFeed {
  /** Number of the newest change. */
  latest(): number;
  /** Concepts changed after number `after`; those that are gone with null. */
  changedSince(after: number): readonly { readonly id: string; readonly concept: Concept | null }[];
  close(): void;
}

export function openTermFeed(archivePath: string): TermFeed {
  const db = openReadOnly(join(archivePath, 'archive.db'));
  return {
    latest: () => latestTermChange(db),
    changedSince: (after) =>
      conceptStates(db, 'change_seq > ?', after).map(({ concept, removed }) => ({ id: concept.id, concept: removed ? null : concept })),
    close: () => void db.close(),
  };
}
