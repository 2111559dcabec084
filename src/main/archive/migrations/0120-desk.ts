import type { Migration } from './migration';

/** The overview asks for the few releases with an embargo and for those in one language among all that have neither. */
export const desk: Migration = {
  version: 120,
  up(db) {
    db.exec(`
      CREATE INDEX releases_embargoed ON releases (json_extract(embargo, '$.until')) WHERE deleted_at IS NULL AND embargo IS NOT NULL;
      CREATE INDEX releases_in_one_language ON releases (status, listed_date DESC, change_seq DESC)
        WHERE deleted_at IS NULL AND (zh_sha256 IS NULL OR en_sha256 IS NULL);
    `);
  },
};
