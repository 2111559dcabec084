import { describe, expect, it } from 'vitest';
import { dayText, embargoText } from './format-dates';

describe('dates', () => {
  it('are the day that was written, in every time zone', () => {
    expect(dayText('2026-11-23', 'zh-CN')).toBe('2026年11月23日');
    expect(dayText('2026-11-23', 'en')).toBe('Nov 23, 2026');
  });

  it('of an embargo keep the clock that was typed and name its time zone', () => {
    const text = embargoText({ until: '2026-12-01T09:30', timeZone: 'Asia/Shanghai' }, 'en');
    expect(text).toContain('Dec 1, 2026');
    expect(text).toContain('9:30');
    expect(text).toContain('China');
  });
});
