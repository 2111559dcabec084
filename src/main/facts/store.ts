import { titlesIn } from '@shared/domain/checks';
import { plainText } from '@shared/domain/document';
import type { Edition, Language, Name, ReleaseId } from '@shared/domain/release';
import { editionsDisagree, statementsOf, type PlacedStatement } from '@shared/domain/statements';
import { normalize } from '@shared/search/normalize';
import { searchText, tokenize } from '@shared/search/tokenize';
import type { Database, Statement } from '../archive/connection';
import type { FeedRelease } from '../archive/queries/search-feed';
import { MemoryStore } from './memory/memory-store';

/** Between texts that are compared one by one. */
const BREAK = '\n';

/** Writes releases into the facts file and takes them out. */
export class FactsStore {
  readonly memory: MemoryStore;
  private readonly insertRelease: Statement;
  private readonly insertStatement: Statement;
  private readonly insertTerms: Statement;
  private readonly insertDisagreement: Statement;
  private readonly insertName: Statement;
  private readonly deletions: readonly Statement[];

  constructor(readonly db: Database) {
    this.memory = new MemoryStore(db);
    this.insertRelease = db.prepare(
      'INSERT INTO releases (release, id, sha256, date, status, title_zh, title_en, titles) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.insertStatement = db.prepare(`
      INSERT INTO statements (release, lang, kind, sentence, range_start, range_end, value, high, step, unit, unit_text,
        qualifier, subject, year, speaker, named, words)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `);
    this.insertTerms = db.prepare('INSERT INTO terms (rowid, tokens) VALUES (?, ?)');
    this.insertName = db.prepare('INSERT INTO names (release, kind, zh, en, titles) VALUES (?, ?, ?, ?, ?)');
    this.insertDisagreement = db.prepare('INSERT INTO disagreements (release, first, second) VALUES (?, ?, ?)');
    this.deletions = [
      'DELETE FROM terms WHERE rowid IN (SELECT statement FROM statements WHERE release = ?)',
      'DELETE FROM statements WHERE release = ?',
      'DELETE FROM disagreements WHERE release = ?',
      'DELETE FROM names WHERE release = ?',
      'DELETE FROM releases WHERE release = ?',
    ].map((sql) => db.prepare(sql));
  }

  /** Archive row -> id and content hash of what is in the file. */
  hashes(): Map<number, string> {
    const rows = this.db.prepare('SELECT release, id, sha256 FROM releases').all() as { release: number; id: ReleaseId; sha256: string }[];
    return new Map(rows.map(({ release, id, sha256 }) => [release, `${id} ${sha256}`]));
  }

  count(): number {
    return this.db.prepare('SELECT count(*) FROM releases').pluck().get() as number;
  }

  /** Takes releases in, in place of their earlier state, in one transaction. */
  put(releases: readonly FeedRelease[]): void {
    this.db.transaction(() => {
      for (const release of releases) this.putOne(release);
    })();
  }

  discard(rowids: readonly number[]): void {
    this.db.transaction(() => {
      for (const rowid of rowids) this.discardOne(rowid);
    })();
  }

  close(): void {
    this.db.close();
  }

  private putOne({ rowid, id, sha256, date, status, zh, en, names }: FeedRelease): void {
    this.discardOne(rowid);
    const titles = [zh?.title ?? '', en?.title ?? ''].map(normalize).join(BREAK);
    this.insertRelease.run(rowid, id, sha256, date, status, zh?.title ?? null, en?.title ?? null, titles);
    this.putNames(rowid, names, zh);
    this.memory.putRelease(rowid, zh, en);
    const statements = statementsOf({ zh, en }, names, date);
    const numbers = statements.map((one) => this.putStatement(rowid, one, names));
    for (const [first, second] of editionsDisagree(statements)) this.insertDisagreement.run(rowid, numbers[first], numbers[second]);
  }

  private putNames(release: number, names: readonly Name[], edition: Edition | null): void {
    const text = edition === null ? '' : plainText(edition.body);
    for (const { kind, zh, en } of names) {
      if (zh !== '') this.insertName.run(release, kind, zh, en, JSON.stringify(kind === 'person' ? titlesIn(text, zh) : []));
    }
  }

  private putStatement(release: number, one: PlacedStatement, names: readonly Name[]): number {
    const { lang, kind, sentence, range, value, high, step, unit, unitText, qualifier, subject, year, speaker, date } = one;
    const texts = [sentence, speaker, ...otherNames(sentence, speaker, lang, names)].filter((text) => text !== '');
    const words = texts.map(searchText).join(BREAK);
    const fields = [value, high, step, unit, unitText, qualifier, subject, year, speaker, date];
    const { lastInsertRowid } = this.insertStatement.run(release, lang, kind, sentence, ...range, ...fields, words);
    this.insertTerms.run(lastInsertRowid, [...new Set(tokenize(words))].join(' '));
    return Number(lastInsertRowid);
  }

  private discardOne(rowid: number): void {
    this.memory.discardRelease(rowid);
    for (const deletion of this.deletions) deletion.run(rowid);
  }
}

/** 赵鹏程 is asked for, "Zhao Pengcheng" is said: the names of the release say it is the same person. */
function otherNames(sentence: string, speaker: string, lang: Language, names: readonly Name[]): string[] {
  const other = lang === 'zh' ? 'en' : 'zh';
  return names
    .filter((name) => name[lang] !== '' && (sentence.includes(name[lang]) || speaker === name[lang]))
    .map((name) => name[other]);
}
