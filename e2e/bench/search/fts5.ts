import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { runs } from '../../../src/shared/search/tokenize';
import { PAGE, type Engine } from './engine';
import { termsOf, type BenchQuery } from './queries';
import { TEXT_FIELDS, textsOf } from './texts';

/** Characters of Chinese separated, words of other scripts as they are. */
const separated = (text: string): string =>
  runs(text)
    .map(({ start, end, ideographs }) => (ideographs ? Array.from(text.slice(start, end)).join(' ') : text.slice(start, end)))
    .join(' ');

interface Flavour {
  readonly name: string;
  readonly tokenize: string;
  readonly setup: string;
  stored(text: string): string;
  /** The query in FTS5's language; null where its tokens are longer than what is looked for. */
  match(query: BenchQuery): string | null;
}

const CHARACTERS: Flavour = {
  name: 'fts5Char',
  tokenize: 'unicode61 remove_diacritics 0',
  setup: 'SQLite FTS5, contentless, unicode61 over text whose Chinese characters are separated by spaces; what is looked for is a phrase of characters or a word, a last word being typed is a prefix',
  stored: separated,
  match: ({ leaves }) =>
    leaves
      .map((leaf) => {
        const { terms, prefix } = termsOf(leaf);
        return `"${terms.join(' ')}"${prefix ? ' *' : ''}`;
      })
      .join(' AND '),
};

const TRIGRAM_LENGTH = 3;
const TRIGRAM: Flavour = {
  name: 'fts5Trigram',
  tokenize: 'trigram',
  setup: 'SQLite FTS5, contentless, trigram tokenizer; what is looked for is a substring of three characters or more, shorter ones are impossible',
  stored: (text) => text,
  match: ({ leaves }) =>
    leaves.some(({ literal }) => Array.from(literal.text).length < TRIGRAM_LENGTH) ? null : leaves.map(({ literal }) => `"${literal.text}"`).join(' AND '),
};

const BOTH = 'Answer: top 50 by bm25 with titles weighing three times, and count(*).';

function openFts5(flavour: Flavour, path: string): Engine {
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('mmap_size = 4294967296');
  db.exec(`CREATE VIRTUAL TABLE texts USING fts5(${TEXT_FIELDS.join(', ')}, content='', tokenize='${flavour.tokenize}')`);
  const insert = db.prepare('INSERT INTO texts (rowid, title_zh, body_zh, title_en, body_en) VALUES (?, ?, ?, ?, ?)');
  const top = db.prepare(`SELECT rowid - 1 FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 3, 1, 3, 1) LIMIT ${PAGE}`).pluck();
  const count = db.prepare('SELECT count(*) FROM texts WHERE texts MATCH ?').pluck();
  const insertPage = db.transaction((page: readonly (readonly string[])[], first: number) => {
    for (const [at, texts] of page.entries()) insert.run(first + at + 1, ...texts);
  });
  return {
    name: flavour.name,
    setup: `${flavour.setup}. ${BOTH}`,
    add: (page, first) => {
      const texts = page.map((content) => {
        const fields = textsOf(content);
        return TEXT_FIELDS.map((field) => flavour.stored(fields[field]));
      });
      insertPage(texts, first);
    },
    finish: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    find: (query) => {
      const match = flavour.match(query);
      return match === null || query.kind === 'fuzzy' ? null : { best: top.all(match) as number[], total: count.get(match) as number };
    },
    fileBytes: () => statSync(path).size,
    close: () => void db.close(),
  };
}

export const openFts5Characters = (path: string): Engine => openFts5(CHARACTERS, path);
export const openFts5Trigram = (path: string): Engine => openFts5(TRIGRAM, path);
