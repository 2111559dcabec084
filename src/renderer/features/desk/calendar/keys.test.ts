import { expect, it } from 'vitest';
import { dayAfterKey } from './keys';

it.each([
  ['ArrowRight', false, '2026-03-01'],
  ['ArrowUp', false, '2026-02-21'],
  ['Home', false, '2026-02-23'],
  ['End', false, '2026-03-01'],
  ['PageUp', false, '2026-01-28'],
  ['PageDown', true, '2027-02-28'],
  ['a', false, null],
])('%s (Shift: %s) on 28 February 2026 leads where every calendar leads', (key, shiftKey, day) => {
  expect(dayAfterKey('2026-02-28', { key, shiftKey })).toBe(day);
});
