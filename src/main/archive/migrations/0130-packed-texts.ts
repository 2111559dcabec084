import type { Migration } from './migration';

/**
 * A text that no release has as its current one may be kept as its difference from the text that replaced it. Its content is then the
 * JSON `null`, so that nothing reads it for a text by mistake. A text still never changes: only the way it is kept does.
 */
export const packedTexts: Migration = {
  version: 130,
  up(db) {
    db.exec(`
      ALTER TABLE texts ADD COLUMN base TEXT REFERENCES texts (sha256);
      ALTER TABLE texts ADD COLUMN packed BLOB;
      CREATE INDEX releases_by_zh ON releases (zh_sha256);
      CREATE INDEX releases_by_en ON releases (en_sha256);

      DROP TRIGGER texts_no_update;
      CREATE TRIGGER texts_no_update BEFORE UPDATE ON texts
      WHEN NOT (
        new.sha256 = old.sha256 AND (new.packed IS NULL) = (new.base IS NULL) AND (new.packed IS NULL) <> (old.packed IS NULL)
        AND (new.packed IS NULL) = (new.content <> 'null')
      )
      BEGIN SELECT raise(ABORT, 'texts never change'); END;
    `);
  },
};
