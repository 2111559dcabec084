export interface PaneWidths {
  readonly left: number;
  readonly middle: number;
}

export const LEFT = { min: 160, max: 340 } as const;
export const MIDDLE = { min: 270, max: 620 } as const;
/** What the release must keep to be readable. */
const RIGHT_MIN = 360;

const within = (value: number, min: number, max: number): number => Math.round(Math.min(Math.max(value, min), Math.max(min, max)));

/** Widths that fit the window: what is stored may come from a larger screen. The list yields first, then the views. */
export function fitPanes(wanted: PaneWidths, window: number): PaneWidths {
  const left = within(wanted.left, LEFT.min, Math.min(LEFT.max, window - MIDDLE.min - RIGHT_MIN));
  const middle = within(wanted.middle, MIDDLE.min, Math.min(MIDDLE.max, window - left - RIGHT_MIN));
  return { left, middle };
}
