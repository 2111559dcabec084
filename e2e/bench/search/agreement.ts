import { contains, type Literal } from '../../../src/shared/search/literal';
import type { Leaf } from '../../../src/shared/search/plan';
import { round } from '../statistics';
import type { Engine } from './engine';
import type { Ours } from './ours';
import type { BenchQuery, QueryClass } from './queries';
import { TEXT_FIELDS, pagesOf, searchTextsOf, textsOf, type Texts } from './texts';

/** How many releases have what is typed, and how many with the joined spellings that our search knows. */
interface Truth {
  literal: number;
  joined: number;
}

const isIn = (texts: Texts, literal: Literal): boolean => TEXT_FIELDS.some((field) => contains(texts[field], literal));

function readEverything(n: number, queries: readonly BenchQuery[]): ReadonlyMap<BenchQuery, Truth> {
  const truth = new Map<BenchQuery, Truth>(queries.map((query) => [query, { literal: 0, joined: 0 }]));
  for (const page of pagesOf(n)) {
    for (const content of page) {
      const texts = textsOf(content);
      const joined = searchTextsOf(content);
      for (const [{ leaves }, found] of truth) {
        if (leaves.every(({ literal }) => isIn(texts, literal))) found.literal++;
        const otherwise = ({ any }: Leaf): boolean => any.some(({ term, prefix }) => isIn(joined, { text: term, startsWord: true, endsWord: !prefix }));
        if (leaves.every((leaf) => isIn(joined, leaf.literal) || otherwise(leaf))) found.joined++;
      }
    }
  }
  return truth;
}

export interface Agreement {
  /** Counts that were compared, and those that were not what reading every text finds. */
  readonly compared: number;
  readonly wrong: readonly string[];
  /** Answers of ours that gave an upper bound instead of a count. */
  readonly bounds: number;
  /** How many of the true hits each other engine counts, over all queries it answers; above 1 it counts false ones too. */
  readonly others: Readonly<Record<string, number>>;
}

/** In these the tokens alone are the literal meaning, so that stock MiniSearch must count the same. */
const TOKENS_SUFFICE: readonly QueryClass[] = ['zhWord', 'enWord', 'enAnd', 'enPrefix', 'frequent'];

/** Compares what is found with reading every text: ours always, and the others where they mean the same. */
export async function compareAnswers(n: number, ours: Ours, engines: readonly Engine[], all: readonly BenchQuery[]): Promise<Agreement> {
  const queries = all.filter(({ kind }) => kind !== 'fuzzy');
  const truth = readEverything(n, queries);
  const wrong: string[] = [];
  let comparisons = 0;
  let bounds = 0;
  const expectCount = (engine: string, { text, kind }: BenchQuery, counted: number, right: number): void => {
    comparisons++;
    if (counted !== right) wrong.push(`${engine}, ${kind} ${text}: ${counted} instead of ${right}`);
  };
  const counted = new Map(engines.map(({ name }) => [name, { theirs: 0, right: 0 }]));
  for (const query of queries) {
    const { literal: right, joined } = truth.get(query)!;
    const reply = await ours.ask(query);
    if (reply.isExact) expectCount('ours', query, reply.total, joined);
    else bounds++;
    for (const engine of engines) {
      const answer = await engine.find(query);
      if (typeof answer?.total !== 'number') continue;
      const sum = counted.get(engine.name)!;
      sum.theirs += answer.total;
      sum.right += right;
      if (engine.name === 'miniSearch' && TOKENS_SUFFICE.includes(query.kind)) expectCount(engine.name, query, answer.total, right);
      // It also finds phrases across a comma, and never misses one.
      if (engine.name === 'fts5Char' && answer.total < right) wrong.push(`${engine.name}, ${query.kind} ${query.text}: ${answer.total} of ${right}`);
    }
  }
  const others: Record<string, number> = {};
  for (const [name, { theirs, right }] of counted) if (right > 0) others[name] = round(theirs / right);
  return { compared: comparisons, wrong, bounds, others };
}
