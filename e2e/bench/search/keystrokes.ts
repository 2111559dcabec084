import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../../src/shared/contract';
import { percentile, round, spread, type Spread } from '../statistics';
import { TaskWatch, type LongestTasks } from '../task-watch';
import { bareApp, launchOn, searchBox, searchReady } from '../window';

/** Typed one after the other, each letter a keystroke; Chinese arrives as an input method commits it. */
const TYPED = ['exhibition', '安全生产', 'market', '公司', 'thermal', '创新工作室', 'investment', 'the', '质量管理', 'cooperation', '耐火砖', 'annual'];
/** Longer than any answer and its painting take, and than the window waits between two questions: no key has to wait. */
const BETWEEN_KEYS_MS = 350;

export interface KeystrokeFigures {
  readonly keystrokes: number;
  /** From the event of the key until its results were painted. */
  readonly painted: Spread;
  readonly p95: number;
  /** Painting as many rows as the results are, without search and without React: what this machine's painting takes of it. */
  readonly paintingAlone: Spread;
  /** By what was done meanwhile; `idle` is a bare Electron in which nothing is done. */
  readonly longestTask: Readonly<Record<'build' | 'load' | 'search' | 'save' | 'idle', LongestTasks>>;
}

interface Key {
  readonly at: number;
  painted: number | null;
}

/**
 * In the page: notes when each key came and when the last change of its results after it was painted. What only tells a
 * screen reader of them (how many there are) is no change that is seen.
 */
function recordKeys(): void {
  const keys: Key[] = [];
  Object.assign(window, { keys });
  addEventListener('input', ({ timeStamp }) => keys.push({ at: timeStamp, painted: null }), true);
  const afterPaint = (work: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  };
  new MutationObserver((changes) => {
    const key = keys.at(-1);
    const inResults = changes.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role=listbox]') instanceof Element);
    if (key !== undefined && inResults) afterPaint(() => (key.painted = performance.now()));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** In the page: shows copies of the result rows and of none in turn, and measures from a key event until that is painted. */
async function paintRowsAlone(): Promise<number[]> {
  const list = document.querySelector('[role=listbox]');
  if (list === null) return [];
  const rows = list.cloneNode(true) as HTMLElement;
  const box = list.getBoundingClientRect();
  rows.style.cssText = `position: fixed; left: ${box.left}px; top: ${box.top}px; width: ${box.width}px; height: ${box.height}px; z-index: 9; background: Canvas`;
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const copy = rows.cloneNode(true);
    const start = performance.now();
    document.body.append(copy);
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
    times.push(performance.now() - start);
    document.body.removeChild(copy);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}

async function type(page: Page, texts: readonly string[]): Promise<readonly Key[]> {
  const box = searchBox(page);
  await page.evaluate(recordKeys);
  for (const text of texts) {
    await box.focus();
    for (const key of text) {
      if (key < '\u0080') await page.keyboard.press(key);
      else await page.keyboard.insertText(key);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    await box.fill('');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
    // Emptying the box is no keystroke of a search.
    await page.evaluate(() => (window as unknown as { keys: Key[] }).keys.pop());
  }
  return page.evaluate(() => (window as unknown as { keys: Key[] }).keys);
}

/** Saves releases as the editor does, until it has happened 20 times. */
const save = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { releases } = (window as unknown as { tonggao: Bridge }).tonggao;
    const page = await releases.list({ filter: { bin: false }, offset: 0, limit: 20 });
    for (const { id } of page.ok ? page.value.releases : []) {
      const found = await releases.get({ id });
      if (!found.ok) throw new Error(found.error.code);
      const { revision, facts, zh, en } = found.value;
      await releases.save({ id, baseRevision: revision, content: { facts: { ...facts, mediaContact: 'changed' }, zh, en }, note: '' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

async function idle(folder: string): Promise<LongestTasks> {
  const app = await bareApp(folder);
  const page = await app.firstWindow();
  await page.getByText('bare').waitFor();
  const watch = await TaskWatch.start(app);
  await page.waitForTimeout(3_000);
  const longest = await watch.longest();
  await app.close();
  return longest;
}

/** Types into the real window on the archive at `path`; `isQuick`: a third of the texts. */
export async function measureKeystrokes(root: string, path: string, folder: string, isQuick: boolean): Promise<KeystrokeFigures> {
  await rm(join(path, 'index'), { recursive: true, force: true });
  const building = await launchOn(root, path, folder);
  await searchReady(building.page);
  const build = await building.watch.longest();
  await building.app.close();

  const { app, page, watch } = await launchOn(root, path, folder);
  await page.getByRole('option').first().waitFor();
  await searchReady(page);
  const load = await watch.longest();
  const keys = await type(page, isQuick ? TYPED.slice(0, 4) : TYPED);
  const search = await watch.longest();
  await searchBox(page).fill('the');
  await page.waitForTimeout(BETWEEN_KEYS_MS);
  const alone = await page.evaluate(paintRowsAlone);
  await watch.longest();
  await save(page);
  const saving = await watch.longest();
  await app.close();

  const times = keys.flatMap(({ at, painted }) => (painted === null ? [] : [painted - at]));
  return {
    keystrokes: times.length,
    painted: spread(times),
    p95: round(percentile(times, 0.95)),
    paintingAlone: spread(alone),
    longestTask: { build, load, search, save: saving, idle: await idle(folder) },
  };
}
