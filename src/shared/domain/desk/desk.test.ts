import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  anniversaries,
  anniversaryDates,
  dayOf,
  daysBetween,
  emptyMonths,
  entriesByDay,
  gapsFrom,
  monthWeeks,
  moveMonths,
  needsOf,
  sortEmbargoes,
  timeLeft,
  timelineOf,
  type DeskRow,
} from '.';

const row = (id: string, facts: Partial<DeskRow> = {}): DeskRow => ({
  id,
  date: null,
  status: 'published',
  kind: 'news',
  title: { zh: id, en: id },
  embargo: null,
  savedAt: '2026-11-01T00:00:00.000Z',
  ...facts,
});

describe('days', () => {
  it('turn at midnight where the reader is, not in London', () => {
    const instant = Date.parse('2026-12-31T16:30:00Z');
    expect([dayOf(instant, 'Asia/Shanghai'), dayOf(instant, 'UTC'), dayOf(instant, 'America/New_York')]).toEqual(['2027-01-01', '2026-12-31', '2026-12-31']);
  });

  it('are counted over the end of a year, a leap day and a change of clocks', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-01-02', '2025-12-31')).toBe(-2);
  });

  it('keep their number in another month, as far as that has one', () => {
    expect(moveMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(moveMonths('2028-03-31', -1)).toBe('2028-02-29');
    expect(moveMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-05', -29)]).toEqual(['2027-01', '2025-12', '2023-12']);
  });

  it('stand in weeks that begin on Monday, as many as the month needs', () => {
    const november = monthWeeks('2026-11');
    expect(november).toHaveLength(6);
    expect([november[0]?.[0], november[5]?.[6]]).toEqual(['2026-10-26', '2026-12-06']);
    expect(monthWeeks('2027-02').map((week) => week[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
  });
});

describe('an embargo', () => {
  const embargo = { until: '2026-11-25T09:00', timeZone: 'Asia/Shanghai' };

  it('is counted down to the minute it ends in its own time zone', () => {
    expect(timeLeft(embargo, Date.parse('2026-11-22T22:00:00Z'))).toEqual({ days: 2, hours: 3, minutes: 0 });
    expect(timeLeft(embargo, Date.parse('2026-11-25T00:59:30Z'))).toEqual({ days: 0, hours: 0, minutes: 1 });
    expect(timeLeft(embargo, Date.parse('2026-11-25T01:00:00Z'))).toBeNull();
  });

  it('loses an hour in the night the clocks go forward, and gains one when they go back', () => {
    const in24Hours = (until: string, now: string) => timeLeft({ until, timeZone: 'America/New_York' }, Date.parse(now));
    expect(in24Hours('2026-03-08T09:00', '2026-03-07T14:00:00Z')).toEqual({ days: 0, hours: 23, minutes: 0 });
    expect(in24Hours('2026-11-01T09:00', '2026-10-31T13:00:00Z')).toEqual({ days: 1, hours: 1, minutes: 0 });
  });

  it('that ended before its release was published is not forgotten; others show only in their last week', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const until = (day: string) => ({ embargo: { until: `${day}T09:00`, timeZone: 'Asia/Shanghai' } });
    const { ended, ending } = sortEmbargoes(
      [
        row('next month', { ...until('2026-12-20'), status: 'approved' }),
        row('tomorrow', { ...until('2026-11-24'), status: 'approved' }),
        row('forgotten', { ...until('2026-11-20'), status: 'approved' }),
        row('done', until('2026-11-20')),
        row('dropped', { ...until('2026-11-24'), status: 'withdrawn' }),
      ],
      now,
    );
    expect(ended.map(({ row: { id } }) => id)).toEqual(['forgotten']);
    expect(ending.map(({ row: { id } }) => id)).toEqual(['tomorrow']);
  });

  it('stands in the calendar on the day it ends for the reader', () => {
    const late = row('late', { date: '2026-11-24', embargo: { until: '2026-11-24T21:00', timeZone: 'America/New_York' } });
    const days = entriesByDay([late], 'Asia/Shanghai');
    expect(days.get('2026-11-25')).toEqual([{ kind: 'embargo', row: late }]);
    expect(days.get('2026-11-24')).toEqual([{ kind: 'release', row: late }]);
  });
});

describe('an anniversary', () => {
  it('is asked for by the dates that it can have', () => {
    const dates = anniversaryDates('2026-11-23');
    expect(dates).toContain('2021-11-23');
    expect(dates).toContain('2016-11-26');
    expect(dates).not.toContain('2022-11-23');
    expect(dates).not.toContain('2021-11-27');
  });

  it('of 29 February is kept on the 28th in a common year and on the day itself in a leap year', () => {
    const leap = row('leap', { date: '2024-02-29' });
    expect(anniversaryDates('2027-02-27')).toContain('2024-02-29');
    expect(anniversaries([leap], '2027-02-27')).toMatchObject([{ years: 3, day: '2027-02-28', inDays: 1 }]);
    const old = row('old', { date: '2008-02-29' });
    expect(anniversaryDates('2028-03-01')).toContain('2008-02-29');
    expect(anniversaries([old], '2028-03-01')).toMatchObject([{ years: 20, day: '2028-02-29', inDays: -1, isRound: true }]);
    expect(anniversaryDates('2028-02-28').every((date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date))).toBe(true);
  });

  it('just over New Year is near, in either direction', () => {
    expect(anniversaries([row('a', { date: '2022-01-01' })], '2026-12-30')).toMatchObject([{ years: 5, day: '2027-01-01', inDays: 2 }]);
    expect(anniversaries([row('b', { date: '2021-12-31' })], '2027-01-02')).toMatchObject([{ years: 5, day: '2026-12-31', inDays: -2 }]);
    expect(anniversaryDates('2026-12-30')).toContain('2022-01-01');
    expect(anniversaryDates('2027-01-02')).toContain('2021-12-31');
  });

  it('of today comes before those of other days, a round one before the others', () => {
    const found = anniversaries([row('a', { date: '2024-11-25' }), row('b', { date: '2024-11-23' }), row('c', { date: '2016-11-23' })], '2026-11-23');
    expect(found.map(({ row: { id } }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('gaps', () => {
  it('are whole months of the past year without a release, but not those before the first one', () => {
    const months = ['2026-10', '2026-07', '2026-05'].map((key) => ({ key, count: 1 }));
    expect(emptyMonths(months, '2026-11-23', '2026-05-02')).toEqual(['2026-09', '2026-08', '2026-06']);
    expect(emptyMonths([], '2026-11-23', null)).toEqual([]);
    expect(emptyMonths([], '2026-01-15', '2019-01-01')).toHaveLength(12);
    expect(gapsFrom('2026-01-15')).toBe('2025-01-01');
  });

  it('of a draft are named: an edition, a date, a date that is over', () => {
    expect(needsOf(row('a', { title: { zh: '', en: null } }), '2026-11-23')).toEqual(['en', 'date']);
    expect(needsOf(row('a', { date: '2026-11-22' }), '2026-11-23')).toEqual(['late']);
    expect(needsOf(row('a', { date: '2026-11-23' }), '2026-11-23')).toEqual([]);
  });
});

describe('the timeline', () => {
  it('shows every month of every year, those without a release too', () => {
    const { years, groups, most } = timelineOf(
      [
        { month: '2023-02', group: 'award', count: 1 },
        { month: '2025-02', group: 'award', count: 2 },
        { month: '2025-02', group: 'news', count: 5 },
      ],
      2026,
    );
    expect(years.map(({ year, total }) => [year, total])).toEqual([[2026, 0], [2025, 7], [2024, 0], [2023, 1]]);
    expect(years[1]?.months[1]).toMatchObject({ month: '2025-02', total: 7, parts: [{ group: 'news', count: 5 }, { group: 'award', count: 2 }] });
    expect({ groups, most }).toEqual({ groups: ['news', 'award'], most: 7 });
  });

  it('is not drowned in empty years by a mistyped date', () => {
    expect(timelineOf([{ month: '0202-01', group: 'news', count: 1 }], 2026).years.map(({ year }) => year)).toEqual([2026, 202]);
  });
});
