import { describe, expect, it } from 'vitest';
import { shiftFor } from './scroll-together';

const view = { top: 0, bottom: 600 };
const at = (top: number, height = 40) => ({ top, bottom: top + height });

describe('bringing a translation into sight', () => {
  it('moves nothing that is in sight', () => {
    expect(shiftFor(at(100), at(300), view)).toBe(0);
  });

  it('scrolls as little as shows it', () => {
    expect(shiftFor(at(500), at(620), view)).toBe(72);
    expect(shiftFor(at(100), at(-50), view)).toBe(-62);
  });

  it('never takes the line the person is in out of sight', () => {
    expect(shiftFor(at(20), at(900), view)).toBe(0);
  });

  it('shows the beginning of one that is longer than the window', () => {
    expect(shiftFor(at(550), at(500, 2_000), view)).toBe(112);
  });
});
