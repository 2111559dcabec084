import { z } from 'zod';
import { cleanText } from './document';
import { Page, type Count } from './listing';
import { IsoDate, LANGUAGES, type Language } from './release';

/** What a concept is about. */
export const SUBJECTS = [
  'organisation',
  'post',
  'award',
  'event',
  'finance',
  'safety',
  'product',
  'technology',
  'people',
  'responsibility',
  'legal',
  'media',
  'general',
] as const;
export const Subject = z.enum(SUBJECTS);
export type Subject = z.infer<typeof Subject>;

/** `preferred` is what to write, `admitted` may be written too, `deprecated` is only recognised. Better ones first. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** `shipped` concepts came with the program, whoever has changed them since. */
export const ORIGINS = ['shipped', 'own'] as const;
export type Origin = (typeof ORIGINS)[number];

export const MOST_CONCEPTS = 50_000;
export const MOST_TERMS = 60;
export const LONGEST_TERM = 500;
export const LONGEST_NOTE = 2_000;

/** One line without blanks at its ends, as {@link cleanLine} makes it. */
const line = (longest: number): z.ZodString => z.string().max(longest).refine((text) => text === cleanLine(text), 'not a clean line');

export const Term = z.strictObject({
  lang: z.enum(LANGUAGES),
  text: line(LONGEST_TERM).min(1),
  status: z.enum(TERM_STATUSES),
});
export type Term = Readonly<z.infer<typeof Term>>;

/** Ids fit into XML and file names; they are UUIDs for what is added in the window. */
export const ConceptId = z.string().regex(/^[\w.-]{1,100}$/);

/** What a person can change of a concept; see {@link tidyConcept} for how it gets into this form. */
export const ConceptContent = z
  .strictObject({
    subject: Subject,
    note: line(LONGEST_NOTE),
    /** First and last day on which a title, an award or an institution is called so; null is open. */
    validFrom: IsoDate.nullable(),
    validUntil: IsoDate.nullable(),
    terms: z.array(Term).min(1).max(MOST_TERMS).readonly(),
  })
  .refine(({ terms }) => LANGUAGES.every((lang) => preferredIn(terms, lang).length <= 1), 'two preferred terms in a language')
  .refine(({ terms }) => new Set(terms.map(({ lang, text }) => `${lang} ${text}`)).size === terms.length, 'a term twice')
  .refine(({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil, 'ends before it begins');
export type ConceptContent = Readonly<z.infer<typeof ConceptContent>>;

/** One thing with all its names in both languages. */
export interface Concept extends ConceptContent {
  readonly id: string;
  readonly origin: Origin;
}

const preferredIn = (terms: readonly Term[], lang: Language): Term[] =>
  terms.filter((term) => term.lang === lang && term.status === 'preferred');

/** The terms of one language, better ones first. */
export const termsIn = ({ terms }: Pick<ConceptContent, 'terms'>, lang: Language): Term[] =>
  TERM_STATUSES.flatMap((status) => terms.filter((term) => term.lang === lang && term.status === status));

/** What stands for a concept in a list: its best term in this language; '' where it has none. */
export const headTerm = (concept: Pick<ConceptContent, 'terms'>, lang: Language): string => termsIn(concept, lang)[0]?.text ?? '';

/** Storable text on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/**
 * Brings what was typed or imported into the form of {@link ConceptContent}: clean lines, no empty terms and none twice,
 * exactly one preferred term in each language that has one to prefer, in the order zh before en and better before worse.
 * What is too long or has no term at all stays so, and does not parse.
 */
export function tidyConcept(content: ConceptContent): ConceptContent {
  const clean = content.terms.map((term) => ({ ...term, text: cleanLine(term.text) })).filter(({ text }) => text !== '');
  const terms = LANGUAGES.flatMap((lang) => {
    const seen = new Set<string>();
    const distinct = termsIn({ terms: clean }, lang).filter(({ text }) => !seen.has(text) && seen.add(text));
    return distinct.map((term, index): Term => {
      if (term.status === 'deprecated') return term;
      return { ...term, status: index === 0 ? 'preferred' : 'admitted' };
    });
  });
  return { ...content, note: cleanLine(content.note), terms };
}

/** Both in the form of {@link tidyConcept}. */
export const isSameContent = (a: ConceptContent, b: ConceptContent): boolean =>
  a.subject === b.subject &&
  a.note === b.note &&
  a.validFrom === b.validFrom &&
  a.validUntil === b.validUntil &&
  a.terms.length === b.terms.length &&
  a.terms.every(({ lang, text, status }, index) => {
    const other = b.terms[index];
    return lang === other?.lang && text === other.text && status === other.status;
  });

export const TermsRequest = z.strictObject({
  ...Page.shape,
  /** Somewhere in a term or the note, but for case, width and script; '' is all. */
  text: z.string().max(LONGEST_TERM).default(''),
  subject: Subject.nullable().default(null),
  /** By whose terms the list is sorted. */
  sortBy: z.enum(LANGUAGES).default('zh'),
});
export type TermsRequest = z.infer<typeof TermsRequest>;

export interface TermsPage {
  /** Concepts that match. */
  readonly total: number;
  /** Concepts in the term base. */
  readonly all: number;
  /** Of all that match the text, whatever their subject; most first. */
  readonly subjects: readonly Count<Subject>[];
  /** Without a text by term; with one, whole terms first, then beginnings, then the rest. */
  readonly concepts: readonly Concept[];
}

/** A change of the term base that can be taken back by its number. */
export interface TermChange {
  /** Null when nothing changed. */
  readonly batch: number | null;
  readonly count: number;
}

export const TERM_FORMATS = ['csv', 'tbx'] as const;
export type TermFormat = (typeof TERM_FORMATS)[number];

/** What came of an import. */
export interface TermImportReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Entries without a usable Chinese or English term. */
  readonly skipped: number;
  /** Lines of the file where the first of them stand. */
  readonly skippedLines: readonly number[];
  /** For taking it back; null when nothing changed. */
  readonly batch: number | null;
}
