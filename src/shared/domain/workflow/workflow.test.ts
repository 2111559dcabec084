import { describe, expect, it } from 'vitest';
import { STATUSES, type Revision, type Status } from '../release';
import { STEPS, locks, reopenedAt, stepsTaken, validTicks } from '.';

const revision = (number: number, status: Status, note = ''): Revision => ({
  number,
  status,
  savedAt: `2026-03-0${number}T08:00:00.000Z`,
  author: '李静',
  note,
  sha256: String(number),
  named: null,
});

describe('the way of a release to the public', () => {
  it('leads back to a draft from everywhere, and from a locked text only that opens it', () => {
    for (const status of STATUSES) {
      if (status !== 'draft') expect(STEPS[status]).toContain('draft');
      if (locks(status)) expect(STEPS[status].filter((next) => !locks(next))).toEqual(['draft']);
    }
  });

  it('is told from the history: who took which step when, and why', () => {
    const history = [revision(1, 'draft'), revision(2, 'draft', '第二稿'), revision(3, 'in_review', '请审'), revision(4, 'approved'), revision(5, 'approved')].reverse();
    expect(stepsTaken(history).map(({ from, to, number, note }) => [from, to, number, note])).toEqual([
      ['in_review', 'approved', 4, ''],
      ['draft', 'in_review', 3, '请审'],
    ]);
  });

  it('asks for the checklist again after a text was reopened', () => {
    const reopened = reopenedAt(stepsTaken([revision(1, 'draft'), revision(2, 'approved'), revision(3, 'draft')]));
    const ticks = [
      { item: 'names', author: '李静', at: '2026-03-01T09:00:00.000Z' },
      { item: 'dates', author: '李静', at: '2026-03-04T09:00:00.000Z' },
    ];
    expect(validTicks(ticks, reopened).map(({ item }) => item)).toEqual(['dates']);
    expect(validTicks(ticks, '')).toEqual(ticks);
  });
});
