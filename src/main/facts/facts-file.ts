import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { RECOGNISER_VERSION } from '@shared/domain/statements';
import { TOKENIZER_VERSION } from '@shared/search/tokenize';
import { openDisposable, type Database } from '../archive/connection';

/** Of the tables below. */
const FORMAT = 3;
/** Files of other versions are not read: the statements in them may be others. */
const VERSION = FORMAT * 1_000_000 + RECOGNISER_VERSION * 1_000 + TOKENIZER_VERSION;

const SCHEMA = `
  CREATE TABLE releases (
    release INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    date TEXT,
    status TEXT NOT NULL,
    title_zh TEXT,
    title_en TEXT,
    -- Both titles in the form in which texts are compared.
    titles TEXT NOT NULL
  ) STRICT;
  CREATE INDEX release_ids ON releases (id);
  CREATE TABLE statements (
    statement INTEGER PRIMARY KEY,
    release INTEGER NOT NULL,
    lang TEXT NOT NULL,
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    value REAL,
    high REAL,
    step REAL,
    unit TEXT,
    unit_text TEXT NOT NULL,
    qualifier TEXT,
    subject TEXT NOT NULL,
    year INTEGER,
    speaker TEXT NOT NULL,
    named TEXT,
    -- Sentence, speaker and the names it holds in their other language, in the form in which texts are compared.
    words TEXT NOT NULL
  ) STRICT;
  CREATE INDEX statements_of_release ON statements (release);
  CREATE INDEX figures ON statements (unit, value) WHERE kind = 'figure';
  CREATE INDEX subjects ON statements (lang, unit, subject, year) WHERE kind = 'figure' AND subject <> '' AND year IS NOT NULL;
  CREATE TABLE disagreements (release INTEGER NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL) STRICT;
  CREATE INDEX disagreements_of_release ON disagreements (release);
  -- Names of each release, with what a person is called in its Chinese text (a JSON array).
  CREATE TABLE names (release INTEGER NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, titles TEXT NOT NULL) STRICT;
  CREATE INDEX names_of_release ON names (release);
  CREATE INDEX names_by_zh ON names (zh, en);
  -- Texts with their translations: of a release, or imported (the archive's number and key of it).
  CREATE TABLE memory (
    unit INTEGER PRIMARY KEY,
    release INTEGER,
    imported INTEGER,
    key TEXT,
    file TEXT,
    zh TEXT NOT NULL,
    en TEXT NOT NULL
  ) STRICT;
  CREATE INDEX memory_of_release ON memory (release) WHERE release IS NOT NULL;
  CREATE UNIQUE INDEX memory_imported ON memory (imported) WHERE imported IS NOT NULL;
  CREATE TABLE memory_sketches (hash INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (hash, unit)) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE memory_words USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE terms USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
`;

/** Opens the file, making it anew when it is missing, of another version, damaged, or when `anew`. */
export function openFactsFile(path: string, { anew = false } = {}): Database {
  mkdirSync(dirname(path), { recursive: true });
  if (!anew) {
    const kept = openKept(path);
    if (kept !== null) return kept;
  }
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
  const db = open(path);
  db.exec(SCHEMA);
  db.pragma(`user_version = ${VERSION}`);
  return db;
}

function openKept(path: string): Database | null {
  let db: Database | null = null;
  try {
    db = open(path);
    const isOurs = db.pragma('user_version', { simple: true }) === VERSION && db.pragma('quick_check(1)', { simple: true }) === 'ok';
    if (isOurs) return db;
  } catch {
    // Not a database, or one that cannot be read: it is made again.
  }
  db?.close();
  return null;
}

function open(path: string): Database {
  const db = openDisposable(path);
  try {
    // A power cut may lose the newest statements, never the file's order; lost ones are found by comparing hashes.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
