import type { ReleaseFilter } from '@shared/domain/listing';
import { Embargo, LANGUAGES, Name, STATUSES, type Language, type ReleaseId, type Status } from '@shared/domain/release';
import { CONTENTS, type Content, type SearchFacets } from '@shared/domain/search';
import { contentsOf, type SearchableRelease } from '@shared/search/fields';
import { normalize } from '@shared/search/normalize';
import type { QueryFilter } from '@shared/search/query';
import { z } from 'zod';
import { Bitset } from './bitset';
import { Dictionary, ListColumn, NumberColumn, TextColumn, type StoredLists, type StoredTextColumn } from './columns';
import { countFacets, type NameLabel } from './facets';

/** What filters, facets and the result list need of a release; `sha256` tells its states apart. */
export interface Entry {
  readonly rowid: number;
  readonly id: ReleaseId;
  readonly sha256: string;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: Embargo | null;
  readonly tags: readonly string[];
  readonly languages: readonly Language[];
  readonly names: readonly Name[];
  readonly contents: readonly Content[];
  readonly title: { readonly zh: string | null; readonly en: string | null };
}

/** A release as it is put into the index. */
export interface IndexedRelease extends SearchableRelease {
  /** Its number in the archive: reading it again is quickest by this. */
  readonly rowid: number;
  readonly id: ReleaseId;
  readonly sha256: string;
}

export function entryOf(release: IndexedRelease): Entry {
  const { rowid, id, sha256, date, status, kind, embargo, tags, names, zh, en } = release;
  const title = { zh: zh?.title ?? null, en: en?.title ?? null };
  const languages = LANGUAGES.filter((lang) => release[lang] !== null);
  return { rowid, id, sha256, date, status, kind, embargo, tags, languages, names, contents: contentsOf(release), title };
}

/** The values that releases share, by their numbers in the columns. */
export const SharedValues = z.strictObject({
  kinds: z.array(z.string()),
  embargoes: z.array(Embargo),
  tags: z.array(z.string()),
  names: z.array(Name),
});
export type SharedValues = z.infer<typeof SharedValues>;

/** A {@link Catalogue} as it is kept in a file. */
export interface StoredCatalogue {
  readonly shared: SharedValues;
  /** Per document the numbers of {@link NUMBERS}, one column after the other. */
  readonly numbers: Readonly<Record<NumberName, Uint32Array>>;
  readonly tags: StoredLists;
  readonly names: StoredLists;
  readonly ids: StoredTextColumn;
  readonly hashes: StoredTextColumn;
  readonly titles: Readonly<Record<Language, StoredTextColumn>>;
}

export const NUMBERS = ['rowid', 'date', 'status', 'kind', 'embargo', 'languages', 'contents'] as const;
type NumberName = (typeof NUMBERS)[number];
type NumberColumns = Readonly<Record<NumberName, NumberColumn>>;

const EACH_NUMBER = (column: (name: NumberName) => NumberColumn): NumberColumns => ({
  rowid: column('rowid'),
  date: column('date'),
  status: column('status'),
  kind: column('kind'),
  embargo: column('embargo'),
  languages: column('languages'),
  contents: column('contents'),
});

/** Dates as numbers: 20260405; 0 where there is none. */
const dateNumber = (date: string | null): number => (date === null ? 0 : Number(date.replaceAll('-', '')));
function dateText(number: number): string | null {
  if (number === 0) return null;
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
/** Undated releases are fresh drafts and stand before all others. */
const UNDATED = 99_999_999;

const maskOf = <T>(all: readonly T[], some: readonly T[]): number => some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0);
const membersOf = <T>(all: readonly T[], mask: number): T[] => all.filter((_, i) => (mask & (1 << i)) !== 0);
const embargoKey = ({ until, timeZone }: Embargo): string => `${until} ${timeZone}`;
const nameKey = ({ kind, zh, en }: Name): string => `${kind}\n${zh}\n${en}`;

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)];
const NO_NAME: Name = { kind: 'person', zh: '', en: '' };

/** Documents between two yields. */
const SLICE = 500;

/**
 * The facts of the indexed releases by document number, in columns: conditions and counts of a hundred thousand releases
 * touch numbers only, and a release costs a few hundred bytes outside the JavaScript heap.
 */
export class Catalogue {
  private readonly shared: { readonly kinds: Dictionary<string>; readonly embargoes: Dictionary<Embargo>; readonly tags: Dictionary<string>; readonly names: Dictionary<Name> };
  private readonly numbers: NumberColumns;
  private readonly tags: ListColumn;
  private readonly names: ListColumn;
  private readonly ids: TextColumn;
  private readonly hashes: TextColumn;
  private readonly titles: Readonly<Record<Language, TextColumn>>;
  /** Follows from the names: as what each of them is counted, and as what each document is. */
  private readonly labels = new Dictionary<NameLabel>(({ kind, text }) => `${kind}\n${text}`);
  private readonly labelOf: number[] = [];
  private readonly labelsOf = new ListColumn();
  private readonly discarded = new Set<number>();

