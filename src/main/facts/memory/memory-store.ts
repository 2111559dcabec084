import { pairsOf, sketchOf, type MemoryPair } from '@shared/domain/memory';
import type { Edition } from '@shared/domain/release';
import { normalize } from '@shared/search/normalize';
import { tokenize } from '@shared/search/tokenize';
import type { Database, Statement } from '../../archive/connection';
import type { MemoryUnit } from '../../archive/queries/memory-units';

interface StoredPair extends MemoryPair {
  readonly unit: number;
}

/** Writes texts with their translations into the facts file and takes them out. Transactions are the caller's. */
export class MemoryStore {
  private readonly insert: Statement;
  private readonly insertSketch: Statement;
  private readonly insertWords: Statement;
  private readonly ofRelease: Statement;
  private readonly ofImported: Statement;
  private readonly removals: Readonly<Record<'pair' | 'sketch' | 'words', Statement>>;

  constructor(private readonly db: Database) {
    this.insert = db.prepare('INSERT INTO memory (release, imported, key, file, zh, en) VALUES (?, ?, ?, ?, ?, ?)');
    // A word that both languages share has one sketch.
    this.insertSketch = db.prepare('INSERT OR IGNORE INTO memory_sketches (hash, unit) VALUES (?, ?)');
    this.insertWords = db.prepare('INSERT INTO memory_words (rowid, tokens) VALUES (?, ?)');
    this.ofRelease = db.prepare('SELECT unit, zh, en FROM memory WHERE release = ?');
    this.ofImported = db.prepare('SELECT unit, zh, en FROM memory WHERE imported = ?');
    this.removals = {
      pair: db.prepare('DELETE FROM memory WHERE unit = ?'),
      sketch: db.prepare('DELETE FROM memory_sketches WHERE hash = ? AND unit = ?'),
      words: db.prepare('DELETE FROM memory_words WHERE rowid = ?'),
    };
  }

  putRelease(release: number, zh: Edition | null, en: Edition | null): void {
    if (zh === null || en === null) return;
    for (const pair of pairsOf(zh, en)) this.put(pair, [release, null, null, null]);
  }

  discardRelease(release: number): void {
    for (const pair of this.ofRelease.all(release) as StoredPair[]) this.remove(pair);
  }

  /** Number and key in the archive of each imported one that is in the file. */
  importedKeys(): Map<number, string> {
    const rows = this.db.prepare('SELECT imported, key FROM memory WHERE imported IS NOT NULL').all() as { imported: number; key: string }[];
    return new Map(rows.map(({ imported, key }) => [imported, key]));
  }

  lastImported(): number {
    return this.db.prepare('SELECT coalesce(max(imported), 0) FROM memory WHERE imported IS NOT NULL').pluck().get() as number;
  }

  putImported(units: readonly MemoryUnit[]): void {
    this.db.transaction(() => {
      for (const { unit, key, file, ...pair } of units) this.put(pair, [null, unit, key, file]);
    })();
  }

  discardImported(units: readonly number[]): void {
    this.db.transaction(() => {
      for (const unit of units) for (const pair of this.ofImported.all(unit) as StoredPair[]) this.remove(pair);
    })();
  }

  private put({ zh, en }: MemoryPair, origin: readonly (string | number | null)[]): void {
    const unit = this.insert.run(...origin, zh, en).lastInsertRowid;
    for (const hash of [...sketchOf(zh), ...sketchOf(en)]) this.insertSketch.run(hash, unit);
    this.insertWords.run(unit, [...new Set([zh, en].flatMap((text) => tokenize(normalize(text))))].join(' '));
  }

  private remove({ unit, zh, en }: StoredPair): void {
    for (const hash of [...sketchOf(zh), ...sketchOf(en)]) this.removals.sketch.run(hash, unit);
    this.removals.words.run(unit);
    this.removals.pair.run(unit);
  }
}
