import type { Page } from '@playwright/test';
import { compared, percentile, round, spread, type Compared, type Spread } from '../statistics';
import { searchBox } from '../window';

const KEYS = 200;
/** As a quick typist: no key waits for the one before. */
const BETWEEN_KEYS_MS = 80;
const OPENED = 40;

interface Key {
  readonly at: number;
  /** When the handlers of the key had run, and when what they changed was painted. */
  handled: number;
  painted: number;
}

/** In the page: notes when each key came, when the page had dealt with it and when that was painted. */
function recordKeys(): void {
  const keys: Key[] = [];
  Object.assign(window, { keys });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const key: Key = { at: timeStamp, handled: 0, painted: 0 };
      keys.push(key);
      requestAnimationFrame((frame) => {
        key.handled = Math.max(frame, performance.now());
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (key.painted = performance.now());
        port2.postMessage(null);
      });
    },
    true,
  );
}

async function type(page: Page): Promise<readonly Key[]> {
  await page.evaluate(recordKeys);
  for (let at = 0; at < KEYS; at++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return page.evaluate(() => (window as unknown as { keys: Key[] }).keys);
}

const paintedOf = (keys: readonly Key[]): number[] => keys.map(({ at, painted }) => painted - at);

export interface TypingFigures {
  readonly keys: number;
  /** From the key until it is painted, in a release of 10,000 characters with the checks open. */
  readonly painted: Spread;
  /** The same keys in a bare editable element with as much text, in the same window. */
  readonly bare: Spread;
  readonly p95: Compared;
}

/** Types into the release called `title` with the checks open, then into an element that only the browser looks after. */
export async function benchTyping(page: Page, title: string): Promise<TypingFigures> {
  await searchBox(page).fill(title);
  await page.getByRole('option', { name: new RegExp(title) }).first().click();
  await page.getByRole('heading', { name: title }).first().waitFor();
  await page.keyboard.press('F7');
  await page.keyboard.press('ControlOrMeta+e');
  const body = page.locator('article[lang="zh-CN"] [contenteditable="true"]');
  await body.waitFor();
  await body.click();
  await page.waitForTimeout(3_000);
  const ours = await type(page);
  await page.evaluate(() => {
    const text = document.querySelector('article[lang="zh-CN"] [contenteditable="true"]')?.textContent ?? '';
    const bare = document.createElement('div');
    bare.contentEditable = 'true';
    bare.id = 'bare';
    bare.textContent = text;
    document.body.replaceChildren(bare);
    bare.focus();
  });
  const bare = await type(page);
  return {
    keys: ours.length,
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
