import type { Migration } from './migration';

/** English words that people have added to the dictionary. `word` in lower case; `written` as they met it. */
export const ownWords: Migration = {
  version: 100,
  up(db) {
    db.exec(`
      CREATE TABLE own_words (
        word     TEXT PRIMARY KEY,
        written  TEXT NOT NULL,
        added_at TEXT NOT NULL,
        author   TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
