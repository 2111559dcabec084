import type { ElectronApplication } from '@playwright/test';

interface Question {
  readonly id: number;
  /** Of a function of Electron's module and `arg`. */
  readonly source: string;
  readonly arg: unknown;
}

type Answer = (electron: unknown, arg: unknown) => unknown;

/** Runs in the main process. */
const answer: (electron: unknown, question: Question) => unknown = (electron, { id, source, arg }) => {
  const global = globalThis as { keptAnswers?: Map<number, unknown> };
  global.keptAnswers ??= new Map();
  if (!global.keptAnswers.has(id)) global.keptAnswers.set(id, ((0, eval)(`(${source})`) as Answer)(electron, arg));
  return global.keptAnswers.get(id);
};

/**
 * Lets `app.evaluate` run each function once and always hear its answer. Playwright waits in a promise which V8 may collect
 * under load although the function has run (https://github.com/microsoft/playwright/issues/33737): the main process keeps the
 * answer, and it is fetched again.
 */
export function keepAnswers(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (work: typeof answer, question: Question) => Promise<unknown>;
  let asked = 0;
  const evaluateOnce = async (work: Answer, arg: unknown): Promise<unknown> => {
    const question = { id: asked++, source: String(work), arg };
    for (;;) {
      try {
        return await evaluate(answer, question);
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error;
      }
    }
  };
  return Object.assign(app, { evaluate: evaluateOnce });
}
