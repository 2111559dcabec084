import { TermIndex } from '@shared/domain/term-index';
import { isSameContent, type Concept } from '@shared/domain/terms';
import type { Stamp } from '../api';
import type { Database, Statement } from '../connection';
import { conceptStates, latestTermChange, type StoredConcept } from './concept-rows';

/** `next` is what the concept becomes; null takes it out of the term base. */
export interface ConceptWrite {
  readonly id: string;
  readonly next: StoredConcept | null;
}

/** The tables of the term base. Every write is one transaction under one number, and can be taken back by that. */
export class ConceptQueries {
  private readonly statements: ReturnType<typeof prepare>;

  constructor(private readonly db: Database) {
    this.statements = prepare(db);
  }

  live(): StoredConcept[] {
    return conceptStates(this.db, 'removed = 0').map(({ concept }) => concept);
  }

  /** Returns the number of the change. */
  write(writes: readonly ConceptWrite[], stamp: Stamp): number {
    const { log, remove } = this.statements;
    return this.inTransaction(() => {
      const batch = this.nextBatch();
      for (const { id, next } of writes) {
        log.run(batch, id, stamp.at, stamp.author, this.asLogged(id));
        if (next === null) remove.run(batch, id);
        else this.store(next, batch);
      }
      return batch;
    });
  }

  /** What undoes a change: for each concept that is as the change left it, what it was before. */
  undoing(batch: number): ConceptWrite[] {
    const rows = this.db
      .prepare(`
        SELECT h.concept AS id, h.before, n.batch IS NOT NULL AS changedSince, n.before AS after
        FROM concept_changes h
        LEFT JOIN concept_changes n ON n.concept = h.concept
          AND n.batch = (SELECT min(batch) FROM concept_changes WHERE concept = h.concept AND batch > h.batch)
        WHERE h.batch = ?
      `)
      .all(batch) as { id: string; before: string | null; changedSince: 0 | 1; after: string | null }[];
    return rows
      .filter(({ id, changedSince, after }) => changedSince === 0 || this.asLogged(id) === after)
      .map(({ id, before }) => ({ id, next: before === null ? null : (JSON.parse(before) as StoredConcept) }));
  }

  /**
   * Takes in a newer version of the shipped list: what is new comes in, what no person has touched is brought up to date,
   * what a person has changed or removed stays so.
   */
  takeShipped(version: number, read: () => readonly Concept[]): void {
    const known = this.db.prepare('SELECT shipped_version FROM term_base').pluck().get() as number;
    if (known >= version) return;
    const shipped = read();
    this.inTransaction(() => {
      const batch = this.nextBatch();
      const states = new Map(conceptStates(this.db, 'true').map((state) => [state.concept.id, state]));
      const present = new TermIndex(this.live());
      for (const concept of shipped) {
        const state = states.get(concept.id);
        const isNew = state === undefined && present.twinOf(concept) === null;
        const isStale =
          state?.concept.origin === 'shipped' && !state.removed && !state.concept.edited && !isSameContent(state.concept, concept);
        if (isNew || isStale) this.store({ ...concept, edited: false }, batch);
      }
      this.db.prepare('UPDATE term_base SET shipped_version = ?').run(version);
    });
  }

  /** The state of a concept as the log keeps it; null for one that is not in the term base. */
  private asLogged(id: string): string | null {
    if (this.statements.isLive.get(id) === undefined) return null;
    const [state] = conceptStates(this.db, 'id = ?', id);
    return JSON.stringify(state?.concept);
  }

  private nextBatch(): number {
    const logged = this.db.prepare('SELECT coalesce(max(batch), 0) FROM concept_changes').pluck().get() as number;
    return Math.max(logged, latestTermChange(this.db)) + 1;
  }

  private store({ id, subject, note, validFrom, validUntil, origin, edited, terms }: StoredConcept, batch: number): void {
    const { put, clear, putTerm } = this.statements;
    put.run(id, subject, note, validFrom, validUntil, origin, edited ? 1 : 0, batch);
    clear.run(id);
    terms.forEach(({ lang, text, status }, position) => putTerm.run(id, position, lang, text, status));
  }

  private inTransaction<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }
}

function prepare(db: Database): Readonly<Record<'log' | 'isLive' | 'remove' | 'put' | 'clear' | 'putTerm', Statement>> {
  return {
    log: db.prepare('INSERT INTO concept_changes (batch, concept, saved_at, author, before) VALUES (?, ?, ?, ?, ?)'),
    isLive: db.prepare('SELECT 1 FROM concepts WHERE id = ? AND removed = 0'),
    remove: db.prepare('UPDATE concepts SET removed = 1, change_seq = ? WHERE id = ?'),
    put: db.prepare(`
      INSERT INTO concepts (id, subject, note, valid_from, valid_until, origin, edited, removed, change_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
      ON CONFLICT (id) DO UPDATE SET
        subject = excluded.subject, note = excluded.note, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
        origin = excluded.origin, edited = excluded.edited, removed = 0, change_seq = excluded.change_seq
    `),
    clear: db.prepare('DELETE FROM concept_terms WHERE concept = ?'),
    putTerm: db.prepare('INSERT INTO concept_terms (concept, position, lang, text, status) VALUES (?, ?, ?, ?, ?)'),
  };
}
