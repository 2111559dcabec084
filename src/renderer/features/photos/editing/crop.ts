import type { PixelSize } from '@shared/domain/picture-size';

/** A part of a picture, in whole pixels of the picture as it is turned. */
export interface CropRect extends PixelSize {
  readonly x: number;
  readonly y: number;
}

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export const CORNERS = ['nw', 'ne', 'sw', 'se'] as const;
export type Corner = (typeof CORNERS)[number];

/** Less than this is a slip of the pointer. */
const SMALLEST = 16;

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

export const whole = ({ width, height }: PixelSize): CropRect => ({ x: 0, y: 0, width, height });

export const turnedSize = ({ width, height }: PixelSize, turns: Turns): PixelSize =>
  turns % 2 === 1 ? { width: height, height: width } : { width, height };

/** Whole pixels inside the picture; what is too large is made smaller in its proportions. */
export function within(rect: CropRect, size: PixelSize): CropRect {
  const smallest = { width: Math.min(SMALLEST, size.width), height: Math.min(SMALLEST, size.height) };
  const scale = Math.min(1, size.width / rect.width, size.height / rect.height);
  const width = between(Math.round(rect.width * scale), smallest.width, size.width);
  const height = between(Math.round(rect.height * scale), smallest.height, size.height);
  return { width, height, x: between(Math.round(rect.x), 0, size.width - width), y: between(Math.round(rect.y), 0, size.height - height) };
}

export const moved = (rect: CropRect, dx: number, dy: number, size: PixelSize): CropRect => within({ ...rect, x: rect.x + dx, y: rect.y + dy }, size);

/** Pulls one corner while the opposite one stays. `ratio` is width by height; null leaves it free. */
export function pulled(rect: CropRect, corner: Corner, dx: number, dy: number, ratio: number | null, size: PixelSize): CropRect {
  const [left, top] = [corner.endsWith('w'), corner.startsWith('n')];
  const fixed = { x: left ? rect.x + rect.width : rect.x, y: top ? rect.y + rect.height : rect.y };
  const room = { width: left ? fixed.x : size.width - fixed.x, height: top ? fixed.y : size.height - fixed.y };
  let width = between(rect.width + (left ? -dx : dx), SMALLEST, room.width);
  let height = between(rect.height + (top ? -dy : dy), SMALLEST, room.height);
  if (ratio !== null) {
    // Along the axis that the pointer has gone further.
    if (Math.abs(dy) * ratio > Math.abs(dx)) width = height * ratio;
    width = Math.min(width, room.width, room.height * ratio);
    height = width / ratio;
  }
  return within({ width, height, x: left ? fixed.x - width : fixed.x, y: top ? fixed.y - height : fixed.y }, size);
}

/** The same place in these proportions. */
export function withRatio(rect: CropRect, ratio: number, size: PixelSize): CropRect {
  const wide = rect.width / rect.height > ratio;
  const width = wide ? rect.height * ratio : rect.width;
  const height = wide ? rect.height : rect.width / ratio;
  return within({ width, height, x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2 }, size);
}

/** The same part of the picture after one more quarter turn clockwise; `size` is that before the turn. */
export const turned = (rect: CropRect, size: PixelSize): CropRect => ({
  x: size.height - rect.y - rect.height,
  y: rect.x,
  width: rect.height,
  height: rect.width,
});

/** How large the part comes out when no edge may be longer than `longest` pixels; never larger than it is. */
export function outputSize({ width, height }: PixelSize, longest: number | null): PixelSize {
  const scale = longest === null ? 1 : Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
