import type { Migration } from './migration';

/** Copied, not imported: the list a new archive starts with in this version of the schema. */
const KINDS = [
  ['news', '新闻', 'News'],
  ['award', '荣誉', 'Award'],
  ['visit', '来访', 'Visit'],
  ['product', '产品', 'Product'],
  ['results', '业绩', 'Results'],
  ['safety', '安全', 'Safety'],
  ['personnel', '人事', 'Personnel'],
  ['event', '活动', 'Event'],
  ['statement', '声明', 'Statement'],
  ['csr', '社会责任', 'Social responsibility'],
] as const;

/**
 * Texts are content-addressed and, like revisions, never change: an edition that a save did not touch costs nothing,
 * and history is what was written, not what a later version of the program makes of it.
 * `releases` is the projection of each newest revision that lists filter and sort on, written in the same transaction.
 */
export const initial: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      CREATE TABLE texts (
        sha256  TEXT PRIMARY KEY,
        -- Before the text, so that a list finds it without reading past the text.
        title   TEXT GENERATED ALWAYS AS (json_extract(content, '$.title')) STORED,
        content TEXT NOT NULL
      ) STRICT;

      CREATE TABLE releases (
        release     INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        revision    INTEGER NOT NULL,
        change_seq  INTEGER NOT NULL,
        created_at  TEXT NOT NULL,
        saved_at    TEXT NOT NULL,
        deleted_at  TEXT,
        date        TEXT,
        status      TEXT NOT NULL,
        kind        TEXT NOT NULL,
        embargo     TEXT,
        zh_sha256   TEXT REFERENCES texts (sha256),
        en_sha256   TEXT REFERENCES texts (sha256),
        -- Undated releases are fresh drafts: they come first.
        listed_date TEXT GENERATED ALWAYS AS (coalesce(date, '9999-99-99')) VIRTUAL
      ) STRICT;
      CREATE UNIQUE INDEX releases_by_change ON releases (change_seq);
      CREATE INDEX releases_listed ON releases (listed_date DESC, change_seq DESC) WHERE deleted_at IS NULL;
      CREATE INDEX releases_by_status ON releases (status, listed_date DESC, change_seq DESC) WHERE deleted_at IS NULL;
      CREATE INDEX releases_by_kind ON releases (kind, listed_date DESC, change_seq DESC) WHERE deleted_at IS NULL;
      CREATE INDEX releases_binned ON releases (listed_date DESC, change_seq DESC) WHERE deleted_at IS NOT NULL;

      CREATE TABLE revisions (
        release   INTEGER NOT NULL REFERENCES releases (release),
        number    INTEGER NOT NULL,
        saved_at  TEXT NOT NULL,
        author    TEXT NOT NULL,
        note      TEXT NOT NULL,
        facts     TEXT NOT NULL,
        zh_sha256 TEXT REFERENCES texts (sha256),
        en_sha256 TEXT REFERENCES texts (sha256),
        sha256    TEXT NOT NULL,
        PRIMARY KEY (release, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE release_tags (
        release INTEGER NOT NULL REFERENCES releases (release),
        tag     TEXT NOT NULL,
        PRIMARY KEY (tag, release)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX release_tags_by_release ON release_tags (release);

      CREATE TABLE release_sources (
        sha256  TEXT NOT NULL,
        release INTEGER NOT NULL REFERENCES releases (release),
        PRIMARY KEY (sha256, release)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX release_sources_by_release ON release_sources (release);

      CREATE TABLE attachments (
        sha256     TEXT PRIMARY KEY,
        bytes      INTEGER NOT NULL,
        media_type TEXT NOT NULL
      ) STRICT;

      CREATE TABLE kinds (
        id       TEXT PRIMARY KEY,
        zh       TEXT NOT NULL,
        en       TEXT NOT NULL,
        position INTEGER NOT NULL
      ) STRICT;
    `);
    for (const table of ['texts', 'revisions']) {
      for (const action of ['UPDATE', 'DELETE']) {
        db.exec(`
          CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table}
          BEGIN SELECT raise(ABORT, '${table} never change'); END
        `);
      }
    }
    const insert = db.prepare('INSERT INTO kinds (id, zh, en, position) VALUES (?, ?, ?, ?)');
    KINDS.forEach((kind, position) => insert.run(...kind, position));
  },
};
