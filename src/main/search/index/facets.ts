import type { Count } from '@shared/domain/listing';
import { LANGUAGES, STATUSES, type NameKind } from '@shared/domain/release';
import { CONTENTS, MOST_FACET_VALUES, type SearchFacets } from '@shared/domain/search';
import type { ListColumn } from './columns';
import { firstOf } from './ranking';

/** As what a name is counted: two spellings in English are one person. */
export interface NameLabel {
  readonly kind: NameKind;
  readonly text: string;
}

/** What is counted, by document number; see Catalogue. */
export interface Countable {
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly NameLabel[];
  /** 20260405; 0 where there is none. */
  readonly dates: Uint32Array;
  readonly statuses: Uint32Array;
  readonly kindOf: Uint32Array;
  /** Bit sets. */
  readonly languages: Uint32Array;
  readonly contents: Uint32Array;
  readonly tagsOf: ListColumn;
  readonly labelsOf: ListColumn;
}

/** Counts `docs` by everything a person may narrow them down by. */
export function countFacets(docs: Uint32Array, of: Countable): SearchFacets {
  const kinds = new Uint32Array(of.kinds.length);
  const statuses = new Uint32Array(STATUSES.length);
  const languages = new Uint32Array(1 << LANGUAGES.length);
  const contents = new Uint32Array(1 << CONTENTS.length);
  const tags = new Uint32Array(of.tags.length);
  const labels = new Uint32Array(of.labels.length);
  const months = new Map<number, number>();
  of.tagsOf.countInto(tags, docs);
  of.labelsOf.countInto(labels, docs);
  // Neighbours are often of the same month: releases are filed as they come.
  let month = 0;
  let ofMonth = 0;
  for (const doc of docs) {
    count(kinds, of.kindOf[doc]);
    count(statuses, of.statuses[doc]);
    count(languages, of.languages[doc]);
    count(contents, of.contents[doc]);
    const now = Math.floor((of.dates[doc] ?? 0) / 100);
    if (now !== month) {
      months.set(month, (months.get(month) ?? 0) + ofMonth);
      month = now;
      ofMonth = 0;
    }
    ofMonth++;
  }
  months.set(month, (months.get(month) ?? 0) + ofMonth);
  months.delete(0);

  const years = new Map<number, number>();
  for (const [number, some] of months) {
    const year = Math.floor(number / 100);
    years.set(year, (years.get(year) ?? 0) + some);
  }
  const namesOf = (kind: NameKind): Count<string>[] =>
    mostFrequent(labels, (label) => of.labels[label]?.text ?? '', (label) => of.labels[label]?.kind === kind);
  return {
    years: Array.from(years, ([key, some]) => ({ key, count: some })).sort((a, b) => b.key - a.key),
    months: Array.from(months, ([key, some]) => ({ key: monthText(key), count: some })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    kinds: counted(of.kinds, kinds),
    statuses: counted(STATUSES, statuses),
    languages: counted(LANGUAGES, bitCounts(LANGUAGES.length, languages)),
    contents: counted(CONTENTS, bitCounts(CONTENTS.length, contents)),
    tags: mostFrequent(tags, (tag) => of.tags[tag] ?? ''),
    people: namesOf('person'),
    organisations: namesOf('organisation'),
    places: namesOf('place'),
  };
}

function count(counters: Uint32Array, key: number | undefined): void {
  if (key !== undefined) counters[key] = (counters[key] ?? 0) + 1;
}

const monthText = (number: number): string => `${String(Math.floor(number / 100)).padStart(4, '0')}-${String(number % 100).padStart(2, '0')}`;

/** Of the keys by number those that were counted, most first. */
function counted<Key extends string>(keys: readonly Key[], counters: Uint32Array): Count<Key>[] {
  return keys
    .map((key, number) => ({ key, count: counters[number] ?? 0 }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The counts of each bit from the counts of bit sets. */
const bitCounts = (bits: number, counters: Uint32Array): Uint32Array =>
  Uint32Array.from({ length: bits }, (_, bit) => counters.reduce((sum, some, mask) => ((mask & (1 << bit)) === 0 ? sum : sum + some), 0));

/** The {@link MOST_FACET_VALUES} first of what was counted, without sorting the rest: there may be tens of thousands. */
function mostFrequent(counters: Uint32Array, keyOf: (number: number) => string, wanted: (number: number) => boolean = () => true): Count<string>[] {
  const numbers = new Uint32Array(counters.length);
  let some = 0;
  for (let number = 0; number < counters.length; number++) if (counters[number] !== 0 && wanted(number)) numbers[some++] = number;
  const mostFirst = (a: number, b: number): number => (counters[b] ?? 0) - (counters[a] ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1);
  return firstOf(numbers.subarray(0, some), MOST_FACET_VALUES, mostFirst).map((number) => ({ key: keyOf(number), count: counters[number] ?? 0 }));
}
