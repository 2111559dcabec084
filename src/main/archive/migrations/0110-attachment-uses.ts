import type { Migration } from './migration';

/**
 * Which releases have which stored files today: kept with them, or shown in one of their texts. A projection of the
 * newest revisions, like the other tables of `releases`; archives that are there already are read once.
 */
export const attachmentUses: Migration = {
  version: 110,
  up(db) {
    db.exec(`
      CREATE TABLE release_attachments (
        sha256  TEXT NOT NULL,
        release INTEGER NOT NULL REFERENCES releases (release),
        PRIMARY KEY (sha256, release)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX release_attachments_by_release ON release_attachments (release);

      INSERT INTO release_attachments (release, sha256)
      SELECT r.release, file.value ->> '$.sha256'
      FROM releases r
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      JOIN json_each(iif(json_valid(v.facts), v.facts, '{}'), '$.attachments') file
      UNION
      SELECT r.release, node.value
      FROM releases r
      JOIN texts t ON t.sha256 IN (r.zh_sha256, r.en_sha256)
      -- Most texts have no picture: they are not taken apart.
      JOIN json_tree(iif(instr(t.content, '"type":"image"') > 0 AND json_valid(t.content), t.content, '{}'), '$.body') node
      WHERE node.key = 'attachment' AND node.type = 'text';
    `);
  },
};
