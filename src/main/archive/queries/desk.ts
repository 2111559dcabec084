import {
  addDays,
  anniversaryDates,
  gapsFrom,
  monthOf,
  type DeskGroup,
  type DeskOverview,
  type DeskRow,
  type DeskRows,
  type DeskSpan,
  type MonthCount,
} from '@shared/domain/desk';
import type { Count } from '@shared/domain/listing';
import type { Embargo, Status } from '@shared/domain/release';
import type { Database, Statement } from '../connection';

interface Row {
  readonly id: string;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: string | null;
  readonly saved_at: string;
  readonly zh_title: string | null;
  readonly en_title: string | null;
}

/** As many as a block of the overview can show unfolded. */
const MOST_ROWS = 50;
const MOST_ANNIVERSARIES = 100;
/** A month is drawn whole: more than anybody dates into six weeks. */
const MOST_IN_SPAN = 5_000;

const ROW = 'r.id, r.date, r.status, r.kind, r.embargo, r.saved_at, zh.title AS zh_title, en.title AS en_title';
const TITLES = 'LEFT JOIN texts zh ON zh.sha256 = r.zh_sha256 LEFT JOIN texts en ON en.sha256 = r.en_sha256';
const UNTIL = "json_extract(r.embargo, '$.until')";

/** The undated are listed last of all days: they are on none. */
const DATED = "r.listed_date < '9999-99-99'";

/** Conditions on `r`; each names the columns of the index that answers it (see the test of the query plans). */
const WHERE = {
  drafts: "r.deleted_at IS NULL AND r.status IN ('draft', 'in_review')",
  planned: `r.deleted_at IS NULL AND r.listed_date > ? AND ${DATED} AND r.status <> 'withdrawn'`,
  oneLanguage: "r.deleted_at IS NULL AND (r.zh_sha256 IS NULL OR r.en_sha256 IS NULL) AND r.status = 'published'",
} as const;

const rows = (where: string, order: string, limit: number): string =>
  `SELECT ${ROW} FROM releases r ${TITLES} WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
const total = (where: string): string => `SELECT count(*) FROM releases r WHERE ${where}`;

/** Every statement of the desk, so that their plans can be looked at. */
export const DESK_STATEMENTS = {
  drafts: rows(WHERE.drafts, 'r.saved_at', MOST_ROWS),
  draftsTotal: total(WHERE.drafts),
  planned: rows(WHERE.planned, 'r.listed_date, r.change_seq', MOST_ROWS),
  plannedTotal: total(WHERE.planned),
  oneLanguage: rows(WHERE.oneLanguage, 'r.listed_date DESC, r.change_seq DESC', MOST_ROWS),
  oneLanguageTotal: total(WHERE.oneLanguage),
  // Ended long ago and published is the normal end of an embargo.
  embargoes: rows(
    `r.deleted_at IS NULL AND r.embargo IS NOT NULL AND ${UNTIL} <= ? AND r.status <> 'withdrawn' AND (r.status <> 'published' OR ${UNTIL} >= ?)`,
    UNTIL,
    MOST_IN_SPAN,
  ),
  // Each date is looked up in the index of the list: the calendar of one week, in a few years.
  anniversaries: `
    SELECT ${ROW} FROM json_each(?) wanted CROSS JOIN releases r ON r.listed_date = wanted.value ${TITLES}
    WHERE r.deleted_at IS NULL AND r.status = 'published' LIMIT ${MOST_ANNIVERSARIES}
  `,
  publishedMonths: `
    SELECT substr(listed_date, 1, 7) AS key, count(*) AS count FROM releases
    WHERE deleted_at IS NULL AND status = 'published' AND listed_date >= ? AND listed_date < ? GROUP BY key
  `,
  firstPublished: "SELECT min(listed_date) FROM releases WHERE deleted_at IS NULL AND status = 'published' AND listed_date < '9999-99-99'",
  dated: rows('r.deleted_at IS NULL AND r.listed_date >= ? AND r.listed_date <= ?', 'r.listed_date, r.change_seq', MOST_IN_SPAN),
  embargoEnds: rows(`r.deleted_at IS NULL AND r.embargo IS NOT NULL AND ${UNTIL} >= ? AND ${UNTIL} <= ?`, UNTIL, MOST_IN_SPAN),
  kindMonths: `
    SELECT substr(listed_date, 1, 7) AS month, kind AS "group", count(*) AS count FROM releases
    WHERE deleted_at IS NULL AND listed_date < '9999-99-99' GROUP BY kind, month
  `,
  statusMonths: `
    SELECT substr(listed_date, 1, 7) AS month, status AS "group", count(*) AS count FROM releases
    WHERE deleted_at IS NULL AND listed_date < '9999-99-99' GROUP BY status, month
  `,
} as const;

/** Rows and counts for overview and calendar: never a text. */
export class DeskQueries {
  private readonly prepared = new Map<string, Statement>();

  constructor(private readonly db: Database) {}

  overview(today: string): DeskOverview {
    return {
      drafts: this.page('drafts', 'draftsTotal'),
      // Days are those of the embargo's own zone: one more on either side is near enough for `sortEmbargoes`.
      embargoes: this.rows('embargoes', `${addDays(today, 9)}T23:59`, `${addDays(today, -2)}T00:00`),
      planned: this.page('planned', 'plannedTotal', today),
      anniversaries: this.rows('anniversaries', JSON.stringify(anniversaryDates(today))),
      months: this.statement('publishedMonths').all(gapsFrom(today), `${monthOf(today)}-01`) as Count<string>[],
      firstPublished: this.statement('firstPublished').pluck().get() as string | null,
      oneLanguage: this.page('oneLanguage', 'oneLanguageTotal'),
    };
  }

  between({ from, to }: DeskSpan): DeskRow[] {
    const dated = this.rows('dated', from, to);
    const known = new Set(dated.map(({ id }) => id));
    const ends = this.rows('embargoEnds', `${addDays(from, -1)}T00:00`, `${addDays(to, 1)}T23:59`);
    return [...dated, ...ends.filter(({ id }) => !known.has(id))];
  }

  months(by: DeskGroup): MonthCount[] {
    return this.statement(`${by}Months`).all() as MonthCount[];
  }

  private page(list: keyof typeof DESK_STATEMENTS, count: keyof typeof DESK_STATEMENTS, ...values: readonly string[]): DeskRows {
    return { total: this.statement(count).pluck().get(...values) as number, rows: this.rows(list, ...values) };
  }

  private rows(name: keyof typeof DESK_STATEMENTS, ...values: readonly string[]): DeskRow[] {
    return (this.statement(name).all(...values) as Row[]).map(toRow);
  }

  private statement(name: keyof typeof DESK_STATEMENTS): Statement {
    const statement = this.prepared.get(name) ?? this.db.prepare(DESK_STATEMENTS[name]);
    this.prepared.set(name, statement);
    return statement;
  }
}

const toRow = (row: Row): DeskRow => ({
  id: row.id,
  date: row.date,
  status: row.status,
  kind: row.kind,
  title: { zh: row.zh_title, en: row.en_title },
  embargo: row.embargo === null ? null : (JSON.parse(row.embargo) as Embargo),
  savedAt: row.saved_at,
});
