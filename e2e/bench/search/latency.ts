import { compared, geometricMean, median, percentile, round, spread, type Spread } from '../statistics';
import type { Engine } from './engine';
import type { Ours } from './ours';
import { CLASSES, type BenchQuery, type QueryClass } from './queries';

/**
 * Milliseconds of each query, medians over the passes; `call` is a whole call from another thread, `worker` the time in it, `wide` a call that
 * also asks for other wordings, `one` the time in the worker with one hit listed and so next to no snippets.
 */
interface Times {
  readonly call: number[];
  readonly worker: number[];
  readonly wide: number[];
  readonly one: number[];
  readonly others: Map<string, number[]>;
  readonly impossible: Map<string, number>;
}

const noTimes = (): Times => ({ call: [], worker: [], wide: [], one: [], others: new Map(), impossible: new Map() });

/**
 * Asks all engines every query, `passes` times over all queries: a pass goes on to other queries before it comes back to one,
 * as people do, and within a query the engines take turns at being first.
 */
export async function measureLatency(ours: Ours, engines: readonly Engine[], queries: readonly BenchQuery[], passes: number): Promise<ReadonlyMap<QueryClass, Times>> {
  interface Sample {
    readonly call: number[];
    readonly worker: number[];
    readonly wide: number[];
    readonly one: number[];
    readonly others: number[][];
  }
  const samples = queries.map((): Sample => ({ call: [], worker: [], wide: [], one: [], others: engines.map(() => []) }));
  for (let pass = 0; pass < passes; pass++) {
    for (const [at, query] of queries.entries()) {
      const sample = samples[at]!;
      const turns = [
        async () => {
          const start = performance.now();
          const { tookMs } = await ours.ask(query);
          sample.call.push(performance.now() - start);
          sample.worker.push(tookMs);
        },
        async () => {
          const start = performance.now();
          await ours.askWidely(query);
          sample.wide.push(performance.now() - start);
        },
        async () => {
          const { tookMs } = await ours.askForOne(query);
          sample.one.push(tookMs);
        },
        ...engines.map((engine, i) => async () => {
          const start = performance.now();
          const answer = await engine.find(query);
          if (answer !== null) sample.others[i]!.push(performance.now() - start);
        }),
      ];
      const first = (at + pass) % turns.length;
      for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) await turn();
    }
  }
  const byClass = new Map<QueryClass, Times>(CLASSES.map((kind) => [kind, noTimes()]));
  for (const [at, { kind }] of queries.entries()) {
    const times = byClass.get(kind)!;
    const { call, worker, wide, one, others } = samples[at]!;
    times.call.push(median(call));
    times.worker.push(median(worker));
    times.wide.push(median(wide));
    times.one.push(median(one));
    for (const [i, { name }] of engines.entries()) {
      if (others[i]!.length === 0) times.impossible.set(name, (times.impossible.get(name) ?? 0) + 1);
      else times.others.set(name, [...(times.others.get(name) ?? []), median(others[i]!)]);
    }
  }
  return byClass;
}

interface Beside extends Spread {
  /** Ours (time in the worker, whole call) by theirs, at the 95th percentile: below 1 means that ours is faster. */
  readonly p95Ratio: number;
  readonly p95RatioWholeCall: number;
  readonly p95RatioOneHit: number;
  /** Queries of the class it cannot answer at all. */
  readonly impossible?: number;
}

export interface ClassFigures {
  readonly queries: number;
  readonly ours: { readonly worker: Spread; readonly wholeCall: Spread; readonly wholeCallWithOtherWordings: Spread; readonly workerOneHit: Spread };
  readonly others: Readonly<Record<string, Beside | 'impossible'>>;
}

export function classFigures(times: Times, engines: readonly Engine[]): ClassFigures {
  const { call, worker, wide, one } = times;
  const others = engines.map(({ name }): [string, Beside | 'impossible'] => {
    const theirs = times.others.get(name);
    const impossible = times.impossible.get(name);
    if (theirs === undefined) return [name, 'impossible'];
    const ratio = (mine: readonly number[]): number => compared(percentile(mine, 0.95), percentile(theirs, 0.95)).ratio;
    return [name, { ...spread(theirs), p95Ratio: ratio(worker), p95RatioWholeCall: ratio(call), p95RatioOneHit: ratio(one), ...(impossible !== undefined && { impossible }) }];
  });
  return {
    queries: call.length,
    ours: { worker: spread(worker), wholeCall: spread(call), wholeCallWithOtherWordings: spread(wide), workerOneHit: spread(one) },
    others: Object.fromEntries(others),
  };
}

export interface Overall {
  readonly geometricMean: number;
  readonly geometricMeanWholeCall: number;
  readonly geometricMeanOneHit: number;
  readonly worst: { readonly class: string; readonly p95Ratio: number };
}

/** Over the classes that the engine answers, without misspelt words: those stand in a class of their own. */
export function overall(figures: Readonly<Record<string, ClassFigures>>, engine: string): Overall {
  const ratios = Object.entries(figures).flatMap(([kind, { others }]) => {
    const theirs = others[engine];
    return kind === 'fuzzy' || theirs === undefined || theirs === 'impossible' ? [] : [{ kind, ...theirs }];
  });
  const worst = ratios.reduce((a, b) => (b.p95Ratio > a.p95Ratio ? b : a));
  return {
    geometricMean: round(geometricMean(ratios.map(({ p95Ratio }) => p95Ratio))),
    geometricMeanWholeCall: round(geometricMean(ratios.map(({ p95RatioWholeCall }) => p95RatioWholeCall))),
    geometricMeanOneHit: round(geometricMean(ratios.map(({ p95RatioOneHit }) => p95RatioOneHit))),
    worst: { class: worst.kind, p95Ratio: worst.p95Ratio },
  };
}
