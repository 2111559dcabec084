// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eachMinute, todayHere } from './clock';

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 11, 31, 23, 58, 30) }));
afterEach(() => void vi.useRealTimers());

it('whoever works past midnight is not shown the page of yesterday', () => {
  const seen: string[] = [];
  const stop = eachMinute(() => seen.push(todayHere()));
  vi.advanceTimersByTime(29_999);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(60_001);
  expect(seen).toEqual(['2026-12-31', '2027-01-01']);
  stop();
});

it('a computer that slept shows the time when it is looked at again, and no timer runs when nobody looks', () => {
  const seen: string[] = [];
  const stop = eachMinute(() => seen.push(todayHere()));
  vi.setSystemTime(new Date(2027, 0, 3, 8));
  window.dispatchEvent(new Event('focus'));
  expect(seen).toEqual(['2027-01-03']);
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  window.dispatchEvent(new Event('focus'));
  expect(seen).toHaveLength(1);
});
