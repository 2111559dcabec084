import type { SearchField } from '../domain/search';
import type { Literal } from './literal';
import { normalize } from './normalize';
import type { Query, QueryFilter } from './query';
import { accentedForm, grams, runs, wordTerm, type Run } from './tokenize';

/** A term to look up in the index; `prefix`: every term that begins with it. */
export interface Probe {
  readonly term: string;
  readonly prefix: boolean;
}

/** One thing looked for. A release has it when it has all of `all` and then `literal`, or any one of `any`. */
export interface Leaf {
  readonly type: 'leaf';
  readonly all: readonly Probe[];
  /** Stands in one field as it is; see {@link isExact}. */
  readonly literal: Literal;
  /** Other spellings that are one word in the index. */
  readonly any: readonly Probe[];
  /** Only in these parts of a release; null is all of them. */
  readonly fields: readonly SearchField[] | null;
}

export type Plan =
  | { readonly type: 'all' }
  | Leaf
  | { readonly type: 'filter'; readonly filter: QueryFilter }
  | { readonly type: 'and' | 'or'; readonly of: readonly Plan[] }
  | { readonly type: 'not'; readonly of: Plan };

/** Typing one Latin letter is not yet a word. */
const SHORTEST_PREFIX = 2;
const MOST_WORDS_AS_TYPED = 12;
/** Signs that are part of what stands before them: C++, C#, 15.3%. */
const SUFFIX = /^[+#%‰]+/u;

/** How a query is answered from the index and the search texts. Queries without any searchable character are `all`. */
export function planQuery(query: Query): Plan {
  switch (query.type) {
    case 'all':
    case 'filter':
      return query;
    case 'text':
      return planText(query) ?? { type: 'all' };
    case 'not': {
      const of = planQuery(query.of);
      return of.type === 'all' ? of : { type: 'not', of };
    }
    case 'or':
      return join('or', query.of.map(planQuery));
    case 'and':
      return join('and', withJoinedWords(query.of.map(planQuery)));
  }
}

function join(type: 'and' | 'or', parts: readonly Plan[]): Plan {
  const of = parts.filter((part) => part.type !== 'all');
  const [only] = of;
  if (only === undefined) return { type: 'all' };
  return of.length === 1 ? only : { type, of };
}

const isSingleWord = (plan: Plan | undefined): plan is Leaf =>
  plan?.type === 'leaf' && plan.literal.startsWord && isExact(plan);

/** `zhao pengda` also finds Zhaopengda: each of two neighbouring words may be found as both written together. */
function withJoinedWords(plans: readonly Plan[]): Plan[] {
  return plans.map((plan, i) => {
    if (!isSingleWord(plan)) return plan;
    const any = [...plan.any];
    for (const [left, right] of [[plans[i - 1], plan], [plan, plans[i + 1]]]) {
      if (!isSingleWord(left) || !isSingleWord(right)) continue;
      any.push({ term: `${left.all[0]?.term}${right.all[0]?.term}`, prefix: right.all[0]?.prefix ?? false });
    }
    return { ...plan, any };
  });
}

function planText(query: Extract<Query, { type: 'text' }>): Leaf | null {
  const normal = normalize(query.text);
  const parts = runs(normal);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;

  const suffix = SUFFIX.exec(normal.slice(last.end))?.[0] ?? '';
  const text = normal.slice(first.start, last.end) + suffix;
  const textOf = (run: Run): string => normal.slice(run.start, run.end);
  const atEnd = last.end === normal.length;
  const prefix = query.typing && !last.ideographs && atEnd && textOf(last).length >= SHORTEST_PREFIX;

  const probes = new Map<string, Probe>();
  for (const run of parts) {
    const found = run.ideographs ? gramProbes(textOf(run)) : [{ term: wordTerm(textOf(run)), prefix: prefix && run === last }];
    for (const probe of found) probes.set(probe.term, probe);
  }
  return {
    type: 'leaf',
    all: [...probes.values()],
    literal: {
      text,
      startsWord: !first.ideographs,
      endsWord: !last.ideographs && suffix === '' && !prefix,
      ...(query.isFigure === true && { isFigure: true }),
    },
    any: suffix === '' && query.isFigure !== true ? [...joinedWord(normal, parts, prefix), ...accented(query.text, parts)] : [],
    fields: query.fields ?? null,
  };
}

function gramProbes(run: string): Probe[] {
  const found = grams(run);
  // Only a run's own last character is a term, so the query's last one is known from the bigram before it, or by prefix.
  const last = found.pop() ?? '';
  return found.length === 0 ? [{ term: last, prefix: true }] : found.map((term) => ({ term, prefix: false }));
}

/** AX-7320 is in the index as ax7320 too, however it was written. */
function joinedWord(normal: string, parts: readonly Run[], prefix: boolean): Probe[] {
  if (parts.length < 2 || parts.some((run) => run.ideographs)) return [];
  const linked = parts.every((run, i) => {
    const next = parts[i + 1];
    return next === undefined || /^[-']$/.test(normal.slice(run.end, next.start));
  });
  return linked ? [{ term: parts.map((run) => normal.slice(run.start, run.end)).join(''), prefix }] : [];
}

/** Müller is in the index as it is written beside muller. */
function accented(text: string, parts: readonly Run[]): Probe[] {
  const term = parts.length === 1 && parts[0]?.ideographs === false ? accentedForm(text.trim()) : null;
  return term === null ? [] : [{ term, prefix: false }];
}

/**
 * What a query of several words, or of one that is written in parts, looks like as it was typed: releases with just this are
 * shown before those that have the words in other places or spellings. Null where everything found has it.
 */
export function asTyped(query: Query): string | null {
  const texts = query.type === 'and' ? query.of : [query];
  const words = texts.map((text) => (text.type === 'text' && text.fields === undefined && text.isFigure !== true ? normalize(text.text) : ''));
  if (words.includes('') || words.length > MOST_WORDS_AS_TYPED) return null;
  return words.length > 1 || /[-' ]/.test(words[0] ?? '') ? normalize(words.join(' ')) : null;
}

/** Is the index alone exact for this leaf, so that the texts need not be read? */
export function isExact(leaf: Leaf): boolean {
  return leaf.all.length === 1 && leaf.all[0]?.term === leaf.literal.text && leaf.literal.isFigure !== true;
}

/** The leaves a release must or may have, not those it must not have: what is ranked and highlighted. */
export function positiveLeaves(plan: Plan): Leaf[] {
  switch (plan.type) {
    case 'all':
    case 'filter':
    case 'not':
      return [];
    case 'leaf':
      return [plan];
    default:
      return plan.of.flatMap(positiveLeaves);
  }
}
