import type { Migration } from './migration';

/** A comment holds the words it is about, not a place: the text goes on being edited. What is removed stays, unseen. */
export const review: Migration = {
  version: 60,
  up(db) {
    db.exec(`
      CREATE TABLE comments (
        comment     INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        release     INTEGER NOT NULL REFERENCES releases (release),
        lang        TEXT NOT NULL,
        field       TEXT NOT NULL,
        quote       TEXT NOT NULL,
        prefix      TEXT NOT NULL,
        suffix      TEXT NOT NULL,
        text        TEXT NOT NULL,
        -- What should stand instead; NULL for a remark.
        replacement TEXT,
        author      TEXT NOT NULL,
        at          TEXT NOT NULL,
        state       TEXT NOT NULL,
        settled_by  TEXT NOT NULL,
        settled_at  TEXT,
        removed     INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX comments_of_release ON comments (release);

      CREATE TABLE comment_replies (
        comment  INTEGER NOT NULL REFERENCES comments (comment),
        position INTEGER NOT NULL,
        text     TEXT NOT NULL,
        author   TEXT NOT NULL,
        at       TEXT NOT NULL,
        PRIMARY KEY (comment, position)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