  constructor(stored?: StoredCatalogue) {
    const itself = (value: string): string => value;
    this.shared = {
      kinds: new Dictionary(itself, stored?.shared.kinds),
      embargoes: new Dictionary(embargoKey, stored?.shared.embargoes),
      tags: new Dictionary(itself, stored?.shared.tags),
      names: new Dictionary(nameKey, stored?.shared.names),
    };
    this.numbers = EACH_NUMBER((name) => new NumberColumn(stored?.numbers[name]));
    this.tags = new ListColumn(stored?.tags);
    this.names = new ListColumn(stored?.names);
    this.ids = new TextColumn(stored?.ids);
    this.hashes = new TextColumn(stored?.hashes);
    this.titles = { zh: new TextColumn(stored?.titles.zh), en: new TextColumn(stored?.titles.en) };
    for (let doc = 0; doc < this.length; doc++) this.labelsOf.push(this.labelsFor(this.names.at(doc)));
  }

  /** Documents ever added. */
  get length(): number {
    return this.numbers.rowid.length;
  }

  add(entry: Entry): void {
    const { numbers, shared } = this;
    numbers.rowid.push(entry.rowid);
    numbers.date.push(dateNumber(entry.date));
    numbers.status.push(STATUSES.indexOf(entry.status));
    numbers.kind.push(shared.kinds.number(entry.kind));
    // Counted from 1: 0 is none.
    numbers.embargo.push(entry.embargo === null ? 0 : shared.embargoes.number(entry.embargo) + 1);
    numbers.languages.push(maskOf(LANGUAGES, entry.languages));
    numbers.contents.push(maskOf(CONTENTS, entry.contents));
    this.tags.push(distinct(entry.tags.map((tag) => shared.tags.number(tag))));
    const names = distinct(entry.names.map((name) => shared.names.number(name)));
    this.names.push(names);
    this.labelsOf.push(this.labelsFor(names));
    this.ids.push(entry.id);
    this.hashes.push(entry.sha256);
    for (const lang of LANGUAGES) this.titles[lang].push(entry.title[lang] ?? '');
  }

  discard(doc: number): void {
    this.discarded.add(doc);
  }

  /** Null where there is no such document any more. */
  get(doc: number): Entry | null {
    if (doc >= this.length || this.discarded.has(doc)) return null;
    const { numbers, shared } = this;
    const languages = membersOf(LANGUAGES, numbers.languages.at(doc));
    const title = (lang: Language): string | null => (languages.includes(lang) ? this.titles[lang].at(doc) : null);
    return {
      rowid: numbers.rowid.at(doc),
      id: this.ids.at(doc),
      sha256: this.hashes.at(doc),
      date: dateText(numbers.date.at(doc)),
      status: STATUSES[numbers.status.at(doc)] ?? 'draft',
      kind: shared.kinds.values[numbers.kind.at(doc)] ?? '',
      embargo: shared.embargoes.values[numbers.embargo.at(doc) - 1] ?? null,
      tags: this.tags.at(doc).map((tag) => shared.tags.values[tag] ?? ''),
      languages,
      names: this.names.at(doc).flatMap((name) => shared.names.values[name] ?? []),
      contents: membersOf(CONTENTS, numbers.contents.at(doc)),
      title: { zh: title('zh'), en: title('en') },
    };
  }

  id(doc: number): ReleaseId {
    return this.ids.at(doc);
  }

  /** Documents that are there, ascending. */
  documents(): number[] {
    return Array.from({ length: this.length }, (_, doc) => doc).filter((doc) => !this.discarded.has(doc));
  }

  /** Content hashes by release. */
  contentHashes(): Map<ReleaseId, string> {
    return new Map(this.documents().map((doc) => [this.ids.at(doc), this.hashes.at(doc)]));
  }

  /** A catalogue of only these documents, in this order; yields between slices. */
  *selection(order: readonly number[]): Generator<void, Catalogue> {
    const selected = new Catalogue();
    for (const [place, doc] of order.entries()) {
      const entry = this.get(doc);
      if (entry !== null) selected.add(entry);
      if (place % SLICE === SLICE - 1) yield;
    }
    return selected;
  }

  stored(): StoredCatalogue {
    const { shared, numbers } = this;
    return {
      shared: { kinds: shared.kinds.values, embargoes: shared.embargoes.values, tags: shared.tags.values, names: shared.names.values },
      numbers: {
        rowid: numbers.rowid.stored(),
        date: numbers.date.stored(),
        status: numbers.status.stored(),
        kind: numbers.kind.stored(),
        embargo: numbers.embargo.stored(),
        languages: numbers.languages.stored(),
        contents: numbers.contents.stored(),
      },
      tags: this.tags.stored(),
      names: this.names.stored(),
      ids: this.ids.stored(),
      hashes: this.hashes.stored(),
      titles: { zh: this.titles.zh.stored(), en: this.titles.en.stored() },
    };
  }

