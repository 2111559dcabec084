import { contactText } from '@shared/domain/blocks';
import { LANGUAGES, emptyFacts, type Edition, type Embargo, type Language, type ReleaseContent, type ReleaseId, type SourceFile } from '@shared/domain/release';
import type { ImportWarning } from '@shared/domain/jobs';
import type { Filing } from '../../archive/api';
import type { FoundRelease, ParsedFile } from '../api';

/** A parsed file on its way into the archive. */
export interface Parsed {
  readonly path: string;
  readonly source: SourceFile;
  readonly file: ParsedFile;
}

/** The releases of a unit, the file's own first; each knows which pictures it needs. */
export interface Draft {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly zh: Edition | null;
  readonly en: Edition | null;
  readonly sources: readonly SourceFile[];
  readonly contact: string;
  readonly embargo: Embargo | null;
}

/** Whether two files are the two languages of one release; a file that holds both already is a release by itself. */
export const isPair = (a: ParsedFile, b: ParsedFile): boolean =>
  a.releases[0].lang !== b.releases[0].lang && a.releases[0].translation === null && b.releases[0].translation === null;

const isDateHint = (file: ParsedFile): boolean =>
  file.warnings.includes('date-from-file-properties') || file.warnings.includes('date-from-file-name');

/**
 * The releases that one file, or a pair, becomes. Related announcements of a pair are put together in order when both
 * files have as many; otherwise each stays by itself.
 */
export function draftReleases(unit: readonly Parsed[], newId: () => ReleaseId, today: string): readonly [Draft, ...Draft[]] {
  const own = draft(unit.map(({ file }) => file.releases[0]), dateOf(unit, today), unit.map(({ source }) => source), newId());
  const [first, second] = unit.map(({ file }) => file.releases.slice(1));
  const together = second !== undefined && first?.length === second.length && first.every((found, index) => found.lang !== second[index]?.lang);
  const related = together
    ? first.map((found, index) => [found, second[index]].filter((part) => part !== undefined))
    : [...(first ?? []), ...(second ?? [])].map((found) => [found]);
  return [own, ...related.map((parts) => draft(parts, parts.find(({ date }) => date !== null)?.date ?? null, [], newId()))];
}

/**
 * A date of the text counts before one of a file's name or properties. A file that was made today, says its property, was
 * converted today: that is no date of a release.
 */
function dateOf(unit: readonly Parsed[], today: string): string | null {
  const byTrust = [...unit].sort((a, b) => Number(isDateHint(a.file)) - Number(isDateHint(b.file)));
  for (const { file } of byTrust) {
    const { date } = file.releases[0];
    if (date !== null && !(date >= today && file.warnings.includes('date-from-file-properties'))) return date;
  }
  return null;
}

/** The warnings of a file, now that the date of its release is settled. */
export function settledWarnings(file: ParsedFile, date: string | null): ImportWarning[] {
  const others = file.warnings.filter((warning) => warning !== 'no-date');
  if (date !== null) return others;
  return [...others.filter((warning) => warning !== 'date-from-file-properties'), 'no-date'];
}

function draft(parts: readonly FoundRelease[], date: string | null, sources: readonly SourceFile[], id: ReleaseId): Draft {
  const edition = (lang: Language): Edition | null =>
    parts.find((part) => part.lang === lang)?.edition ?? parts.find((part) => part.lang !== lang && part.translation !== null)?.translation ?? null;
  const [zh = '', en = ''] = LANGUAGES.map((lang) => parts.find((part) => part.lang === lang)?.contact);
  const embargo = parts.find((part) => part.embargo !== null)?.embargo ?? null;
  return { id, date, zh: edition('zh'), en: edition('en'), sources, contact: zh === en ? zh : contactText({ zh, en }), embargo };
}

const isBefore = (date: string | null, today: string): boolean => date !== null && date < today;

/**
 * `today` is the ISO date of the person's day: a release dated before it was published, and with it what its page relates
 * to without a date. `all` begins with the file's own release.
 */
export function filingOf(draft: Draft, all: readonly Draft[], today: string): Filing {
  const content: ReleaseContent = {
    facts: {
      ...emptyFacts(),
      date: draft.date,
      status: isBefore(draft.date ?? all[0]?.date ?? null, today) ? 'published' : 'draft',
      related: all.filter(({ id }) => id !== draft.id).map(({ id }) => id),
      sources: [...draft.sources],
      mediaContact: draft.contact,
      embargo: draft.embargo,
    },
    zh: draft.zh,
    en: draft.en,
  };
  return { id: draft.id, content };
}
