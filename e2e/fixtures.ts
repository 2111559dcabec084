import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { keepAnswers } from './kept-answers';
import { AppWindow } from './pages/app-window';
import { textsOf } from './texts';

export const root = resolve(import.meta.dirname, '..');

export interface LaunchOptions {
  /** Profile folder; the same one again means: the person comes back. */
  readonly profile: string;
  readonly language?: 'zh-CN' | 'en';
  /** Refusals this test provokes on purpose: they are no complaint. */
  readonly expectedRefusals?: RegExp;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly window: AppWindow;
  close(): Promise<void>;
}

interface Fixtures {
  /** A folder of this test's own, gone afterwards. */
  readonly folder: string;
  /** Starts the built application; errors in its console, refused content among them, fail the test. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
}

const isRoot = process.getuid?.() === 0;

export const test = base.extend<Fixtures>({
  // Playwright wants a destructuring pattern even where a fixture needs no other.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tonggao-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  launch: async ({ folder }, use) => {
    const complaints: string[] = [];
    const running = new Set<RunningApp>();
    await use(async ({ profile = join(folder, 'profile'), language = 'zh-CN', expectedRefusals } = {}) => {
      const app = keepAnswers(
        await _electron.launch({
          args: [root, `--user-data-dir=${profile}`, `--lang=${language}`, ...(isRoot ? ['--no-sandbox'] : [])],
          cwd: root,
          // Not Playwright's own appearance: the one the program has chosen.
          colorScheme: null,
        }),
      );
      const page = await app.firstWindow();
      page.on('console', (message) => {
        const isComplaint = message.type() === 'error' || message.type() === 'warning';
        if (isComplaint && !expectedRefusals?.test(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const started: RunningApp = {
        app,
        page,
        window: new AppWindow(page, app, textsOf(language)),
        async close() {
          running.delete(started);
          await app.close();
        },
      };
      running.add(started);
      return started;
    });
    for (const app of running) await app.close();
    base.expect(complaints, 'errors and refusals in the console of the page').toEqual([]);
  },
});

export { expect } from '@playwright/test';
