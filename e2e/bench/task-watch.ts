import { readFile, rm } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { round } from './statistics';

/** Milliseconds of the longest task of a main thread: `cpu` it worked, `wall` it also waited for a processor. */
export interface LongestTask {
  readonly cpu: number;
  readonly wall: number;
}

/** Of the main process, and of the page. */
export interface LongestTasks {
  readonly main: LongestTask;
  readonly page: LongestTask;
}

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` without the time in which the thread did not run. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const THREADS = { main: 'CrBrowserMain', page: 'CrRendererMain' } as const;

/** Chromium's own record of what its threads do; on a busy machine a late timer says nothing, processor time does. */
export class TaskWatch {
  private constructor(private readonly app: ElectronApplication) {}

  static async start(app: ElectronApplication): Promise<TaskWatch> {
    const watch = new TaskWatch(app);
    await watch.record();
    return watch;
  }

  private record(): Promise<void> {
    return this.app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }));
  }

  /** Since the start or the last call. */
  async longest(): Promise<LongestTasks> {
    const path = await this.app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
    const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: readonly TraceEvent[] };
    await rm(path);
    await this.record();
    const longestOf = (thread: string): LongestTask => {
      const threads = new Set(traceEvents.filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === thread).map(({ pid, tid }) => `${pid} ${tid}`));
      const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`));
      const most = (of: 'dur' | 'tdur'): number => round(tasks.reduce((longest, task) => Math.max(longest, task[of] ?? 0), 0) / 1000);
      return { cpu: most('tdur'), wall: most('dur') };
    };
    return { main: longestOf(THREADS.main), page: longestOf(THREADS.page) };
  }
}
