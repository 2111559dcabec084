import type { PlacedStatement } from './statements';
import type { Unit } from './units';

interface Amount {
  readonly value: number | null;
  readonly high: number | null;
  readonly step: number | null;
}

/** Could both be the same number, one of them rounded? A range agrees with whatever lies in it. */
export function agree(a: Amount, b: Amount): boolean {
  const rounding = (Math.max(a.step ?? 0, b.step ?? 0) / 2) * 1.000001;
  const [aLow, bLow] = [a.value ?? 0, b.value ?? 0];
  return aLow <= (b.high ?? bLow) + rounding && bLow <= (a.high ?? aLow) + rounding;
}

/** Things are counted differently in two languages (三项任务, a threefold task): only units that both must name. */
const COMPARABLE: ReadonlySet<Unit> = new Set<Unit>([
  'CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY', 'percent', 'point', 't', 'kg', 'm', 'm2', 'm3', 'km', 'ha', 'MW', 'kW', 'kWh', 'celsius', 'MPa', 'age',
]);

/**
 * Pairs of figures that may contradict each other between the two editions: in a paragraph and its translation, one
 * figure of a unit on each side that the other side does not have. Indexes into `statements`.
 */
export function editionsDisagree(statements: readonly PlacedStatement[]): (readonly [zh: number, en: number])[] {
  const groups = new Map<string, { readonly zh: number[]; readonly en: number[] }>();
  statements.forEach(({ kind, unit, lang, place }, index) => {
    if (kind !== 'figure' || unit === null || !COMPARABLE.has(unit)) return;
    const key = `${place} ${unit}`;
    const group = groups.get(key) ?? { zh: [], en: [] };
    group[lang].push(index);
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(({ zh, en }) => {
    const without = (mine: readonly number[], theirs: readonly number[]): number[] =>
      mine.filter((one) => !theirs.some((other) => agree(amountAt(statements, one), amountAt(statements, other))));
    const [onlyZh, ...moreZh] = without(zh, en);
    const [onlyEn, ...moreEn] = without(en, zh);
    if (onlyZh === undefined || onlyEn === undefined || moreZh.length + moreEn.length > 0) return [];
    return [[onlyZh, onlyEn] as const];
  });
}

const amountAt = (statements: readonly PlacedStatement[], index: number): Amount => statements[index] ?? { value: null, high: null, step: null };
