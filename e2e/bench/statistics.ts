/** The value below which `share` (0..1) of the numbers lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const round = (value: number): number => Number(value.toPrecision(3));

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export const spread = (values: readonly number[]): Spread => ({
  p50: round(percentile(values, 0.5)),
  p95: round(percentile(values, 0.95)),
  p99: round(percentile(values, 0.99)),
});

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Milliseconds that `work` takes. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** A figure beside its baseline of the same run; `ratio` below 1 means: better than the baseline. */
export interface Compared {
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
}

export const compared = (ours: number, baseline: number): Compared => ({
  ours: round(ours),
  baseline: round(baseline),
  ratio: round(ours / baseline),
});
