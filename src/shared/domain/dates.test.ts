import { describe, expect, test } from 'vitest';
import { embargoInstant, formatDatelineDate, formatEmbargo, formatLongDate } from './dates';

describe('dates as a release prints them', () => {
  test.each([
    ['2022-12-31', '2022年12月31日', 'December 31, 2022', 'Dec. 31, 2022'],
    ['2024-03-05', '2024年3月5日', 'March 5, 2024', 'March 5, 2024'],
    ['2023-09-01', '2023年9月1日', 'September 1, 2023', 'Sept. 1, 2023'],
  ])('%s', (iso, zh, en, dateline) => {
    expect(formatLongDate(iso, 'zh')).toBe(zh);
    expect(formatLongDate(iso, 'en')).toBe(en);
    expect(formatDatelineDate(iso, 'zh')).toBe(zh);
    expect(formatDatelineDate(iso, 'en')).toBe(dateline);
  });
});

describe('an embargo', () => {
  test.each([
    ['2026-08-03T09:00', 'Asia/Shanghai', '2026年8月3日09:00（北京时间）', '9:00 a.m. Beijing time, August 3, 2026'],
    ['2026-08-03T00:05', 'Asia/Shanghai', '2026年8月3日00:05（北京时间）', '12:05 a.m. Beijing time, August 3, 2026'],
    ['2026-08-03T12:00', 'America/New_York', '2026年8月3日12:00（北美东部夏令时间）', '12:00 p.m. Eastern Daylight Time, August 3, 2026'],
  ])('until %s in %s names its clock, so that nobody publishes an hour early', (until, timeZone, zh, en) => {
    expect(formatEmbargo({ until, timeZone }, 'zh')).toBe(zh);
    expect(formatEmbargo({ until, timeZone }, 'en')).toBe(en);
  });

  test.each([
    ['2026-08-03T09:00', 'Asia/Shanghai', '2026-08-03T01:00:00.000Z'],
    ['2026-08-03T09:00', 'America/New_York', '2026-08-03T13:00:00.000Z'],
    ['2026-01-03T09:00', 'America/New_York', '2026-01-03T14:00:00.000Z'],
    ['2026-03-08T03:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-01-01T00:30', 'Asia/Kolkata', '2025-12-31T19:00:00.000Z'],
    ['2026-01-01T00:30', 'UTC', '2026-01-01T00:30:00.000Z'],
  ])('until %s in %s ends at %s', (until, timeZone, instant) => {
    expect(new Date(embargoInstant({ until, timeZone })).toISOString()).toBe(instant);
  });
});
