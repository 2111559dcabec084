import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '../../src/shared/contract';
import { TaskWatch, type LongestTasks } from './task-watch';
import { compared, round, timed, type Compared } from './statistics';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A window with an empty page: what Electron itself costs in this run. */
export async function bareApp(folder: string): Promise<ElectronApplication> {
  const path = join(folder, 'bare-app');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(
    join(path, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>bare'));",
  );
  return _electron.launch({ args: [path, ...sandbox] });
}

const memoryOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0));

/** The application in English on the archive at `path`, with its profile below `folder`; its tasks are watched from the search box on. */
export async function launchOn(root: string, path: string, folder: string): Promise<{ app: ElectronApplication; page: Page; watch: TaskWatch }> {
  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ language: 'en', recentArchives: [path] }));
  const app = await _electron.launch({ args: [root, `--user-data-dir=${profile}`, '--lang=en', ...sandbox] });
  const page = await app.firstWindow();
  await searchBox(page).waitFor();
  const watch = await TaskWatch.start(app);
  return { app, page, watch };
}

export const searchBox = (page: Page) => page.getByRole('textbox', { name: 'Search' }).first();

/** Resolves when everything is in the index. */
export const searchReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (;;) {
      const status = await (window as unknown as { tonggao: Bridge }).tonggao.search.status();
      if (status.ok && status.value.state === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

export interface WindowFigures {
  readonly firstWindowMs: Compared;
  readonly listAndSearchReadyMs: number;
  readonly memoryMB: Compared;
  /** While typing searches and paging. */
  readonly longestTaskMs: LongestTasks;
}

/** Starts the application on the archive at `path`, and a bare Electron beside it. */
export async function benchWindow(root: string, path: string, folder: string): Promise<WindowFigures> {
  const bare = await timed(async () => {
    const app = await bareApp(folder);
    await (await app.firstWindow()).getByText('bare').waitFor();
    return app;
  });
  const bareMemory = await memoryOf(bare.result);
  await bare.result.close();

  const copy = join(folder, 'Archive');
  await cp(path, copy, { recursive: true });
  const started = performance.now();
  const { app, page, watch } = await launchOn(root, copy, folder);
  const firstWindow = performance.now() - started;
  await page.getByRole('option').first().waitFor();
  await searchReady(page);
  const ready = performance.now() - started;

  await watch.longest();
  const box = searchBox(page);
  for (const text of ['澜', '技术创新', 'the', 'company', 'kiln', '公司']) {
    await box.pressSequentially(text, { delay: 40 });
    await page.waitForTimeout(300);
    await box.fill('');
  }
  await page.getByRole('option').first().click();
  for (let row = 0; row < 40; row++) await page.keyboard.press('ArrowDown');
  const longestTaskMs = await watch.longest();
  const memory = await memoryOf(app);
  await app.close();
  return {
    firstWindowMs: compared(firstWindow, bare.ms),
    listAndSearchReadyMs: round(ready),
    memoryMB: compared(memory / 1024, bareMemory / 1024),
    longestTaskMs,
  };
}
