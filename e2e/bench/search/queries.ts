import { parseQuery } from '../../../src/shared/search/query';
import { planQuery, positiveLeaves, type Leaf } from '../../../src/shared/search/plan';
import { runs } from '../../../src/shared/search/tokenize';
import { generateReleases } from '../corpus';
import { Dice, randomNumbers } from '../random';
import { SEED, textsOf, type Texts } from './texts';

/** The eight classes of goal S3, then misspelt words. */
export const CLASSES = ['zhWord', 'zhPhrase', 'enWord', 'enAnd', 'enPrefix', 'zhTyping', 'mixed', 'frequent', 'fuzzy'] as const;
export type QueryClass = (typeof CLASSES)[number];

export interface BenchQuery {
  readonly kind: QueryClass;
  readonly text: string;
  /** Whether the last word may go on. */
  readonly typing: boolean;
  /** What is looked for, read from `text` as our search reads it; each must be there. */
  readonly leaves: readonly Leaf[];
}

const HOW_MANY: Readonly<Record<QueryClass, number>> = {
  zhWord: 100,
  zhPhrase: 100,
  enWord: 100,
  enAnd: 100,
  enPrefix: 60,
  zhTyping: 40,
  mixed: 60,
  frequent: 8,
  fuzzy: 60,
};

/** All are drawn from these first releases, so that they find something at every size. */
const DRAWN_FROM = 1_000;
/** Chinese characters before the English word. */
const MIXED_LENGTH = 3;
const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

interface Source {
  readonly texts: Texts;
  readonly people: readonly string[];
  readonly companies: readonly string[];
}

const hanRuns = ({ title_zh: title, body_zh: body }: Texts): string[] => `${title}${body}`.match(/\p{Script=Han}{2,}/gu) ?? [];
const words = ({ title_en: title, body_en: body }: Texts, least = 3): string[] => `${title}${body}`.match(/[a-z]+/g)?.filter((word) => word.length >= least) ?? [];

/** Terms of all releases by the number of releases they are in, most first. */
function byFrequency(sources: readonly Source[], termsOf: (texts: Texts) => readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { texts } of sources) for (const term of new Set(termsOf(texts))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term);
}

const pairsIn = (texts: Texts): string[] => hanRuns(texts).flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));

/** `count` different texts of `make`, which may fail by null. */
function different(count: number, make: () => string | null): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 50; tries++) {
    const text = make();
    if (text !== null) found.add(text);
  }
  return [...found];
}

/** {@link HOW_MANY} queries of each class for an archive of `n` generated releases, always the same. */
export function benchQueries(n: number): BenchQuery[] {
  const sources = [...generateReleases(Math.min(n, DRAWN_FROM), SEED)].map((content) => ({
    texts: textsOf(content),
    people: content.facts.names.filter(({ kind }) => kind === 'person').map(({ zh }) => zh),
    companies: content.facts.names.filter(({ kind }) => kind === 'organisation').map(({ zh }) => zh),
  }));
  const dice = new Dice(randomNumbers(628));
  const pairs = byFrequency(sources, pairsIn);
  const english = byFrequency(sources, (texts) => words(texts));
  const vocabulary = new Set(english);

  const piece = (least: number, most: number): string | null => {
    const long = hanRuns(dice.any(sources).texts).filter(({ length }) => length >= least);
    if (long.length === 0) return null;
    const run = dice.any(long);
    const length = Math.min(run.length, dice.between(least, most));
    const start = dice.between(0, run.length - length);
    return run.slice(start, start + length);
  };
  const word = (least?: number): string => {
    const all = words(dice.any(sources).texts, least);
    return all.length === 0 ? dice.any(english) : dice.any(all);
  };
  // Half of them as often as they are used, half of them each with the same chance.
  const sometimes = (used: () => string | null, known: readonly string[]) => () => (dice.random() < 0.5 ? used() : dice.any(known));
  const name = (): string => dice.any(dice.any(sources)[dice.random() < 0.5 ? 'people' : 'companies']);
  const wordAfter = (firstOf: (texts: Texts) => readonly string[], most: number) => () => {
    const { texts } = dice.any(sources);
    const [firsts, seconds] = [firstOf(texts), words(texts)];
    if (firsts.length === 0 || seconds.length === 0) return null;
    const [first, second] = [dice.any(firsts).slice(0, most), dice.any(seconds)];
    return first === second ? null : `${first} ${second}`;
  };
  const misspelt = (): string | null => {
    const right = word(5);
    const at = dice.between(1, right.length - 2);
    const wrong = [
      right.slice(0, at) + right.slice(at + 1),
      right.slice(0, at) + dice.any(LETTERS) + right.slice(at + 1),
      right.slice(0, at) + dice.any(LETTERS) + right.slice(at),
      right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
    ][dice.between(0, 3)]!;
    return vocabulary.has(wrong) ? null : wrong;
  };
  const typed = different(HOW_MANY.zhTyping / 4, () => piece(4, 4)).flatMap((text) => [1, 2, 3, 4].map((length) => text.slice(0, length)));

  const drawn: Readonly<Record<QueryClass, readonly string[]>> = {
    zhWord: different(HOW_MANY.zhWord, sometimes(() => piece(2, 2), pairs)),
    zhPhrase: different(HOW_MANY.zhPhrase, () => (dice.random() < 0.4 ? name() : piece(3, 13))).filter(({ length }) => length > 1),
    enWord: different(HOW_MANY.enWord, sometimes(word, english)),
    enAnd: different(HOW_MANY.enAnd, wordAfter((texts) => words(texts), Infinity)),
    enPrefix: different(HOW_MANY.enPrefix, () => word(5).slice(0, dice.between(2, 5))),
    zhTyping: [...new Set(typed)],
    mixed: different(HOW_MANY.mixed, wordAfter(hanRuns, MIXED_LENGTH)),
    frequent: [...pairs.slice(0, HOW_MANY.frequent / 2), ...english.slice(0, HOW_MANY.frequent / 2)],
    fuzzy: different(HOW_MANY.fuzzy, misspelt),
  };
  return CLASSES.flatMap((kind) =>
    drawn[kind].map((text) => {
      const typing = kind === 'enPrefix' || kind === 'zhTyping';
      return { kind, text, typing, leaves: positiveLeaves(planQuery(parseQuery(text, { typing }))) };
    }),
  );
}

/** The terms of a leaf in their order, and whether the last one may go on. */
export function termsOf({ literal, all }: Leaf): { readonly terms: readonly string[]; readonly prefix: boolean } {
  const terms = runs(literal.text).flatMap(({ start, end, ideographs }) => {
    const run = literal.text.slice(start, end);
    return ideographs ? Array.from(run) : [run];
  });
  return { terms, prefix: all.at(-1)?.prefix === true && !literal.endsWord && /\w$/.test(literal.text) };
}
