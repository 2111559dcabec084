import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateRange } from '@shared/search/query';
import { isWithin, periodOf, timeline } from './timeline';

const month = (number: number): string => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
const months = fc
  .uniqueArray(fc.integer({ min: 12, max: 9_999 * 12 }), { minLength: 1, maxLength: 30 })
  .chain((numbers) =>
    fc.tuple(
      fc.constant([...numbers].sort((a, b) => a - b)),
      fc.array(fc.integer({ min: 1, max: 999 }), { minLength: numbers.length, maxLength: numbers.length }),
    ),
  )
  .map(([numbers, counts]) => numbers.map((number, index) => ({ key: month(number), count: counts[index] ?? 1 })));
// A span of a few years, as archives have.
const recent = fc.uniqueArray(fc.integer({ min: 2015 * 12, max: 2026 * 12 }), { minLength: 1 }).map((numbers) => [...numbers].sort((a, b) => a - b).map((number) => ({ key: month(number), count: 1 })));

describe('timeline of what was found', () => {
  it('leaves out no release, whatever the unit of its bars', () => {
    fc.assert(
      fc.property(fc.oneof(months, recent), (counts) => {
        const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0);
        expect(sum(timeline(counts))).toBe(sum(counts));
      }),
    );
  });

  it('a period dragged on it means exactly its bars', () => {
    fc.assert(
      fc.property(recent, fc.nat(), fc.nat(), (counts, a, b) => {
        const bars = timeline(counts);
        const [one, other] = [bars[a % bars.length]!, bars[b % bars.length]!];
        const range = readDateRange(periodOf(one, other), '2026-01-01');
        expect(range).not.toBeNull();
        const [low, high] = [Math.min(a % bars.length, b % bars.length), Math.max(a % bars.length, b % bars.length)];
        expect(bars.map((bar) => isWithin(bar, [range!]))).toEqual(bars.map((_, index) => index >= low && index <= high));
      }),
    );
  });

  it('has months for three years, quarters for a dozen, years beyond', () => {
    const bars = (last: string) => timeline([{ key: '2014-02', count: 1 }, { key: last, count: 2 }]);
    expect([bars('2017-01').length, bars('2017-01')[0]?.period]).toEqual([36, '2014-02']);
    expect([bars('2019-05').length, bars('2019-05')[1]?.period]).toEqual([22, '2014Q2']);
    expect(bars('2030-05').map(({ period, count }) => [period, count]).at(-1)).toEqual(['2030', 2]);
  });
});
