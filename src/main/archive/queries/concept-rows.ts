import type { Concept, Origin, Subject, Term } from '@shared/domain/terms';
import type { Database } from '../connection';

/** A concept with what only the archive knows of it. */
export interface StoredConcept extends Concept {
  /** Shipped, and changed by a person since. */
  readonly edited: boolean;
}

/** A concept as it is now, in the bin or not. */
export interface ConceptState {
  readonly concept: StoredConcept;
  readonly removed: boolean;
  readonly changeSeq: number;
}

interface ConceptRow {
  readonly id: string;
  readonly subject: Subject;
  readonly note: string;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly origin: Origin;
  readonly edited: 0 | 1;
  readonly removed: 0 | 1;
  readonly change_seq: number;
  readonly terms: string;
}

type Value = string | number;

/** Concepts by a condition on the columns of `concepts`. Works on a read-only connection. */
export function conceptStates(db: Database, where: string, ...values: readonly Value[]): ConceptState[] {
  const rows = db
    .prepare(`
      SELECT c.*, (
        SELECT json_group_array(json_object('lang', lang, 'text', text, 'status', status) ORDER BY position)
        FROM concept_terms WHERE concept = c.id
      ) AS terms
      FROM concepts c
      WHERE ${where}
    `)
    .all(...values) as ConceptRow[];
  return rows.map((row) => ({
    concept: {
      id: row.id,
      origin: row.origin,
      edited: row.edited === 1,
      subject: row.subject,
      note: row.note,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      terms: JSON.parse(row.terms) as Term[],
    },
    removed: row.removed === 1,
    changeSeq: row.change_seq,
  }));
}

/** Number of the newest change of the term base; 0 before the first. */
export const latestTermChange = (db: Database): number =>
  db.prepare('SELECT coalesce(max(change_seq), 0) FROM concepts').pluck().get() as number;
