import type { Migration } from './migration';

/**
 * `concept_changes` holds what each concept was before each change, so that any change can be taken back.
 * `change_seq` is the number of the change a concept was last touched by: search follows it.
 */
export const terms: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      CREATE TABLE concepts (
        id          TEXT PRIMARY KEY,
        subject     TEXT NOT NULL,
        note        TEXT NOT NULL,
        valid_from  TEXT,
        valid_until TEXT,
        origin      TEXT NOT NULL,
        -- A shipped concept that a person has changed: later versions of the program leave it alone.
        edited      INTEGER NOT NULL,
        removed     INTEGER NOT NULL,
        change_seq  INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX concepts_by_change ON concepts (change_seq);

      CREATE TABLE concept_terms (
        concept  TEXT NOT NULL REFERENCES concepts (id),
        position INTEGER NOT NULL,
        lang     TEXT NOT NULL,
        text     TEXT NOT NULL,
        status   TEXT NOT NULL,
        PRIMARY KEY (concept, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE concept_changes (
        batch    INTEGER NOT NULL,
        concept  TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        author   TEXT NOT NULL,
        before   TEXT,
        PRIMARY KEY (batch, concept)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX concept_changes_by_concept ON concept_changes (concept, batch);

      CREATE TABLE term_base (
        -- Version of the shipped list that was taken in; 0 is none.
        shipped_version INTEGER NOT NULL
      ) STRICT;
      INSERT INTO term_base VALUES (0);
    `);
    for (const action of ['UPDATE', 'DELETE']) {
      db.exec(`
        CREATE TRIGGER concept_changes_no_${action.toLowerCase()} BEFORE ${action} ON concept_changes
        BEGIN SELECT raise(ABORT, 'concept_changes never change'); END
      `);
    }
  },
};
