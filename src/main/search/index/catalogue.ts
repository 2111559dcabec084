import type { Count, ReleaseFilter } from '@shared/domain/listing';
import { LANGUAGES, ReleaseId, STATUSES, type Language, type Status } from '@shared/domain/release';
import type { SearchFacets } from '@shared/domain/search';
import type { SearchableRelease } from '@shared/search/fields';
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
  const { rowid, id, sha256, date, status, kind, tags, zh, en } = release;
  const title = { zh: zh?.title ?? null, en: en?.title ?? null };
  return { rowid, id, sha256, date, status, kind, tags: [...tags], languages: LANGUAGES.filter((lang) => release[lang] !== null), title };
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
    return {
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
const counts = <Key extends string | number>(counters: ReadonlyMap<Key, number>): Count<Key>[] =>
  Array.from(counters, ([key, value]) => ({ key, count: value }));
const mostFirst = (a: Count<string>, b: Count<string>): number => b.count - a.count || (a.key < b.key ? -1 : 1);
