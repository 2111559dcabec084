import { setImmediate } from 'node:timers/promises';

/** Lets messages that wait for this thread be answered. */
export const nextTurn = (): Promise<void> => setImmediate();

/** Longest time between two turns, as far as the work can be divided. */
const SLICE_MS = 10;

/** Does `work` to its end, or until `stop`, letting others in between; `progress` hears what it yields, once a turn. */
export async function inSlices<Step>(
  work: Iterator<Step, unknown>,
  progress?: (step: Step) => void,
  stop: () => boolean = () => false,
): Promise<void> {
  let turn = performance.now();
  for (let step = work.next(); step.done !== true && !stop(); step = work.next()) {
    if (performance.now() - turn < SLICE_MS) continue;
    progress?.(step.value);
    await nextTurn();
    turn = performance.now();
  }
}

/** Does `work` to its end like {@link inSlices}; resolves with what it returns. */
export async function resultInSlices<Result>(work: Generator<unknown, Result>): Promise<Result> {
  const result: { value?: Result } = {};
  const kept = (function* (): Generator<unknown, void> {
    result.value = yield* work;
  })();
  await inSlices(kept);
  return result.value as Result;
}
