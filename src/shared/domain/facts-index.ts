import { z } from 'zod';
import { Page, type Count, type Titles } from './listing';
import { IsoDate, LANGUAGES, ReleaseId, type Language } from './release';
import { STATEMENT_KINDS, UNITS, type Qualifier, type StatementKind, type Unit } from './statements';

/** `value` is largest first; the others are by release date. */
export const FACTS_SORTS = ['newest', 'oldest', 'value'] as const;
export type FactsSort = (typeof FACTS_SORTS)[number];

/** What is asked of the index of figures, quotations, awards and dates. */
export const FactsRequest = z.strictObject({
  ...Page.shape,
  /** Words that must all stand in the sentence, its speaker or the titles; '' asks for everything. */
  text: z.string().max(1_000).default(''),
  kind: z.enum(STATEMENT_KINDS).default('figure'),
  unit: z.enum(UNITS).optional(),
  /** Only figures of exactly this value, in whole units. */
  value: z.number().optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  lang: z.enum(LANGUAGES).optional(),
  sort: z.enum(FACTS_SORTS).default('newest'),
});
export type FactsRequest = z.infer<typeof FactsRequest>;

/** One statement with where it stands. */
export interface FactRow {
  readonly id: number;
  readonly kind: StatementKind;
  readonly releaseId: ReleaseId;
  readonly title: Titles;
  /** Of the release. */
  readonly date: string | null;
  readonly lang: Language;
  readonly sentence: string;
  /** The figure, quotation, award or date in `sentence`, UTF-16 offsets [start, end). */
  readonly range: readonly [number, number];
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: Unit | null;
  /** The unit as it is written; '' where it is a sign before the number. */
  readonly unitText: string;
  readonly qualifier: Qualifier | null;
  readonly subject: string;
  /** The calendar year a figure is about, where the text says it plainly. */
  readonly year: number | null;
  readonly speaker: string;
  /** The day or month a date names: `YYYY-MM-DD` or `YYYY-MM`. */
  readonly named: string | null;
}

/** The same thing counted or measured in several years. */
export interface FactSeries {
  readonly subject: string;
  readonly unit: Unit;
  readonly lang: Language;
  /** Oldest first, one a year. */
  readonly points: readonly { readonly year: number; readonly value: number; readonly id: number; readonly releaseId: ReleaseId }[];
}

/** `waiting`: the archive has not been read yet; `building` answers from what has been read so far. */
export interface FactsStatus {
  readonly state: 'waiting' | 'building' | 'ready';
  readonly indexed: number;
  readonly total: number;
}

export interface FactsReply {
  readonly total: number;
  readonly rows: readonly FactRow[];
  /** Found in each kind, whatever kind was asked for. */
  readonly kinds: readonly Count<StatementKind>[];
  /** Of the figures, most first, whatever unit was asked for. */
  readonly units: readonly Count<Unit>[];
  /** Of the figures; those with most years first. */
  readonly series: readonly FactSeries[];
  readonly status: FactsStatus;
}

/** Two statements that may contradict each other. A person has to judge: nothing here says that either is wrong. */
export interface FactCheck {
  /** `editions`: the two languages of one release; `releases`: two releases in one language. */
  readonly between: 'editions' | 'releases';
  readonly first: FactRow;
  readonly second: FactRow;
}

export const FactChecksRequest = z.strictObject({ text: z.string().max(1_000).default('') });

/** `lang`: figures that both editions of the release state are shown as that one writes them. */
export const SameFiguresRequest = z.strictObject({ id: ReleaseId, lang: z.enum(LANGUAGES) });
export type SameFiguresRequest = z.infer<typeof SameFiguresRequest>;

/** Another release that states the same figures. */
export interface SameFigures {
  readonly releaseId: ReleaseId;
  readonly title: Titles;
  readonly date: string | null;
  readonly status: string;
  /** As the open release writes them, the most telling first. */
  readonly figures: readonly string[];
}
