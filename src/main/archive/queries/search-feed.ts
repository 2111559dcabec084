import type { Attachment, Edition, Embargo, Facts, Language, Name, ReleaseId, Status } from '@shared/domain/release';
import type { Database } from '../connection';

/** What search needs of a release, as it is in the archive now. `rowid` is stable and small: the index uses it as its id. */
export interface FeedRelease {
  readonly rowid: number;
  readonly id: string;
  /** Goes up with every write; the index remembers the highest it has taken in. */
  readonly changeSeq: number;
  /** Of its newest revision: tells the content apart from any other. */
  readonly sha256: string;
  /** In the bin: to be taken out of the index. */
  readonly binned: boolean;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: Embargo | null;
  readonly tags: readonly string[];
  readonly names: readonly Name[];
  readonly related: readonly ReleaseId[];
  readonly attachments: readonly Attachment[];
  readonly zh: Edition | null;
  readonly en: Edition | null;
}

interface FeedRow {
  readonly rowid: number;
  readonly id: string;
  readonly change_seq: number;
  readonly sha256: string;
  readonly deleted_at: string | null;
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** Releases written after change number `after`, oldest change first, at most `limit`. Works on a read-only connection. */
export function changedSince(db: Database, after: number, limit: number): FeedRelease[] {
  const rows = db
    .prepare(`
      SELECT r.release AS rowid, r.id, r.change_seq, v.sha256, r.deleted_at, v.facts, zh.content AS zh, en.content AS en
      FROM releases r
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      LEFT JOIN texts zh ON zh.sha256 = v.zh_sha256
      LEFT JOIN texts en ON en.sha256 = v.en_sha256
      WHERE r.change_seq > ?
      ORDER BY r.change_seq
      LIMIT ?
    `)
    .all(after, limit) as FeedRow[];
  return rows.map(toFeed);
}

/** The newest change number; 0 for an empty archive. */
export const maxSeq = (db: Database): number =>
  db.prepare('SELECT coalesce(max(change_seq), 0) FROM releases').pluck().get() as number;

/** Releases outside the bin. */
export const count = (db: Database): number =>
  db.prepare('SELECT count(*) FROM releases WHERE deleted_at IS NULL').pluck().get() as number;

/** What a stored index is compared with: every release outside the bin, by the hash of its content. */
export const contentHashes = (db: Database): { rowid: number; id: string; sha256: string }[] =>
  db
    .prepare(`
      SELECT r.release AS rowid, r.id, v.sha256
      FROM releases r
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      WHERE r.deleted_at IS NULL
    `)
    .all() as { rowid: number; id: string; sha256: string }[];

/** The same shape for some releases, for snippets; unknown row ids are left out. */
export function textsOf(db: Database, rowids: readonly number[]): FeedRelease[] {
  const rows = db
    .prepare(`
      SELECT r.release AS rowid, r.id, r.change_seq, v.sha256, r.deleted_at, v.facts, zh.content AS zh, en.content AS en
      FROM json_each(?) wanted
      JOIN releases r ON r.release = wanted.value
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      LEFT JOIN texts zh ON zh.sha256 = v.zh_sha256
      LEFT JOIN texts en ON en.sha256 = v.en_sha256
    `)
    .all(JSON.stringify(rowids)) as FeedRow[];
  return rows.map(toFeed);
}

/** The editions of a release as they are kept, JSON each; null where there is none or it was not asked for. */
export interface StoredEditions {
  readonly rowid: number;
  readonly sha256: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** The editions of some releases in some languages, unread: few of them are looked into. */
export const editionsOf = (db: Database, rowids: readonly number[], langs: readonly Language[]): StoredEditions[] =>
  db
    .prepare(`
      SELECT r.release AS rowid, v.sha256, zh.content AS zh, en.content AS en
      FROM json_each(:rowids) wanted
      JOIN releases r ON r.release = wanted.value
      JOIN revisions v ON v.release = r.release AND v.number = r.revision
      LEFT JOIN texts zh ON :zh AND zh.sha256 = v.zh_sha256
      LEFT JOIN texts en ON :en AND en.sha256 = v.en_sha256
    `)
    .all({ rowids: JSON.stringify(rowids), zh: Number(langs.includes('zh')), en: Number(langs.includes('en')) }) as StoredEditions[];

function toFeed(row: FeedRow): FeedRelease {
  const facts = JSON.parse(row.facts) as Facts;
  return {
    rowid: row.rowid,
    id: row.id,
    changeSeq: row.change_seq,
    sha256: row.sha256,
    binned: row.deleted_at !== null,
    date: facts.date,
    status: facts.status,
    kind: facts.kind,
    embargo: facts.embargo,
    tags: facts.tags,
    names: facts.names,
    related: facts.related,
    attachments: facts.attachments,
    zh: row.zh === null ? null : (JSON.parse(row.zh) as Edition),
    en: row.en === null ? null : (JSON.parse(row.en) as Edition),
  };
}
