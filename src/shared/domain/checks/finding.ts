import type { TextField, TextSpan } from '../document';
import type { Titles } from '../listing';
import type { Language, ReleaseId } from '../release';

/** What is looked after, in the order in which it is shown. */
export const CHECK_RULES = [
  'figures.disagree',
  'figures.missing',
  'dates.disagree',
  'codes.disagree',
  'names.spelling',
  'names.missing',
  'terms.deprecated',
  'terms.translation',
  'terms.outdated',
  'archive.figure',
  'archive.name',
  'archive.title',
  'complete.paragraph',
  'complete.quote',
  'complete.placeholder',
  'complete.link',
  'complete.title',
  'complete.longTitle',
  'complete.dateline',
  'complete.boilerplate',
  'complete.contact',
  'complete.date',
  'complete.embargo',
  'complete.alt',
  'complete.caption',
  'complete.photoCaption',
  'complete.photoCredit',
  'complete.photoAlt',
  'words.repeated',
  'words.typo',
  'words.spelling-en',
  'words.unpaired',
  'words.punctuation',
  'words.internal',
  'words.sensitive',
  'words.superlative',
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];

/** `error`: one of the two texts must be wrong; `warning`: somebody should look; `notice`: may well be meant so. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where something stands: UTF-16 offsets into `line`, a whole field or one block of the body. */
export interface CheckPlace {
  readonly lang: Language;
  readonly field: TextField;
  readonly line: string;
  readonly span: TextSpan;
}

/** The words of a finding for a person's text: what stands there, what the other edition has, what should stand. */
export const describeFinding = ({ place, other, expected }: Finding): { readonly text: string; readonly other: string; readonly expected: string } => ({
  text: place.line.slice(...place.span),
  other: other?.line.slice(...other.span) ?? '',
  expected: expected ?? '',
});

/** The release of the archive that says it otherwise. */
export interface FindingSource {
  readonly releaseId: ReleaseId;
  readonly date: string | null;
  readonly title: Titles;
}

/** What one rule has to say about one place. Nobody is corrected: a person decides. */
export interface Finding {
  readonly rule: CheckRule;
  readonly severity: Severity;
  readonly place: CheckPlace;
  /** The place in the other edition that it does not agree with; null where there is none. */
  readonly other: CheckPlace | null;
  /** What should stand here; null where that is not known. */
  readonly expected: string | null;
  /** Of rules that hold the text against the archive. */
  readonly source?: FindingSource;
}

/** The gravest first, then by rule, then as they come: in reading order. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const order = ({ severity, rule }: Finding): number => SEVERITIES.indexOf(severity) * CHECK_RULES.length + CHECK_RULES.indexOf(rule);
  return [...findings].sort((a, b) => order(a) - order(b));
}
