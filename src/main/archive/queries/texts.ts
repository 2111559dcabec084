import type { Database } from '../connection';
import { packAgainst, unpackFrom } from '../difference';
import { sha256 } from '../hash';

interface TextRow {
  readonly content: string;
  readonly base: string | null;
  readonly packed: Buffer | null;
}

/** Of so many versions of an edition one stays whole: no version is further than that from a whole text, nor lost with more of them. */
const VERSIONS_FROM_WHOLE_TO_WHOLE = 64;

/**
 * The canonical JSON of editions by its SHA-256. The current text of every release lies whole, for lists, search and facts read it; the
 * text it replaced is kept as the difference from it, or an afternoon of writing, saved every other second, would grow by the whole text
 * each time.
 */
export class Texts {
  private readonly find;
  private readonly insert;
  private readonly pack;
  private readonly unpack;
  private readonly isCurrent;

  constructor(db: Database) {
    this.find = db.prepare<[string], TextRow>('SELECT content, base, packed FROM texts WHERE sha256 = ?');
    this.insert = db.prepare<[string, string]>('INSERT INTO texts (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING');
    this.pack = db.prepare<[string, Buffer, string]>("UPDATE texts SET content = 'null', base = ?, packed = ? WHERE sha256 = ?");
    this.unpack = db.prepare<[string, string]>('UPDATE texts SET content = ?, base = NULL, packed = NULL WHERE sha256 = ? AND packed IS NOT NULL');
    this.isCurrent = db
      .prepare<[{ sha256: string }], number>(
        'SELECT EXISTS (SELECT 1 FROM releases WHERE zh_sha256 = @sha256) OR EXISTS (SELECT 1 FROM releases WHERE en_sha256 = @sha256)',
      )
      .pluck();
  }

  /** Null for a text that is not there; throws where a difference is damaged. */
  read(sha256: string): string | null {
    const differences = new Map<string, Buffer>();
    let row = this.find.get(sha256);
    while (row !== undefined) {
      const { base, packed, content } = row;
      if (base === null || packed === null) return [...differences.values()].reduceRight(unpackFrom, content);
      if (differences.has(base)) throw new RangeError('differences that lead back to themselves');
      differences.set(base, packed);
      row = this.find.get(base);
    }
    return null;
  }

  /** Keeps a text as a release's current one; returns its hash. Part of the caller's transaction, like `replaced`. */
  write(text: string): string {
    const hash = sha256(text);
    const { changes } = this.insert.run(hash, text);
    if (changes === 0) this.unpack.run(text, hash);
    return hash;
  }

  /** Keeps `old` as its difference from `current`, unless a release has it, or it is the one of many versions that stays whole. */
  replaced(old: string, current: string, version: number): void {
    if (version % VERSIONS_FROM_WHOLE_TO_WHOLE === 0 || this.isCurrent.get({ sha256: old }) === 1) return;
    const [before, after] = [this.find.get(old), this.find.get(current)];
    if (before === undefined || after === undefined || before.packed !== null) return;
    const packed = packAgainst(after.content, before.content);
    // Damaged or not, what was kept must come back: what does not is left as it lies.
    if (unpackFrom(after.content, packed) === before.content) this.pack.run(current, packed, old);
  }
}
