import { canonicalJson } from '@shared/domain/canonical-json';
import { ReleaseContent, type Facts, type Status } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import { sha256 } from '../hash';

// Vertical tabs and form feeds are how some programs write a line break.
const OTHER_LINE_ENDS = /\r\n?|[\v\f\u0085]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Nearly every text has none of these, and is left as it is after one look. */
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/;

const storableText = (text: string): string =>
  SUSPECT.test(text) ? text.replace(OTHER_LINE_ENDS, '\n').replace(CONTROLS, '').replace(HALF_PAIRS, '\ufffd') : text;

const isEmptyText = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'text' && 'text' in node && node.text === '';

/**
 * What can be stored, read and exported again unchanged: half a surrogate pair has no UTF-8, and control characters break
 * Word files. They cannot be seen, so a person could not find what a refused save complains of; they are taken out here
 * instead (half pairs become U+FFFD), before the hash is made. Returns the very same value when nothing was to be done.
 */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) {
    const parts = value.map(storable);
    return parts.every((part, index) => part === value[index]) ? value : parts.filter((part) => !isEmptyText(part));
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, part]) => [key, storable(part)] as const);
  return after.every(([, part], index) => part === before[index]?.[1]) ? value : Object.fromEntries(after);
}

/** The last border before the disk. Throws `release.invalid`. */
export function parseContent(content: unknown): ReleaseContent {
  const given = parse(content);
  const clean = storable(given);
  return clean === given ? given : parse(clean);
}

function parse(content: unknown): ReleaseContent {
  const parsed = ReleaseContent.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('release.invalid', { reason: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}` });
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
