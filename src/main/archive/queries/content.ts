import { canonicalJson } from '@shared/domain/canonical-json';
import { ReleaseContent, type Facts, type Status } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import { sha256 } from '../hash';

// Vertical tabs and form feeds are how some programs write a line break.
const OTHER_LINE_ENDS = /\r\n?|[\v\f\u0085]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const storableText = (text: string): string =>
  text.replace(OTHER_LINE_ENDS, '\n').replace(CONTROLS, '').replace(HALF_PAIRS, '\ufffd');

const isEmptyText = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'text' && 'text' in node && node.text === '';

/**
 * What can be stored, read and exported again unchanged: half a surrogate pair has no UTF-8, and control characters break
 * Word files. They cannot be seen, so a person could not find what a refused save complains of; they are taken out here
 * instead (half pairs become U+FFFD), before the hash is made.
 */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable).filter((item) => !isEmptyText(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)]));
}

/** The last border before the disk. Throws `release.invalid`. */
export function parseContent(content: unknown): ReleaseContent {
  const parsed = ReleaseContent.safeParse(content);
  if (!parsed.success) throw invalid(parsed.error.issues);
  const clean = ReleaseContent.safeParse(storable(parsed.data));
  if (!clean.success) throw invalid(clean.error.issues);
  return clean.data;
}

function invalid([issue]: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): AppError {
  return new AppError('release.invalid', { reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}` });
}

/** The canonical JSON of each part of a release: what is stored, and what a save is compared by. */
export interface CanonicalContent {
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
}

export const canonicalContent = ({ facts, zh, en }: ReleaseContent): CanonicalContent => ({
  facts: canonicalJson(facts),
  zh: zh === null ? null : canonicalJson(zh),
  en: en === null ? null : canonicalJson(en),
});

/** SHA-256 of the canonical JSON of the whole content, put together from its parts. */
export const contentHash = ({ facts, zh, en }: CanonicalContent): string =>
  sha256(`{"en":${en ?? 'null'},"facts":${facts},"zh":${zh ?? 'null'}}`);

/** Columns of `releases` that lists filter and sort on; `embargo` is canonical JSON. */
export interface Projection {
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly embargo: string | null;
}

export const projectionOf = ({ date, status, kind, embargo }: Facts): Projection => ({
  date,
  status,
  kind,
  embargo: embargo === null ? null : canonicalJson(embargo),
});
