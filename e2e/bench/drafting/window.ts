import type { ElectronApplication, Page } from '@playwright/test';
import type { CommandId } from '../../../src/shared/commands/registry';
import { compared, percentile, round, spread, type Compared, type Spread } from '../statistics';
import { searchBox } from '../window';

const KEYS = 200;
/** As a quick typist: no key waits for the one before. */
const BETWEEN_KEYS_MS = 80;
const OPENED = 40;

interface Key {
  readonly at: number;
  painted: number;
}

/** When the handlers of an event began and ended. */
interface Handled {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

interface Typed {
  readonly keys: readonly Key[];
  /** Milliseconds from the first handler of each key to the end of the last: keydown, keypress, beforeinput, input. */
  readonly handling: readonly number[];
}

/** In the page: notes when each key came, how long the page's own code dealt with it, and when that was painted. */
function recordKeys(): void {
  const keys: Key[] = [];
  const events: Handled[] = [];
  Object.assign(window, { keys, events });
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) events.push({ at: entry.startTime, start: entry.processingStart, end: entry.processingEnd });
  });
  watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const key: Key = { at: timeStamp, painted: 0 };
      keys.push(key);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (key.painted = performance.now());
        port2.postMessage(null);
      });
    },
    true,
  );
}

async function type(page: Page): Promise<Typed> {
  await page.evaluate(recordKeys);
  for (let at = 0; at < KEYS; at++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  // Event timings are told some frames later.
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { keys, events } = window as unknown as { keys: Key[]; events: Handled[] };
    const handling = keys.map(({ at }, index) => {
      const next = keys[index + 1]?.at ?? Infinity;
      const own = events.filter((event) => event.at >= at && event.at < next);
      return own.length === 0 ? 0 : Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start));
    });
    return { keys, handling };
  });
}

const paintedOf = ({ keys }: Typed): number[] => keys.map(({ at, painted }) => painted - at);

export interface TypingFigures {
  readonly keys: number;
  /** What the window's own code takes of that. */
  readonly handling: Spread;
  /** From the key until it is painted, in a release of 10,000 characters with the checks open. */
  readonly painted: Spread;
  /** The same keys in a bare editable element with as much text, in the same window. */
  readonly bare: Spread;
  readonly p95: Compared;
}

/** Chooses an item of the native menu: its accelerators are the system's, which sends the window no keys here. */
async function command(app: ElectronApplication, id: CommandId): Promise<void> {
  await app.evaluate(async ({ Menu, BrowserWindow }, item) => {
    const [window] = BrowserWindow.getAllWindows();
    while (Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled !== true) await new Promise((resolve) => setTimeout(resolve, 20));
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, window, window?.webContents);
  }, id);
}

/** Types into the release called `title` with the checks open, then into an element that only the browser looks after. */
export async function benchTyping(app: ElectronApplication, page: Page, title: string): Promise<TypingFigures> {
  await searchBox(page).fill(title);
  await page.getByRole('option', { name: new RegExp(title) }).first().click();
  await page.getByRole('heading', { name: title }).first().waitFor();
  await command(app, 'release.checks');
  await command(app, 'release.edit');
  const body = page.getByRole('textbox', { name: 'Chinese text' });
  await body.waitFor();
  await body.click();
  await page.waitForTimeout(3_000);
  const ours = await type(page);
  await page.evaluate(() => {
    const text = document.activeElement?.textContent ?? '';
    const bare = document.createElement('div');
    bare.contentEditable = 'true';
    bare.id = 'bare';
    bare.textContent = text;
    document.body.replaceChildren(bare);
    bare.focus();
  });
  const bare = await type(page);
  return {
    keys: ours.keys.length,
    handling: spread(ours.handling),
    painted: spread(paintedOf(ours)),
    bare: spread(paintedOf(bare)),
    p95: compared(percentile(paintedOf(ours), 0.95), percentile(paintedOf(bare), 0.95)),
  };
}

/** From the arrow key that goes to the next release until its text is painted. */
export async function benchOpening(page: Page): Promise<Spread & { readonly opened: number }> {
  await page.getByRole('option').first().click();
  await page.getByRole('article').first().waitFor();
  const times: number[] = [];
  for (let at = 0; at < OPENED; at++) {
    await page.evaluate(() => {
      const state = { at: 0, painted: 0 };
      Object.assign(window, { opening: state });
      const before = document.querySelector('main article')?.textContent;
      addEventListener('keydown', ({ timeStamp }) => (state.at = timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        const now = document.querySelector('main article')?.textContent;
        if (now === undefined || now === before) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (state.painted = performance.now());
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => (window as unknown as { opening: { painted: number } }).opening.painted > 0);
    const { at: pressed, painted } = await page.evaluate(() => (window as unknown as { opening: { at: number; painted: number } }).opening);
    times.push(painted - pressed);
    await page.waitForTimeout(150);
  }
  return { opened: times.length, ...spread(times.map(round)) };
}
