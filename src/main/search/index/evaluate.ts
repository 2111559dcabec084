import { INDEX_FIELDS } from '@shared/search/fields';
import { contains, type Literal } from '@shared/search/literal';
import type { QueryFilter } from '@shared/search/query';
import { isExact, type Leaf, type Plan, type Probe } from '@shared/search/plan';
import { Bitset } from './bitset';
import type { ArchiveTerms, TermList } from './terms';
import { needleOf, type TextStore } from './texts';

/**
 * What the postings alone know of the documents that a plan finds: `sure` ones, and `possible` ones that include them. For
 * those in between the texts must be read, which `holds` does; it may be asked of any possible document.
 */
export interface Candidates {
  readonly possible: Bitset;
  readonly sure: Bitset;
  readonly holds: (doc: number) => boolean;
}

/** Which of the documents `within` may have what a leaf looks for. */
export type LeafMatcher = (leaf: Leaf, within: Bitset) => Candidates;

/** Decides the parts of a plan. */
export interface Matchers {
  readonly leaf: LeafMatcher;
  readonly filter: (filter: QueryFilter, within: Bitset) => Bitset;
}

const known = (docs: Bitset): Candidates => ({ possible: docs, sure: docs, holds: (doc) => docs.has(doc) });

/** Are there documents whose texts must be read? */
export const isDecided = ({ possible, sure }: Candidates): boolean => possible === sure || possible.count === sure.count;

/** The documents of `within` that a plan finds, as far as that is known without reading. No argument is changed. */
export function candidates(plan: Plan, within: Bitset, matchers: Matchers): Candidates {
  switch (plan.type) {
    case 'all':
      return known(within);
    case 'leaf':
      return matchers.leaf(plan, within);
    case 'filter':
      return known(matchers.filter(plan.filter, within));
    case 'not': {
      const of = candidates(plan.of, within, matchers);
      const possible = within.copy().andNot(of.sure);
      if (isDecided(of)) return known(possible);
      return { possible, sure: within.copy().andNot(of.possible), holds: (doc) => possible.has(doc) && !(of.possible.has(doc) && of.holds(doc)) };
    }
    case 'or': {
      const parts = plan.of.map((part) => candidates(part, within, matchers));
      return combined(parts, parts.reduce((all, { possible }) => all.or(possible), new Bitset(within.size)), 'or');
    }
    case 'and': {
      const parts: Candidates[] = [];
      let left = within;
      for (const part of [...plan.of].sort((a, b) => cost(a) - cost(b))) {
        if (left.isEmpty()) break;
        const found = candidates(part, left, matchers);
        parts.push(found);
        left = found.possible;
      }
      return combined(parts, left, 'and');
    }
  }
}

function combined(parts: readonly Candidates[], possible: Bitset, type: 'and' | 'or'): Candidates {
  const undecided = parts.filter((part) => !isDecided(part));
  if (undecided.length === 0) return known(possible);
  if (type === 'or') {
    const sure = parts.reduce((all, part) => all.or(part.sure), new Bitset(possible.size));
    return { possible, sure, holds: (doc) => parts.some((part) => part.possible.has(doc) && part.holds(doc)) };
  }
  // What is possible was narrowed from part to part, so that only reading is left.
  const sure = undecided.reduce((all, part) => all.and(part.sure), possible.copy());
  return { possible, sure, holds: (doc) => possible.has(doc) && undecided.every((part) => part.holds(doc)) };
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
export type LiteralCheck = (leaf: Leaf, literal: Literal) => (doc: number) => boolean;

/** Reads `texts` in the `searched` fields; `parts` are those that hold them. */
export function literalCheck(texts: TextStore, searched: readonly number[], parts: readonly number[]): LiteralCheck {
  return (leaf, literal) => {
    const needle = needleOf(literal);
    if (leaf.fields === null) return (doc) => texts.contains(doc, needle, parts);
    const fields = fieldsOf(leaf, searched);
    return (doc) => {
      if (!texts.contains(doc, needle, parts)) return false;
      const all = texts.fields(doc);
      return fields.some((field) => contains(all[field] ?? '', literal));
    };
  };
}

/** A check that is made once for each document at most. */
function remembered(check: (doc: number) => boolean, size: number): (doc: number) => boolean {
  const checked = new Bitset(size);
  const passed = new Bitset(size);
  return (doc) => {
    if (!checked.has(doc)) {
      checked.add(doc);
      if (check(doc)) passed.add(doc);
    }
    return passed.has(doc);
  };
}

/** Decides leaves by postings, and by the texts where postings are not exact. */
export function indexMatcher(lookup: Lookup, terms: ArchiveTerms, reads: LiteralCheck, searched: readonly number[]): LeafMatcher {
  const documents = (lists: ProbeLists, size: number): Bitset => {
    const found = new Bitset(size);
    for (const list of lists.lists) {
      const { docs } = terms.read(list);
      for (let i = 0; i < list.count; i++) found.add(docs[i] ?? 0);
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
    const otherSpellings = leaf.any.reduce(
      (all, probe) => all.or(documents(lookup(inFields(probe)), within.size)),
      new Bitset(within.size),
    ).and(within);
    const possible = found.or(otherSpellings);
    if (isExact(leaf)) return known(possible);
    const literally = remembered(reads(leaf, leaf.literal), within.size);
    return { possible, sure: otherSpellings, holds: (doc) => otherSpellings.has(doc) || literally(doc) };
  };
}

/** Decides leaves by reading every text: slower, needs no postings, and is what the index is tested against. */
export function scanMatcher(reads: LiteralCheck): LeafMatcher {
  return (leaf, within) => {
    const literals: Literal[] = [
      leaf.literal,
      ...leaf.any.map(({ term, prefix }) => ({ text: term, startsWord: true, endsWord: !prefix })),
    ];
    const checks = literals.map((literal) => reads(leaf, literal));
    return {
      possible: within,
      sure: new Bitset(within.size),
      holds: remembered((doc) => within.has(doc) && checks.some((check) => check(doc)), within.size),
    };
  };
}
