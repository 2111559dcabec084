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

const yearOf = (entry: Entry): number | null => (entry.date === null ? null : Number(entry.date.slice(0, 4)));

function passes(entry: Entry, filter: ReleaseFilter, lang: Language | undefined): boolean {
  if (lang !== undefined && !entry.languages.includes(lang)) return false;
  if (filter.status !== undefined && entry.status !== filter.status) return false;
  if (filter.kind !== undefined && entry.kind !== filter.kind) return false;
  if (filter.tag !== undefined && !entry.tags.includes(filter.tag)) return false;
  if (filter.year !== undefined && yearOf(entry) !== filter.year) return false;
  // A release without a date is in no period.
  if (filter.from !== undefined && (entry.date === null || entry.date < filter.from)) return false;
  return !(filter.to !== undefined && (entry.date === null || entry.date > filter.to));
}

/** The entries by document number; null where the document was discarded. */
export class Catalogue {
  private readonly entries: (Entry | null)[];

  constructor(entries: readonly Entry[] = []) {
    this.entries = [...entries];
  }

  add(entry: Entry): void {
    this.entries.push(entry);
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
    this.entries.forEach((entry, doc) => {
      if (entry !== null && passes(entry, filter, lang)) found.add(doc);
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
    const years = new Map<number, number>();
    const kinds = new Map<string, number>();
    const statuses = new Map<Status, number>();
    const languages = new Map<Language, number>();
    for (const doc of docs) {
      const entry = this.entries[doc];
      if (entry === null || entry === undefined) continue;
      const year = yearOf(entry);
      if (year !== null) count(years, year);
      count(kinds, entry.kind);
      count(statuses, entry.status);
      for (const language of entry.languages) count(languages, language);
    }
    return {
      years: counts(years).sort((a, b) => b.key - a.key),
      kinds: counts(kinds).sort(mostFirst),
      statuses: counts(statuses).sort(mostFirst),
      languages: counts(languages).sort(mostFirst),
    };
  }
}

const count = <Key>(counters: Map<Key, number>, key: Key): void => void counters.set(key, (counters.get(key) ?? 0) + 1);
const counts = <Key extends string | number>(counters: ReadonlyMap<Key, number>): Count<Key>[] =>
  Array.from(counters, ([key, value]) => ({ key, count: value }));
const mostFirst = (a: Count<string>, b: Count<string>): number => b.count - a.count || (a.key < b.key ? -1 : 1);
