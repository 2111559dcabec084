import type { Migration } from './migration';

/**
 * Translations that were imported from files, beside those that the archive's own releases hold. They are only ever
 * added, so that their numbers say what is new: the index of the memory follows them.
 */
export const memoryUnits: Migration = {
  version: 90,
  up(db) {
    db.exec(`
      CREATE TABLE memory_units (
        unit     INTEGER PRIMARY KEY AUTOINCREMENT,
        -- SHA-256 of both texts.
        key      TEXT NOT NULL UNIQUE,
        zh       TEXT NOT NULL,
        en       TEXT NOT NULL,
        file     TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        author   TEXT NOT NULL
      ) STRICT;
    `);
  },
};
