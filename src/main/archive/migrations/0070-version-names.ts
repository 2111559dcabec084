import type { Migration } from './migration';

/** Beside the revisions, which never change: a name may be given, changed and taken away later. */
export const versionNames: Migration = {
  version: 70,
  up(db) {
    db.exec(`
      CREATE TABLE version_names (
        release INTEGER NOT NULL,
        number  INTEGER NOT NULL,
        name    TEXT NOT NULL,
        author  TEXT NOT NULL,
        at      TEXT NOT NULL,
        PRIMARY KEY (release, number),
        FOREIGN KEY (release, number) REFERENCES revisions (release, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
