import { INDEX_FIELDS } from '@shared/search/fields';
import { contains, type Literal } from '@shared/search/literal';
import type { QueryFilter } from '@shared/search/query';
import { isExact, type Leaf, type Plan, type Probe } from '@shared/search/plan';
import { Bitset } from './bitset';
import type { TermList } from './terms';
import type { TextStore } from './texts';

/** Which of the documents `within` have what a leaf looks for. */
export type LeafMatcher = (leaf: Leaf, within: Bitset) => Bitset;

/** Decides the parts of a plan. */
export interface Matchers {
  readonly leaf: LeafMatcher;
  readonly filter: (filter: QueryFilter, within: Bitset) => Bitset;
}

/** The documents of `within` that a plan finds. No argument is changed. */
export function evaluate(plan: Plan, within: Bitset, matcher: Matchers): Bitset {
  switch (plan.type) {
    case 'all':
      return within;
    case 'leaf':
      return matcher.leaf(plan, within);
    case 'filter':
      return matcher.filter(plan.filter, within);
    case 'not':
      return within.copy().andNot(evaluate(plan.of, within, matcher));
    case 'or':
      return plan.of.reduce((found, part) => found.or(evaluate(part, within, matcher)), new Bitset(within.size));
    case 'and': {
      let left = within;
      for (const part of [...plan.of].sort((a, b) => cost(a) - cost(b))) {
        if (left.isEmpty()) break;
        left = evaluate(part, left, matcher);
      }
      return left;
    }
  }
}

/** What the index decides alone comes first, so that fewer texts are read. */
const cost = (plan: Plan): number => (plan.type === 'filter' ? 0 : plan.type !== 'leaf' ? 1 : isExact(plan) ? 0 : 2);

/** A probe with numbers of the INDEX_FIELDS in which it is looked for. */
export interface FieldProbe extends Probe {
  readonly fields: readonly number[];
}

/** The lists of a probe in its fields, with the number of their entries. */
export interface ProbeLists {
  readonly probe: FieldProbe;
  readonly lists: readonly TermList[];
  readonly entries: number;
}
export type Lookup = (probe: FieldProbe) => ProbeLists;

/** Numbers of the fields, of those that are `searched`, in which a leaf may stand. */
export function fieldsOf({ fields }: Leaf, searched: readonly number[]): readonly number[] {
  return fields === null ? searched : searched.filter((number) => fields.some((field) => INDEX_FIELDS[number]?.field === field));
}

/** A pasted text is recognised by this many of its rarest terms; the literal check stays exact. */
const MOST_PROBES = 32;

export const rarestFirst = (probes: readonly FieldProbe[], lookup: Lookup): ProbeLists[] =>
  probes
    .map(lookup)
    .sort((a, b) => a.entries - b.entries)
    .slice(0, MOST_PROBES);

/** Whether a literal stands in a document where its leaf may stand. */
export type LiteralCheck = (doc: number, leaf: Leaf, literal: Literal) => boolean;

/** Reads `texts` in the `searched` fields; `parts` are those that hold them. */
export function literalCheck(texts: TextStore, searched: readonly number[], parts: readonly number[]): LiteralCheck {
  return (doc, leaf, literal) => {
    if (leaf.fields === null) return texts.contains(doc, literal, parts);
    const all = texts.fields(doc);
    return fieldsOf(leaf, searched).some((field) => contains(all[field] ?? '', literal));
  };
}

/** Decides leaves by postings, and by the texts where postings are not exact. */
export function indexMatcher(lookup: Lookup, docs: Uint32Array, reads: LiteralCheck, searched: readonly number[]): LeafMatcher {
  const documents = (lists: ProbeLists, size: number): Bitset => {
    const found = new Bitset(size);
    for (const list of lists.lists) {
      for (let i = list.start; i < list.end; i++) found.add(docs[i] ?? 0);
      for (const doc of list.live?.keys() ?? []) found.add(doc);
    }
    return found;
  };
  return (leaf, within) => {
    const found = within.copy();
    const fields = fieldsOf(leaf, searched);
    const inFields = (probe: Probe): FieldProbe => ({ ...probe, fields });
    for (const lists of rarestFirst(leaf.all.map(inFields), lookup)) {
      found.and(documents(lists, within.size));
      if (found.isEmpty()) break;
    }
    if (!isExact(leaf)) {
      for (const doc of found.toArray()) if (!reads(doc, leaf, leaf.literal)) found.delete(doc);
    }
    for (const probe of leaf.any) found.or(documents(lookup(inFields(probe)), within.size).and(within));
    return found;
  };
}

/** Decides leaves by reading every text: slower, needs no postings, and is what the index is tested against. */
export function scanMatcher(reads: LiteralCheck): LeafMatcher {
  return (leaf, within) => {
    const literals: Literal[] = [
      leaf.literal,
      ...leaf.any.map(({ term, prefix }) => ({ text: term, startsWord: true, endsWord: !prefix })),
    ];
    const found = new Bitset(within.size);
    for (const doc of within.toArray()) {
      if (literals.some((literal) => reads(doc, leaf, literal))) found.add(doc);
    }
    return found;
  };
}
