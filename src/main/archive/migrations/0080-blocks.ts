import type { Migration } from './migration';

/**
 * `block_changes` holds what each block was before each change, so that any change can be taken back.
 * `release_blocks` says which releases have their text from which block, by their newest revision.
 */
export const blocks: Migration = {
  version: 80,
  up(db) {
    db.exec(`
      CREATE TABLE blocks (
        id         TEXT PRIMARY KEY,
        kind       TEXT NOT NULL,
        name       TEXT NOT NULL,
        zh         TEXT NOT NULL,
        en         TEXT NOT NULL,
        speaker    TEXT NOT NULL,
        note       TEXT NOT NULL,
        is_default INTEGER NOT NULL,
        removed    INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE block_changes (
        batch    INTEGER NOT NULL,
        block    TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        author   TEXT NOT NULL,
        before   TEXT,
        PRIMARY KEY (batch, block)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX block_changes_by_block ON block_changes (block, batch);

      CREATE TABLE release_blocks (
        block   TEXT NOT NULL,
        kind    TEXT NOT NULL,
        release INTEGER NOT NULL REFERENCES releases (release),
        PRIMARY KEY (block, kind, release)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX release_blocks_by_release ON release_blocks (release);

      CREATE TRIGGER release_blocks_follow AFTER UPDATE OF revision ON releases
      BEGIN
        DELETE FROM release_blocks WHERE release = new.release;
        INSERT INTO release_blocks (block, kind, release)
        SELECT link.value, link.key, new.release
        FROM revisions v, json_each(v.facts, '$.blocks') link
        WHERE v.release = new.release AND v.number = new.revision;
      END;
    `);
    for (const action of ['UPDATE', 'DELETE']) {
      db.exec(`
        CREATE TRIGGER block_changes_no_${action.toLowerCase()} BEFORE ${action} ON block_changes
        BEGIN SELECT raise(ABORT, 'block_changes never change'); END
      `);
    }
  },
};
