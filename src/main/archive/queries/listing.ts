import type { Count, ReleaseFilter, ReleasePage, ReleaseSummary, ViewCounts } from '@shared/domain/listing';
import type { Embargo, ReleaseId, Status } from '@shared/domain/release';
import type { Database } from '../connection';

interface SummaryRow {
  readonly id: string;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: string | null;
  readonly revision: number;
  readonly saved_at: string;
  readonly deleted_at: string | null;
  readonly zh_title: string | null;
  readonly en_title: string | null;
  readonly tags: string;
}

interface Condition {
  readonly sql: string;
  readonly value?: string;
}

/** Rows, ids and counts for lists: never a text. */
export class ListingQueries {
  constructor(private readonly db: Database) {}

  page(filter: ReleaseFilter, offset: number, limit: number): ReleasePage {
    const { where, values } = conditions(filter);
    const total = this.db.prepare(`SELECT count(*) FROM releases r WHERE ${where}`).pluck().get(...values) as number;
    const rows = this.db
      .prepare(`
        SELECT r.id, r.date, r.status, r.kind, r.embargo, r.revision, r.saved_at, r.deleted_at,
               zh.title AS zh_title, en.title AS en_title,
               (SELECT json_group_array(tag) FROM release_tags t WHERE t.release = r.release) AS tags
        FROM releases r
        LEFT JOIN texts zh ON zh.sha256 = r.zh_sha256
        LEFT JOIN texts en ON en.sha256 = r.en_sha256
        WHERE ${where}
        ORDER BY r.listed_date DESC, r.release DESC
        LIMIT ? OFFSET ?
      `)
      .all(...values, limit, offset) as SummaryRow[];
    return { total, releases: rows.map(toSummary) };
  }

  ids(filter: ReleaseFilter): ReleaseId[] {
    const { where, values } = conditions(filter);
    return this.db
      .prepare(`SELECT r.id FROM releases r WHERE ${where} ORDER BY r.listed_date DESC, r.release DESC`)
      .pluck()
      .all(...values) as string[];
  }

  counts(): ViewCounts {
    const number = (sql: string): number => this.db.prepare(sql).pluck().get() as number;
    const group = <Key extends string | number>(sql: string): Count<Key>[] => this.db.prepare(sql).all() as Count<Key>[];
    return {
      all: number('SELECT count(*) FROM releases WHERE deleted_at IS NULL'),
      bin: number('SELECT count(*) FROM releases WHERE deleted_at IS NOT NULL'),
      statuses: group<Status>(
        'SELECT status AS key, count(*) AS count FROM releases WHERE deleted_at IS NULL GROUP BY status',
      ),
      years: group<number>(`
        SELECT CAST(substr(date, 1, 4) AS INTEGER) AS key, count(*) AS count
        FROM releases WHERE deleted_at IS NULL AND date IS NOT NULL GROUP BY key ORDER BY key DESC
      `),
      kinds: group<string>(
        'SELECT kind AS key, count(*) AS count FROM releases WHERE deleted_at IS NULL GROUP BY kind',
      ),
      tags: group<string>(`
        SELECT t.tag AS key, count(*) AS count
        FROM release_tags t JOIN releases r ON r.release = t.release
        WHERE r.deleted_at IS NULL GROUP BY t.tag ORDER BY count DESC, t.tag LIMIT 500
      `),
    };
  }
}

function conditions(filter: ReleaseFilter): { readonly where: string; readonly values: readonly string[] } {
  const all: Condition[] = [{ sql: `r.deleted_at IS ${filter.bin ? 'NOT ' : ''}NULL` }];
  if (filter.status !== undefined) all.push({ sql: 'r.status = ?', value: filter.status });
  if (filter.kind !== undefined) all.push({ sql: 'r.kind = ?', value: filter.kind });
  if (filter.tag !== undefined) {
    all.push({
      sql: 'EXISTS (SELECT 1 FROM release_tags f WHERE f.tag = ? AND f.release = r.release)',
      value: filter.tag,
    });
  }
  if (filter.year !== undefined) {
    const year = String(filter.year).padStart(4, '0');
    all.push({ sql: 'r.date >= ?', value: `${year}-01-01` }, { sql: 'r.date <= ?', value: `${year}-12-31` });
  }
  if (filter.from !== undefined) all.push({ sql: 'r.date >= ?', value: filter.from });
  if (filter.to !== undefined) all.push({ sql: 'r.date <= ?', value: filter.to });
  return {
    where: all.map((condition) => condition.sql).join(' AND '),
    values: all.flatMap((condition) => (condition.value === undefined ? [] : [condition.value])),
  };
}

const toSummary = (row: SummaryRow): ReleaseSummary => ({
  id: row.id,
  date: row.date,
  status: row.status,
  kind: row.kind,
  title: { zh: row.zh_title, en: row.en_title },
  tags: JSON.parse(row.tags) as string[],
  embargo: row.embargo === null ? null : (JSON.parse(row.embargo) as Embargo),
  revision: row.revision,
  savedAt: row.saved_at,
  deletedAt: row.deleted_at,
});
