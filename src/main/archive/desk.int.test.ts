import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Facts } from '@shared/domain/release';
import { openReadOnly } from './connection';
import { DATABASE } from './open';
import { DESK_STATEMENTS } from './queries/desk';
import { content, openForTest, stamp, temporaryFolder } from './testing/temporary-archive';

const TODAY = '2026-11-23';
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

function archiveWith(releases: Readonly<Record<string, Partial<Facts>>>) {
  const archive = openForTest(join(temporaryFolder(), 'archive'));
  for (const [id, facts] of Object.entries(releases)) archive.create({ id, content: content(id, id, facts), stamp });
  return archive;
}

test('the overview finds what waits, what is planned and what is remembered, and nothing of the bin', () => {
  const embargo = (until: string) => ({ until, timeZone: 'Asia/Shanghai' });
  const archive = archiveWith({
    draft: { status: 'draft' },
    reviewed: { status: 'in_review', date: '2026-11-30' },
    binned: { status: 'draft', date: '2026-12-01', embargo: embargo('2026-11-24T09:00') },
    today: { status: 'published', date: TODAY },
    planned: { status: 'approved', date: '2026-11-24', embargo: embargo('2026-11-24T09:00') },
    forgotten: { status: 'approved', date: '2026-06-01', embargo: embargo('2026-06-01T09:00') },
    lifted: { status: 'published', date: '2026-06-02', embargo: embargo('2026-06-02T09:00') },
    distant: { status: 'approved', date: null, embargo: embargo('2027-06-02T09:00') },
    fiveYears: { status: 'published', date: '2021-11-22' },
    fourYears: { status: 'published', date: '2022-11-22' },
    neverPublished: { status: 'withdrawn', date: '2021-11-22' },
  });
  archive.bin({ ids: ['binned'], stamp });
  const overview = archive.deskOverview(TODAY);
  expect(ids(overview.drafts.rows).sort()).toEqual(['draft', 'reviewed']);
  expect(overview.drafts.total).toBe(2);
  expect(ids(overview.planned.rows)).toEqual(['planned', 'reviewed']);
  expect(ids(overview.embargoes)).toEqual(['forgotten', 'planned']);
  expect(ids(overview.anniversaries)).toEqual(['fiveYears']);
  expect(overview.months).toEqual([{ key: '2026-06', count: 1 }]);
  expect(overview.firstPublished).toBe('2021-11-22');
  expect(overview.oneLanguage).toEqual({ total: 0, rows: [] });
});

test('the draft that was left alone for longest comes first', () => {
  const archive = archiveWith({});
  for (const [id, at] of [['new', '2026-11-20'], ['old', '2026-03-01'], ['middle', '2026-09-01']] as const) {
    archive.create({ id, content: content(id, id), stamp: { ...stamp, at: `${at}T08:00:00.000Z` } });
  }
  expect(ids(archive.deskOverview(TODAY).drafts.rows)).toEqual(['old', 'middle', 'new']);
});

test('published releases without a translation are named; drafts may still get one', () => {
  const archive = archiveWith({});
  const chinese = (status: Facts['status']) => ({ ...content('中文', 'x', { status, date: '2026-01-01' }), en: null });
  archive.create({ id: 'published', content: chinese('published'), stamp });
  archive.create({ id: 'draft', content: chinese('draft'), stamp });
  const { oneLanguage } = archive.deskOverview(TODAY);
  expect(oneLanguage).toMatchObject({ total: 1, rows: [{ id: 'published', title: { zh: '中文', en: null } }] });
});

test('the calendar gets the releases of its days and the embargoes that may end there in another time zone', () => {
  const archive = archiveWith({
    before: { date: '2026-10-31' },
    first: { date: '2026-11-01' },
    last: { date: '2026-11-30', embargo: { until: '2026-11-30T09:00', timeZone: 'UTC' } },
    abroad: { date: '2026-12-24', embargo: { until: '2026-10-31T23:00', timeZone: 'America/New_York' } },
    undated: { date: null },
  });
  expect(ids(archive.deskBetween({ from: '2026-11-01', to: '2026-11-30' }))).toEqual(['first', 'last', 'abroad']);
  expect(archive.deskMonths('kind')).toEqual([
    { month: '2026-10', group: 'news', count: 1 },
    { month: '2026-11', group: 'news', count: 2 },
    { month: '2026-12', group: 'news', count: 1 },
  ]);
  expect(archive.deskMonths('status').every(({ group }) => group === 'draft')).toBe(true);
});

test('the desk of a large archive is as quick: every question is answered by an index', () => {
  const path = join(temporaryFolder(), 'archive');
  openForTest(path).close();
  const db = openReadOnly(join(path, DATABASE));
  try {
    for (const [name, sql] of Object.entries(DESK_STATEMENTS)) {
      const values = Array.from(sql.matchAll(/\?/g), () => '[]');
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { readonly detail: string }[];
      const steps = plan.map(({ detail }) => detail).filter((detail) => /^(?:SCAN|SEARCH) (?:r|releases)\b/.test(detail));
      expect(steps.length, name).toBeGreaterThan(0);
      for (const step of steps) expect(step, name).toMatch(/USING (?:COVERING )?INDEX releases_/);
    }
  } finally {
    db.close();
  }
});
