import type { ElectronApplication, Page } from '@playwright/test';
import { round } from './statistics';

/** Milliseconds that nothing else could run in the main process, and in the page. */
export interface LongestTasks {
  readonly main: number;
  readonly page: number;
}

interface Watched {
  /** A timer that should fire every 4 ms is late by as long as something else runs; the five longest. */
  readonly longest: number[];
  readonly timer: unknown;
}

function watch(): void {
  const longest: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest.push(now - last - 4);
    longest.sort((a, b) => b - a).splice(5);
    last = now;
  }, 4);
  Object.assign(globalThis, { watched: { longest, timer } satisfies Watched });
}

/** Empties the record and returns what was in it. */
function taken(): readonly number[] {
  return (globalThis as unknown as { watched: Watched }).watched.longest.splice(0);
}

/** Watches both event loops of a window from its start on. */
export class TaskWatch {
  private constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  static async start(app: ElectronApplication): Promise<TaskWatch> {
    const page = await app.firstWindow();
    await Promise.all([app.evaluate(watch), page.evaluate(watch)]);
    const started = new TaskWatch(app, page);
    await started.longest();
    return started;
  }

  /** Since the last call. */
  async longest(): Promise<LongestTasks> {
    const [main, page] = await Promise.all([this.app.evaluate(taken), this.page.evaluate(taken)]);
    return { main: round(Math.max(0, ...main)), page: round(Math.max(0, ...page)) };
  }
}
