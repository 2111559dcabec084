import { readFile } from 'node:fs/promises';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '../files/write-atomically';

/** Where the window was when it was last closed. */
export const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximized: z.boolean().default(false),
});
export type WindowState = z.infer<typeof WindowState>;

export async function readWindowState(path: string): Promise<WindowState> {
  try {
    return WindowState.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // A missing or broken file only means: the default place.
    return WindowState.parse({});
  }
}

export const writeWindowState = (path: string, state: WindowState): Promise<void> =>
  writeAtomically(path, JSON.stringify(state));

/** The remembered place, unless no screen shows enough of it any more (an unplugged monitor). */
export function visibleBounds(bounds: Rectangle | undefined, screens: readonly Rectangle[]): Rectangle | undefined {
  if (bounds === undefined) return undefined;
  const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
    Math.min(a + aSize, b + bSize) - Math.max(a, b);
  const shown = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= 200 &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= 100,
  );
  return shown ? bounds : undefined;
}
