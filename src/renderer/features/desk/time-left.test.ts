import { expect, it } from 'vitest';
import { timeLeftText } from './time-left';

it.each([
  [{ days: 2, hours: 3, minutes: 59 }, '2 days 3 hours', '2天3小时'],
  [{ days: 1, hours: 0, minutes: 5 }, '1 day', '1天'],
  [{ days: 0, hours: 1, minutes: 1 }, '1 hour 1 minute', '1小时1分钟'],
  [{ days: 0, hours: 0, minutes: 1 }, '1 minute', '1分钟'],
])('the time left of an embargo is said as people say it: %o', (left, en, zh) => {
  expect(timeLeftText(left, 'en')).toBe(en);
  expect(timeLeftText(left, 'zh-CN').replaceAll(' ', '')).toBe(zh);
});
