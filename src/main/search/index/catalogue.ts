import type { Count, ReleaseFilter } from '@shared/domain/listing';
import { LANGUAGES, NAME_KINDS, Name, ReleaseId, STATUSES, type NameKind, type Language, type Status } from '@shared/domain/release';
import { CONTENTS, MOST_FACET_VALUES, type Content, type SearchFacets } from '@shared/domain/search';
import { contentsOf, type SearchableRelease } from '@shared/search/fields';
import { normalize } from '@shared/search/normalize';
import type { QueryFilter } from '@shared/search/query';
import { z } from 'zod';
import { Bitset } from './bitset';

/** What filters, facets and the result list need of a release; `sha256` tells its states apart. */
export const Entry = z.strictObject({
  rowid: z.int(),
  id: ReleaseId,
  sha256: z.string(),
  date: z.string().nullable(),
  status: z.enum(STATUSES),
  kind: z.string(),
  tags: z.array(z.string()),
  languages: z.array(z.enum(LANGUAGES)),
  names: z.array(Name),
  contents: z.array(z.enum(CONTENTS)),
  title: z.strictObject({ zh: z.string().nullable(), en: z.string().nullable() }),
});
export type Entry = z.infer<typeof Entry>;

/** A release as it is put into the index. */
export interface IndexedRelease extends SearchableRelease {
  /** Its number in the archive: reading it again is quickest by this. */
  readonly rowid: number;
  readonly id: ReleaseId;
  readonly sha256: string;
}

export function entryOf(release: IndexedRelease): Entry {
  const { rowid, id, sha256, date, status, kind, tags, names, zh, en } = release;
  const title = { zh: zh?.title ?? null, en: en?.title ?? null };
  const languages = LANGUAGES.filter((lang) => release[lang] !== null);
  return { rowid, id, sha256, date, status, kind, tags: [...tags], languages, names: [...names], contents: contentsOf(release), title };
}

/** What releases are counted by. There are few different ones, so that counting a release is counting its group. */
type Group = Pick<Entry, 'status' | 'kind' | 'languages'> & { readonly year: number | null };

const groupOf = ({ date, status, kind, languages }: Entry): Group => ({
  year: date === null ? null : Number(date.slice(0, 4)),
  status,
  kind,
  languages,
});

function groupPasses(group: Group, filter: ReleaseFilter, lang: Language | undefined): boolean {
  if (lang !== undefined && !group.languages.includes(lang)) return false;
  if (filter.status !== undefined && group.status !== filter.status) return false;
  if (filter.kind !== undefined && group.kind !== filter.kind) return false;
  return filter.year === undefined || group.year === filter.year;
}

function entryPasses(entry: Entry, filter: ReleaseFilter): boolean {
  if (filter.tag !== undefined && !entry.tags.includes(filter.tag)) return false;
  // A release without a date is in no period.
  if (filter.from !== undefined && (entry.date === null || entry.date < filter.from)) return false;
  return !(filter.to !== undefined && (entry.date === null || entry.date > filter.to));
}

function meets(entry: Entry, filter: QueryFilter): boolean {
  switch (filter.by) {
    case 'kind':
      return entry.kind === filter.value;
    case 'status':
      return entry.status === filter.value;
    case 'lang':
      return entry.languages.includes(filter.value);
    case 'has':
      return entry.contents.includes(filter.value);
    case 'tag':
      return entry.tags.some((tag) => normalize(tag) === normalize(filter.value));
    case 'date':
      return entryPasses(entry, { bin: false, from: filter.from ?? undefined, to: filter.to ?? undefined });
    default:
      return entry.names.some(
        ({ kind, zh, en }) => kind === filter.by && [zh, en].some((name) => normalize(name).includes(normalize(filter.value))),
      );
  }
}

/** The entries by document number; null where the document was discarded. */
export class Catalogue {
  private readonly entries: (Entry | null)[] = [];
  private readonly groups: Group[] = [];
  private readonly groupNumbers = new Map<string, number>();
  /** Number of the group of each document. */
  private readonly grouped: number[] = [];

  constructor(entries: readonly Entry[] = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const group = groupOf(entry);
    const key = JSON.stringify(group);
    let number = this.groupNumbers.get(key);
    if (number === undefined) {
      number = this.groups.push(group) - 1;
      this.groupNumbers.set(key, number);
    }
    this.entries.push(entry);
    this.grouped.push(number);
  }

