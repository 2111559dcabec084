import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { Bridge } from '../../src/shared/contract';
import { compared, round, timed, type Compared } from './statistics';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A window with an empty page: what Electron itself costs in this run. */
async function bareApp(folder: string): Promise<string> {
  const path = join(folder, 'bare-app');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(
    join(path, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>bare'));",
  );
  return path;
}

const memoryOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0));

export interface WindowFigures {
  readonly firstWindowMs: Compared;
  readonly listAndSearchReadyMs: number;
  readonly memoryMB: Compared;
  /** Longest the main process and the page were busy at a stretch while typing searches and paging. */
  readonly longestTaskMs: { readonly main: number; readonly page: number };
}

/** Starts the application on the archive at `path`, and a bare Electron beside it. */
export async function benchWindow(root: string, path: string, folder: string): Promise<WindowFigures> {
  const bare = await timed(async () => {
    const app = await _electron.launch({ args: [await bareApp(folder), ...sandbox] });
    await (await app.firstWindow()).getByText('bare').waitFor();
    return app;
  });
  const bareMemory = await memoryOf(bare.result);
  await bare.result.close();

  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  await cp(path, join(profile, 'Archive'), { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ language: 'en', recentArchives: [join(profile, 'Archive')] }));
  const started = performance.now();
  const app = await _electron.launch({ args: [root, `--user-data-dir=${profile}`, '--lang=en', ...sandbox] });
  const page = await app.firstWindow();
  await page.getByRole('textbox', { name: 'Search' }).waitFor();
  const firstWindow = performance.now() - started;
  await page.getByRole('option').first().waitFor();
  await page.evaluate(async () => {
    for (;;) {
      const status = await (window as unknown as { tonggao: Bridge }).tonggao.search.status();
      if (status.ok && status.value.state === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  const ready = performance.now() - started;

  const longest = await longestTasks(app, async () => {
    const box = page.getByRole('textbox', { name: 'Search' });
    for (const text of ['澜', '技术创新', 'the', 'company', 'kiln', '公司']) {
      await box.pressSequentially(text, { delay: 40 });
      await page.waitForTimeout(300);
      await box.fill('');
    }
    await page.getByRole('option').first().click();
    for (let row = 0; row < 40; row++) await page.keyboard.press('ArrowDown');
  });
  const memory = await memoryOf(app);
  await app.close();
  return {
    firstWindowMs: compared(firstWindow, bare.ms),
    listAndSearchReadyMs: round(ready),
    memoryMB: compared(memory / 1024, bareMemory / 1024),
    longestTaskMs: longest,
  };
}

async function longestTasks(app: ElectronApplication, work: () => Promise<void>): Promise<{ main: number; page: number }> {
  const page = await app.firstWindow();
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.ms = Math.max(longest.ms, entry.duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await app.evaluate(() => {
    const longest = { ms: 0, last: performance.now() };
    // A timer that should fire every 5 ms is late by as long as something else runs.
    const timer = setInterval(() => {
      const now = performance.now();
      longest.ms = Math.max(longest.ms, now - longest.last - 5);
      longest.last = now;
    }, 5);
    Object.assign(globalThis, { longest, stopWatching: () => clearInterval(timer) });
  });
  await work();
  const inPage = await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  const inMain = await app.evaluate(() => {
    const watched = globalThis as unknown as { longest: { ms: number }; stopWatching: () => void };
    watched.stopWatching();
    return watched.longest.ms;
  });
  return { main: round(inMain), page: round(inPage) };
}
