import { expect, it } from 'vitest';
import { MOST_RECENT_SEARCHES, withRecent } from './saved-search';

it('remembers the last searches once each, the newest first, so that yesterday’s is found at a glance', () => {
  expect(withRecent(['劳模', 'kiln'], ' kiln ')).toEqual(['kiln', '劳模']);
  expect(withRecent(['劳模'], '  ')).toEqual(['劳模']);
  const many = Array.from({ length: 30 }, (_, index) => `search ${index}`).reduce<readonly string[]>(withRecent, []);
  expect([many.length, many[0]]).toEqual([MOST_RECENT_SEARCHES, 'search 29']);
});
