import type { Migration } from './migration';

export const savedSearches: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      CREATE TABLE saved_searches (
        id       TEXT PRIMARY KEY,
        name     TEXT NOT NULL,
        text     TEXT NOT NULL,
        sort     TEXT NOT NULL,
        position INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
