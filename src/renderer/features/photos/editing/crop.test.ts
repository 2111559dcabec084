import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORNERS, moved, outputSize, pulled, turned, turnedSize, whole, within, withRatio, type CropRect } from './crop';

const size = { width: 600, height: 400 };
const rect: CropRect = { x: 100, y: 50, width: 300, height: 200 };

const arbitrarySize = fc.record({ width: fc.integer({ min: 20, max: 9_000 }), height: fc.integer({ min: 20, max: 9_000 }) });
const arbitraryRect = fc.record({
  x: fc.integer({ min: -9_000, max: 9_000 }),
  y: fc.integer({ min: -9_000, max: 9_000 }),
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const step = fc.integer({ min: -9_000, max: 9_000 });
const ratio = fc.constantFrom(null, 1, 3 / 2, 16 / 9);

describe('the frame', () => {
  it('never leaves the picture, whatever is done with it', () => {
    fc.assert(
      fc.property(arbitrarySize, arbitraryRect, step, step, fc.constantFrom(...CORNERS), ratio, (picture, any, dx, dy, corner, keep) => {
        const begun = within(any, picture);
        for (const { x, y, width, height } of [begun, moved(begun, dx, dy, picture), pulled(begun, corner, dx, dy, keep, picture), withRatio(begun, keep ?? 1, picture)]) {
          expect([x, y, width, height].every(Number.isInteger)).toBe(true);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
          expect(x + width).toBeLessThanOrEqual(picture.width);
          expect(y + height).toBeLessThanOrEqual(picture.height);
        }
      }),
    );
  });

  it('stops at the edge and keeps its size', () => {
    expect(moved(rect, 900, -900, size)).toEqual({ ...rect, x: 300, y: 0 });
  });

  it('is pulled at one corner while the opposite one stays', () => {
    expect(pulled(rect, 'se', 50, -20, null, size)).toEqual({ ...rect, width: 350, height: 180 });
    expect(pulled(rect, 'nw', 50, -20, null, size)).toEqual({ x: 150, y: 30, width: 250, height: 220 });
  });

  it('keeps its proportions also at the edge of the picture', () => {
    expect(pulled(rect, 'se', 900, 0, 3 / 2, size)).toEqual({ x: 100, y: 50, width: 500, height: 333 });
    expect(withRatio(whole(size), 1, size)).toEqual({ x: 100, y: 0, width: 400, height: 400 });
    expect(withRatio(whole(size), 16 / 9, size)).toEqual({ x: 0, y: 31, width: 600, height: 338 });
  });

  it('shows the same part after each turn, and the first one again after four', () => {
    let [part, of] = [rect, size];
    const seen = [0, 1, 2, 3].map(() => {
      part = turned(part, of);
      of = turnedSize(of, 1);
      return part;
    });
    expect(seen[0]).toEqual({ x: 150, y: 100, width: 200, height: 300 });
    expect(seen[3]).toEqual(rect);
  });
});

it('what comes out is never larger than what was taken', () => {
  expect(outputSize(rect, 150)).toEqual({ width: 150, height: 100 });
  expect(outputSize(rect, 4_000)).toEqual({ width: 300, height: 200 });
  expect(outputSize(rect, null)).toEqual({ width: 300, height: 200 });
});
