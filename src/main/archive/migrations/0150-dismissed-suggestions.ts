import type { Migration } from './migration';

/** Names found in texts that a person does not want to be offered again. */
export const dismissedSuggestions: Migration = {
  version: 150,
  up(db) {
    db.exec(`
      CREATE TABLE dismissed_suggestions (
        kind         TEXT NOT NULL,
        zh           TEXT NOT NULL,
        en           TEXT NOT NULL,
        dismissed_at TEXT NOT NULL,
        author       TEXT NOT NULL,
        PRIMARY KEY (kind, zh, en)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
