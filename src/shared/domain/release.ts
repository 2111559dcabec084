import { z } from 'zod';
import { DocumentSchema, SHA256, emptyDocument } from './document';

/** Languages an edition can be in. Traditional Chinese is `zh` too: script is a property of the text. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

export const STATUSES = ['draft', 'in_review', 'approved', 'published', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

export const NAME_KINDS = ['person', 'organisation', 'place'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const shortText = z.string().max(2_000);
const longText = z.string().max(20_000);

/** ISO 8601 calendar date. */
export const IsoDate = z.iso.date();

/** Release ids are opaque to everyone; they are UUIDs today. */
export const ReleaseId = z.string().min(1).max(64);
export type ReleaseId = z.infer<typeof ReleaseId>;

/** A person, organisation or place as it is written in each language; '' where unknown. */
export const Name = z.strictObject({ kind: z.enum(NAME_KINDS), zh: shortText, en: shortText });
export type Name = z.infer<typeof Name>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** Wall-clock time `YYYY-MM-DDTHH:mm` in an IANA time zone: what the person typed, kept as typed. */
export const Embargo = z.strictObject({
  until: z.iso.datetime({ local: true, precision: -1 }),
  timeZone: z.string().max(64).refine(isTimeZone, 'unknown time zone'),
});
export type Embargo = z.infer<typeof Embargo>;

/** A file kept with a release; the bytes live once in the archive under their SHA-256. */
export const Attachment = z.strictObject({
  sha256: SHA256,
  name: z.string().min(1).max(255),
  mediaType: z.string().max(127),
  bytes: z.int().nonnegative(),
  captionZh: shortText,
  captionEn: shortText,
  credit: shortText,
  /** What is told to people who do not see the picture; releases from before it could be kept have none. */
  altZh: shortText.optional(),
  altEn: shortText.optional(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The imported file a release came from; `sha256` recognises the same bytes on the next import. */
export const SourceFile = z.strictObject({ name: z.string().max(1_000), sha256: SHA256 });
export type SourceFile = z.infer<typeof SourceFile>;

/** Ids of reusable blocks are opaque; they are UUIDs for what is added in the window. */
export const BlockId = z.string().regex(/^[\w.-]{1,100}$/);

/**
 * The reusable blocks a release has its boilerplate and its media contact from (see `blocks.ts`). The texts are in the
 * release itself: a link only says whose newer text it takes.
 */
export const BlockLinks = z.strictObject({ boilerplate: BlockId.optional(), contact: BlockId.optional() });
export type BlockLinks = Readonly<z.infer<typeof BlockLinks>>;

/** Everything about a release that is the same in both languages. */
export const Facts = z.strictObject({
  date: IsoDate.nullable(),
  status: z.enum(STATUSES),
  embargo: Embargo.nullable(),
  kind: z.string().min(1).max(64),
  tags: z.array(shortText.min(1)).max(200),
  names: z.array(Name).max(500),
  mediaContact: longText,
  related: z.array(ReleaseId).max(500),
  attachments: z.array(Attachment).max(500),
  sources: z.array(SourceFile).max(20),
  /** Left out where nothing is linked: so content from before there were blocks keeps its hash. */
  blocks: BlockLinks.optional(),
});
export type Facts = z.infer<typeof Facts>;

/** One language's text of a release. `source` is the publisher credited in the byline, e.g. 来源. */
export const Edition = z.strictObject({
  title: shortText,
  subtitle: shortText,
  dateline: shortText,
  byline: shortText,
  source: shortText,
  body: DocumentSchema,
  boilerplate: longText,
});
export type Edition = z.infer<typeof Edition>;

/** What a person can change; a revision is one state of it. A missing edition is null. */
export const ReleaseContent = z.strictObject({
  facts: Facts,
  zh: Edition.nullable(),
  en: Edition.nullable(),
});
export type ReleaseContent = z.infer<typeof ReleaseContent>;

/** A release as the archive returns it. `revision` counts saves from 1; times are ISO 8601 UTC instants. */
export interface Release extends ReleaseContent {
  readonly id: ReleaseId;
  readonly revision: number;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly deletedAt: string | null;
  /** Its text stays as it is until it is reopened: see `workflow/steps.ts`. */
  readonly isLocked: boolean;
}

/** One line of a release's history. `sha256` covers the canonical JSON of its {@link ReleaseContent}. */
export interface Revision {
  readonly number: number;
  readonly savedAt: string;
  readonly author: string;
  readonly note: string;
  readonly sha256: string;
  /** Of the release in this state of it. */
  readonly status: Status;
  readonly named: VersionName | null;
}

/** What a person calls a revision, e.g. 送审稿; `author` and `at` are of the naming. */
export interface VersionName {
  readonly name: string;
  readonly author: string;
  readonly at: string;
}

/** The revision that last changed some words, and what was there before; null for nothing alike. */
export interface LastWriting {
  readonly revision: Revision;
  readonly before: string | null;
}

/** Who changed a line and a sentence of it; null for what is not saved yet. */
export interface WhoChanged {
  readonly line: LastWriting | null;
  readonly sentence: LastWriting | null;
}

/** An entry of the editable list of kinds. */
export const Kind = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  zh: shortText.min(1),
  en: shortText.min(1),
});
export type Kind = z.infer<typeof Kind>;

export const DEFAULT_KINDS: readonly Kind[] = [
  { id: 'news', zh: '新闻', en: 'News' },
  { id: 'award', zh: '荣誉', en: 'Award' },
  { id: 'visit', zh: '来访', en: 'Visit' },
  { id: 'product', zh: '产品', en: 'Product' },
  { id: 'results', zh: '业绩', en: 'Results' },
  { id: 'safety', zh: '安全', en: 'Safety' },
  { id: 'personnel', zh: '人事', en: 'Personnel' },
  { id: 'event', zh: '活动', en: 'Event' },
  { id: 'statement', zh: '声明', en: 'Statement' },
  { id: 'csr', zh: '社会责任', en: 'Social responsibility' },
];

export const emptyFacts = (): Facts => ({
  date: null,
  status: 'draft',
  embargo: null,
  kind: 'news',
  tags: [],
  names: [],
  mediaContact: '',
  related: [],
  attachments: [],
  sources: [],
});

export const emptyEdition = (): Edition => ({
  title: '',
  subtitle: '',
  dateline: '',
  byline: '',
  source: '',
  body: emptyDocument(),
  boilerplate: '',
});
