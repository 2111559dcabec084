import { difference, precedes } from './difference';

/** What is put beside each other: blocks, items of lists, rows and columns of tables. */
export interface Alignable {
  /** Equal for equal things only. */
  readonly key: string;
  /** Words, and ideographs with their neighbours: how often each. */
  readonly words: ReadonlyMap<string, number>;
  readonly role: string;
  /** Likeness to anything of its role, whatever the words; 0 for texts. */
  readonly least: number;
}

/** Indices into both; null where one side has nothing. Both sides are in order, except for what moved. */
export interface AlignedStep {
  readonly older: number | null;
  readonly newer: number | null;
  readonly move: 'away' | 'here' | null;
}

interface AlignOptions {
  /** Look for what was moved to another place. */
  readonly moves?: boolean;
  /** Pair what is left between two pairs when it is equally many on both sides. */
  readonly pairsRest?: boolean;
}

/** Below this, one thing was taken out and another one put in. */
const ALIKE = 0.35;
/** What moves is not rewritten on the way, and is more than a word. */
const MOVED_ALIKE = 0.6;
const MOVED_WORDS = 8;
/** Nobody moves a changed paragraph over so many: further from the diagonal of a gap nothing is compared. */
const BAND = 80;

type Pair = readonly [older: number, newer: number];

/** Puts beside each other what is the same or alike, in order; the other way round it is the same turned over. */
export function alignItems(older: readonly Alignable[], newer: readonly Alignable[], options: AlignOptions = {}): AlignedStep[] {
  // Of equally good ways one is taken: always the one from the same side.
  if (!precedes(newer.map(({ key }) => key), older.map(({ key }) => key))) return stepsOf(older.length, newer.length, pairsOf(older, newer, options));
  const { inOrder, moved } = pairsOf(newer, older, options);
  return stepsOf(older.length, newer.length, { inOrder: inOrder.map(turned), moved: moved.map(turned) });
}

interface Pairs {
  readonly inOrder: readonly Pair[];
  readonly moved: readonly Pair[];
}

const turned = ([a, b]: Pair): Pair => [b, a];

function pairsOf(older: readonly Alignable[], newer: readonly Alignable[], { moves = false, pairsRest = false }: AlignOptions): Pairs {
  const inOrder: Pair[] = [];
  const at = { older: 0, newer: 0 };
  const gap = { older: 0, newer: 0 };
  const closeGap = (): void => {
    const [a, b] = [older.slice(gap.older, at.older), newer.slice(gap.newer, at.newer)];
    const found = pairsRest && a.length === b.length ? a.map((_, index): Pair => [index, index]) : alikePairs(a, b);
    inOrder.push(...found.map(([one, other]): Pair => [gap.older + one, gap.newer + other]));
  };
  for (const { kind, count } of difference(older.map(({ key }) => key), newer.map(({ key }) => key))) {
    if (kind === 'same') {
      closeGap();
      for (let index = 0; index < count; index++) inOrder.push([at.older + index, at.newer + index]);
    }
    if (kind !== 'added') at.older += count;
    if (kind !== 'removed') at.newer += count;
    if (kind === 'same') Object.assign(gap, at);
  }
  closeGap();
  return { inOrder, moved: moves ? movedPairs(older, newer, inOrder) : [] };
}

function stepsOf(olderCount: number, newerCount: number, { inOrder, moved }: Pairs): AlignedStep[] {
  const [away, here] = [new Map(moved), new Map(moved.map(([one, other]) => [other, one]))];
  const steps: AlignedStep[] = [];
  let [i, j] = [0, 0];
  for (const [one, other] of [...inOrder, [olderCount, newerCount] as const]) {
    for (; i < one; i++) steps.push({ older: i, newer: away.get(i) ?? null, move: away.has(i) ? 'away' : null });
    for (; j < other; j++) steps.push({ older: here.get(j) ?? null, newer: j, move: here.has(j) ? 'here' : null });
    if (i < olderCount && j < newerCount) steps.push({ older: i++, newer: j++, move: null });
  }
  return steps;
}

/** 0 to 1: how much of both is in both. */
export function likeness(a: Alignable, b: Alignable): number {
  if (a.role !== b.role) return 0;
  if (a.key === b.key) return 1;
  let shared = 0;
  let total = 0;
  for (const [word, count] of a.words) {
    shared += Math.min(count, b.words.get(word) ?? 0);
    total += count;
  }
  for (const count of b.words.values()) total += count;
  return Math.max(a.least, b.least, total === 0 ? 0 : (2 * shared) / total);
}

/** Pairs in order, alike enough, whose likenesses together are greatest. */
function alikePairs(a: readonly Alignable[], b: readonly Alignable[]): Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const gains = new Float64Array(best.length);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [one, other] = [a[i], b[j]];
      const isNear = Math.abs(i / a.length - j / b.length) * Math.max(a.length, b.length) <= BAND;
      const like = one === undefined || other === undefined || !isNear ? 0 : likeness(one, other);
      const gain = like >= ALIKE ? like : 0;
      gains[i * width + j] = gain;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skip, gain === 0 ? 0 : gain + (best[(i + 1) * width + j + 1] ?? 0));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const gain = gains[i * width + j] ?? 0;
    if (gain > 0 && best[i * width + j] === gain + (best[(i + 1) * width + j + 1] ?? 0)) pairs.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** What stands alone on both sides and is nearly the same, the most alike first. */
function movedPairs(older: readonly Alignable[], newer: readonly Alignable[], pairs: readonly Pair[]): Pair[] {
  const taken = { older: new Set(pairs.map(([one]) => one)), newer: new Set(pairs.map(([, other]) => other)) };
  const alone = (items: readonly Alignable[], side: ReadonlySet<number>): [Alignable, number][] =>
    items.map((item, index): [Alignable, number] => [item, index]).filter(([item, index]) => !side.has(index) && (item.least > 0 || item.words.size >= MOVED_WORDS));
  const others = alone(newer, taken.newer);
  const candidates = alone(older, taken.older)
    .flatMap(([one, i]) => others.map(([other, j]) => ({ like: likeness(one, other), i, j })))
    .filter(({ like }) => like >= MOVED_ALIKE)
    .sort((a, b) => b.like - a.like);
  const moved: Pair[] = [];
  for (const { i, j } of candidates) {
    if (taken.older.has(i) || taken.newer.has(j)) continue;
    taken.older.add(i);
    taken.newer.add(j);
    moved.push([i, j]);
  }
  return moved;
}

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}.,'’-])*/gu;

/** The words of a text for {@link likeness}: Latin words and numbers whole, ideographs one by one and with the next. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const count = (word: string): void => void words.set(word, (words.get(word) ?? 0) + 1);
  for (const [run] of text.matchAll(WORDS)) {
    if (!/^\p{Script=Han}/u.test(run)) count(run.replace(/[.,'’-]+$/u, ''));
    else {
      const characters = Array.from(run);
      for (const [index, character] of characters.entries()) {
        count(character);
        const next = characters[index + 1];
        if (next !== undefined) count(character + next);
      }
    }
  }
  return words;
}