  select(filter: ReleaseFilter, lang: Language | undefined): Bitset {
    // The bin is not indexed: nothing in it is ever found.
    if (filter.bin) return new Bitset(this.length);
    const conditions = this.conditionsOf(filter, lang);
    const found = conditions.reduce((passing, meets) => passing.and(this.where(meets)), Bitset.full(this.length));
    for (const doc of this.discarded) found.delete(doc);
    return found;
  }

  /** Those of `within` that meet a condition of a query. */
  filtered(filter: QueryFilter, within: Bitset): Bitset {
    return this.where(this.meets(filter)).and(within);
  }

  /** Newest first; undated ones, which are fresh drafts, before all. */
  byDate(a: number, b: number): number {
    return (this.numbers.date.at(b) || UNDATED) - (this.numbers.date.at(a) || UNDATED) || b - a;
  }

  facets(docs: Uint32Array): SearchFacets {
    return countFacets(docs, {
      kinds: this.shared.kinds.values,
      tags: this.shared.tags.values,
      labels: this.labels.values,
      dates: this.numbers.date.stored(),
      statuses: this.numbers.status.stored(),
      kindOf: this.numbers.kind.stored(),
      languages: this.numbers.languages.stored(),
      contents: this.numbers.contents.stored(),
      tagsOf: this.tags,
      labelsOf: this.labelsOf,
    });
  }

  private labelsFor(names: readonly number[]): number[] {
    return distinct(
      names.map((name) => {
        const { kind, zh, en } = this.shared.names.values[name] ?? NO_NAME;
        return (this.labelOf[name] ??= this.labels.number({ kind, text: zh || en }));
      }),
    );
  }

  private where(meets: (doc: number) => boolean): Bitset {
    const found = new Bitset(this.length);
    for (let doc = 0; doc < this.length; doc++) if (meets(doc)) found.add(doc);
    return found;
  }

  private conditionsOf(filter: ReleaseFilter, lang: Language | undefined): ((doc: number) => boolean)[] {
    const conditions: ((doc: number) => boolean)[] = [];
    const { status, kind, year, tag, from, to } = filter;
    if (lang !== undefined) conditions.push(this.meets({ by: 'lang', value: lang }));
    if (status !== undefined) conditions.push(this.meets({ by: 'status', value: status }));
    if (kind !== undefined) conditions.push(this.meets({ by: 'kind', value: kind }));
    if (year !== undefined) conditions.push((doc) => Math.floor(this.numbers.date.at(doc) / 10_000) === year);
    if (tag !== undefined) {
      const number = this.shared.tags.values.indexOf(tag);
      conditions.push((doc) => this.tags.some(doc, (one) => one === number));
    }
    if (from !== undefined || to !== undefined) conditions.push(this.meets({ by: 'date', from: from ?? null, to: to ?? null }));
    return conditions;
  }

  private meets(filter: QueryFilter): (doc: number) => boolean {
    const { numbers, shared } = this;
    switch (filter.by) {
      case 'kind': {
        const number = shared.kinds.values.indexOf(filter.value);
        return (doc) => numbers.kind.at(doc) === number;
      }
      case 'status': {
        const number = STATUSES.indexOf(filter.value);
        return (doc) => numbers.status.at(doc) === number;
      }
      case 'lang': {
        const mask = maskOf(LANGUAGES, [filter.value]);
        return (doc) => (numbers.languages.at(doc) & mask) !== 0;
      }
      case 'has': {
        const mask = maskOf(CONTENTS, [filter.value]);
        return (doc) => (numbers.contents.at(doc) & mask) !== 0;
      }
      case 'date': {
        // A release without a date is in no period.
        const from = Math.max(1, dateNumber(filter.from));
        const to = filter.to === null ? UNDATED : dateNumber(filter.to);
        return (doc) => numbers.date.at(doc) >= from && numbers.date.at(doc) <= to;
      }
      case 'tag': {
        const wanted = normalize(filter.value);
        const tags = shared.tags.values.map((tag) => normalize(tag) === wanted);
        return (doc) => this.tags.some(doc, (tag) => tags[tag] === true);
      }
      default: {
        const wanted = normalize(filter.value);
        const names = shared.names.values.map(
          ({ kind, zh, en }) => kind === filter.by && (normalize(zh).includes(wanted) || normalize(en).includes(wanted)),
        );
        return (doc) => this.names.some(doc, (name) => names[name] === true);
      }
    }
  }
}
