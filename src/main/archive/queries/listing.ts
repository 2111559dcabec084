import type { Count, ReleaseFilter, ReleasePage, ReleaseSummary, ViewCounts } from '@shared/domain/listing';
import type { Embargo, ReleaseId, Status } from '@shared/domain/release';
import type { Database, Statement } from '../connection';

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

/** Newest first, the undated on top, then the latest change. */
const LIST_ORDER = 'listed_date DESC, change_seq DESC';

/** Columns of a {@link SummaryRow} of `r`, whose titles are joined as `zh` and `en`. */
const SUMMARY = `
  r.id, r.date, r.status, r.kind, r.embargo, r.revision, r.saved_at, r.deleted_at,
  zh.title AS zh_title, en.title AS en_title,
  (SELECT json_group_array(tag) FROM release_tags t WHERE t.release = r.release) AS tags
`;

const COUNTS = {
  all: 'SELECT count(*) FROM releases WHERE deleted_at IS NULL',
  bin: 'SELECT count(*) FROM releases WHERE deleted_at IS NOT NULL',
  statuses: 'SELECT status AS key, count(*) AS count FROM releases WHERE deleted_at IS NULL GROUP BY status',
  years: `
    SELECT CAST(substr(listed_date, 1, 4) AS INTEGER) AS key, count(*) AS count
    FROM releases WHERE deleted_at IS NULL AND listed_date < '9999-99-99' GROUP BY key ORDER BY key DESC
  `,
  kinds: 'SELECT kind AS key, count(*) AS count FROM releases WHERE deleted_at IS NULL GROUP BY kind',
  // All minus the few in the bin: asking each release whether it is there takes five times as long.
  tags: `
    SELECT tag AS key, sum(uses) AS count
    FROM (
      SELECT tag, count(*) AS uses FROM release_tags GROUP BY tag
      UNION ALL
      SELECT t.tag, -count(*)
      FROM releases r CROSS JOIN release_tags t ON t.release = r.release
      WHERE r.deleted_at IS NOT NULL
      GROUP BY t.tag
    )
    GROUP BY tag HAVING sum(uses) > 0 ORDER BY count DESC, tag LIMIT 500
  `,
} as const satisfies Record<keyof ViewCounts, string>;

/** Rows, ids and counts for lists: never a text. */
export class ListingQueries {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  page(filter: ReleaseFilter, offset: number, limit: number): ReleasePage {
    const { where, values } = conditions(filter);
    const total = this.statement(`SELECT count(*) FROM releases WHERE ${where}`).pluck().get(...values) as number;
    // The inner query steps over the pages before this one inside an index; only this page's rows are looked up.
    const rows = this.statement(`
      SELECT ${SUMMARY}
      FROM (SELECT release FROM releases WHERE ${where} ORDER BY ${LIST_ORDER} LIMIT ? OFFSET ?) page
      JOIN releases r ON r.release = page.release
      LEFT JOIN texts zh ON zh.sha256 = r.zh_sha256
      LEFT JOIN texts en ON en.sha256 = r.en_sha256
      ORDER BY r.listed_date DESC, r.change_seq DESC
    `).all(...values, limit, offset) as SummaryRow[];
    return { total, releases: rows.map(toSummary) };
  }

  summaries(ids: readonly ReleaseId[]): ReleaseSummary[] {
    const rows = this.statement(`
      SELECT ${SUMMARY}
      FROM json_each(?) wanted
      JOIN releases r ON r.id = wanted.value
      LEFT JOIN texts zh ON zh.sha256 = r.zh_sha256
      LEFT JOIN texts en ON en.sha256 = r.en_sha256
      ORDER BY wanted.key
    `).all(JSON.stringify(ids)) as SummaryRow[];
    return rows.map(toSummary);
  }

  ids(filter: ReleaseFilter): ReleaseId[] {
    const { where, values } = conditions(filter);
    return this.statement(`SELECT id FROM releases WHERE ${where} ORDER BY ${LIST_ORDER}`)
      .pluck()
      .all(...values) as string[];
  }

  counts(): ViewCounts {
    const number = (sql: string): number => this.statement(sql).pluck().get() as number;
    const group = <Key extends string | number>(sql: string): Count<Key>[] => this.statement(sql).all() as Count<Key>[];
    return {
      all: number(COUNTS.all),
      bin: number(COUNTS.bin),
      statuses: group<Status>(COUNTS.statuses),
      years: group<number>(COUNTS.years),
      kinds: group<string>(COUNTS.kinds),
      tags: group<string>(COUNTS.tags),
    };
  }

  /** One statement per combination of conditions, of which there are few. */
  private statement(sql: string): Statement {
    const statement = this.prepared.get(sql) ?? this.db.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}

function conditions(filter: ReleaseFilter): { readonly where: string; readonly values: readonly string[] } {
  // `deleted_at` is written out, not bound: the partial indexes are found by it.
  const all: Condition[] = [{ sql: `deleted_at IS ${filter.bin ? 'NOT ' : ''}NULL` }];
  if (filter.status !== undefined) all.push({ sql: 'status = ?', value: filter.status });
  if (filter.kind !== undefined) all.push({ sql: 'kind = ?', value: filter.kind });
  if (filter.tag !== undefined) {
    all.push({
      sql: 'release IN (SELECT release FROM release_tags WHERE tag = ?)',
      value: filter.tag,
    });
  }
  if (filter.year !== undefined) {
    const year = String(filter.year).padStart(4, '0');
    all.push({ sql: 'listed_date >= ?', value: `${year}-01-01` }, { sql: 'listed_date <= ?', value: `${year}-12-31` });
  }
  if (filter.from !== undefined) {
    all.push({ sql: "listed_date < '9999-99-99'" }, { sql: 'listed_date >= ?', value: filter.from });
  }
  if (filter.to !== undefined) all.push({ sql: 'listed_date <= ?', value: filter.to });
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