  discard(doc: number): void {
    this.entries[doc] = null;
  }

  get(doc: number): Entry | null {
    return this.entries[doc] ?? null;
  }

  /** Documents that are there, ascending. */
  documents(): number[] {
    return this.entries.flatMap((entry, doc) => (entry === null ? [] : [doc]));
  }

  /** Their entries, in the same order. */
  all(): Entry[] {
    return this.entries.filter((entry) => entry !== null);
  }

  select(filter: ReleaseFilter, lang: Language | undefined): Bitset {
    const found = new Bitset(this.entries.length);
    // The bin is not indexed: nothing in it is ever found.
    if (filter.bin) return found;
    const passing = this.groups.map((group) => groupPasses(group, filter, lang));
    this.entries.forEach((entry, doc) => {
      if (entry !== null && passing[this.grouped[doc] ?? -1] === true && entryPasses(entry, filter)) found.add(doc);
    });
    return found;
  }

  /** Those of `within` that meet a condition of a query. */
  filtered(filter: QueryFilter, within: Bitset): Bitset {
    const found = new Bitset(this.entries.length);
    for (const doc of within.toArray()) {
      const entry = this.entries[doc];
      if (entry !== null && entry !== undefined && meets(entry, filter)) found.add(doc);
    }
    return found;
  }

  /** Newest first; undated ones, which are fresh drafts, before all. */
  byDate(a: number, b: number): number {
    const dateA = this.entries[a]?.date ?? '9999';
    const dateB = this.entries[b]?.date ?? '9999';
    return dateA === dateB ? b - a : dateA < dateB ? 1 : -1;
  }

  facets(docs: Uint32Array): SearchFacets {
    const sizes = new Uint32Array(this.groups.length);
    for (const doc of docs) {
      const group = this.grouped[doc] ?? 0;
      sizes[group] = (sizes[group] ?? 0) + 1;
    }
    const years = new Map<number, number>();
    const kinds = new Map<string, number>();
    const statuses = new Map<Status, number>();
    const languages = new Map<Language, number>();
    this.groups.forEach((group, number) => {
      const size = sizes[number] ?? 0;
      if (size === 0) return;
      if (group.year !== null) count(years, group.year, size);
      count(kinds, group.kind, size);
      count(statuses, group.status, size);
      for (const language of group.languages) count(languages, language, size);
    });
    const months = new Map<string, number>();
    const tags = new Map<string, number>();
    const contents = new Map<Content, number>();
    const names: Readonly<Record<NameKind, Map<string, number>>> = { person: new Map(), organisation: new Map(), place: new Map() };
    for (const doc of docs) {
      const entry = this.entries[doc];
      if (entry === null || entry === undefined) continue;
      if (entry.date !== null) count(months, entry.date.slice(0, 7), 1);
      for (const tag of new Set(entry.tags)) count(tags, tag, 1);
      for (const content of entry.contents) count(contents, content, 1);
      for (const kind of NAME_KINDS) {
        for (const name of new Set(entry.names.filter((one) => one.kind === kind).map(({ zh, en }) => zh || en))) count(names[kind], name, 1);
      }
    }
    return {
      months: counts(months).sort((a, b) => (a.key < b.key ? -1 : 1)),
      tags: mostFrequent(tags),
      people: mostFrequent(names.person),
      organisations: mostFrequent(names.organisation),
      places: mostFrequent(names.place),
      contents: counts(contents).sort(mostFirst),
      years: counts(years).sort((a, b) => b.key - a.key),
      kinds: counts(kinds).sort(mostFirst),
      statuses: counts(statuses).sort(mostFirst),
      languages: counts(languages).sort(mostFirst),
    };
  }
}

const count = <Key>(counters: Map<Key, number>, key: Key, by: number): void => {
  counters.set(key, (counters.get(key) ?? 0) + by);
};
const mostFrequent = (counters: ReadonlyMap<string, number>): Count<string>[] => counts(counters).sort(mostFirst).slice(0, MOST_FACET_VALUES);
const counts = <Key extends string | number>(counters: ReadonlyMap<Key, number>): Count<Key>[] =>
  Array.from(counters, ([key, value]) => ({ key, count: value }));
const mostFirst = (a: Count<string>, b: Count<string>): number => b.count - a.count || (a.key < b.key ? -1 : 1);
