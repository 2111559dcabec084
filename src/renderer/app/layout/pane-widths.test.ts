import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitPanes, LEFT, MIDDLE } from './pane-widths';

it('keeps widths that fit', () => {
  expect(fitPanes({ left: 220, middle: 360 }, 1280)).toEqual({ left: 220, middle: 360 });
});

it('leaves room to read on any window of 1024 pixels or more, whatever was stored on another screen', () => {
  const width = fc.integer({ min: -100, max: 5000 });
  fc.assert(
    fc.property(width, width, fc.integer({ min: 1024, max: 4000 }), (left, middle, window) => {
      const panes = fitPanes({ left, middle }, window);
      expect(window - panes.left - panes.middle).toBeGreaterThanOrEqual(360);
      expect(panes.left).toBeGreaterThanOrEqual(LEFT.min);
      expect(panes.middle).toBeGreaterThanOrEqual(MIDDLE.min);
    }),
  );
});
