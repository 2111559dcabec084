import { LANGUAGES, type Language } from '@shared/domain/release';
import { ConceptContent, headTerm, isSameContent, tidyConcept, type Concept, type Origin, type Subject, type TermStatus } from '@shared/domain/terms';

/** A line of the form; `key` tells lines apart while their texts change. */
export interface DraftTerm {
  readonly key: number;
  readonly lang: Language;
  readonly text: string;
  readonly status: TermStatus;
}

/** A concept while it is edited: lines may be blank. */
export interface ConceptDraft extends Omit<ConceptContent, 'terms'> {
  readonly id: string;
  readonly origin: Origin;
  /** What is stored; null for one that is new. */
  readonly stored: ConceptContent | null;
  readonly terms: readonly DraftTerm[];
}

export type DraftProblem = 'needsTerm' | 'wrongDates' | 'invalid';

/** Each language has a line to write in. */
const withBlankLines = (terms: readonly DraftTerm[]): readonly DraftTerm[] =>
  LANGUAGES.reduce<readonly DraftTerm[]>((lines, lang) => (lines.some((line) => line.lang === lang) ? lines : addLine(lines, lang)), terms);

const addLine = (terms: readonly DraftTerm[], lang: Language): readonly DraftTerm[] => {
  const status = terms.some((term) => term.lang === lang && term.status === 'preferred') ? 'admitted' : 'preferred';
  return [...terms, { key: Math.max(-1, ...terms.map(({ key }) => key)) + 1, lang, text: '', status }];
};

export const draftOf = ({ id, origin, ...content }: Concept): ConceptDraft => ({
  ...content,
  id,
  origin,
  stored: content,
  terms: withBlankLines(content.terms.map((term, key) => ({ ...term, key }))),
});

/** A concept that is not in the term base yet, with what is known of it. */
export function newDraft(id: string, subject: Subject, texts: Partial<Record<Language, string>>): ConceptDraft {
  const terms = LANGUAGES.flatMap((lang, key): DraftTerm[] => [{ key, lang, text: texts[lang] ?? '', status: 'preferred' }]);
  return { id, origin: 'own', stored: null, subject, note: '', validFrom: null, validUntil: null, terms };
}

export const withLine = (draft: ConceptDraft, lang: Language): ConceptDraft => ({ ...draft, terms: addLine(draft.terms, lang) });

/** Where the last line of a language is taken away, a blank one stays. */
export const withoutLine = (draft: ConceptDraft, key: number): ConceptDraft => ({
  ...draft,
  terms: withBlankLines(draft.terms.filter((term) => term.key !== key)),
});

export const withText = (draft: ConceptDraft, key: number, text: string): ConceptDraft => ({
  ...draft,
  terms: draft.terms.map((term) => (term.key === key ? { ...term, text } : term)),
});

/** A language prefers one term: preferring another admits the one before. */
export function withStatus(draft: ConceptDraft, key: number, status: TermStatus): ConceptDraft {
  const lang = draft.terms.find((term) => term.key === key)?.lang;
  return {
    ...draft,
    terms: draft.terms.map((term) => {
      if (term.key === key) return { ...term, status };
      return status === 'preferred' && term.lang === lang && term.status === 'preferred' ? { ...term, status: 'admitted' } : term;
    }),
  };
}

/** As it would be stored. */
export function contentOf({ subject, note, validFrom, validUntil, terms }: ConceptDraft): ConceptContent {
  return tidyConcept({ subject, note, validFrom, validUntil, terms: terms.map(({ lang, text, status }) => ({ lang, text, status })) });
}

/** Whether something would be lost without saving. */
export function isDirty(draft: ConceptDraft): boolean {
  const content = contentOf(draft);
  return draft.stored === null ? content.terms.length > 0 || content.note !== '' : !isSameContent(content, draft.stored);
}

/** Why it cannot be stored; null when it can. */
export function problemOf(draft: ConceptDraft): DraftProblem | null {
  const content = contentOf(draft);
  if (content.terms.length === 0) return 'needsTerm';
  if (content.validFrom !== null && content.validUntil !== null && content.validFrom > content.validUntil) return 'wrongDates';
  return ConceptContent.safeParse(content).success ? null : 'invalid';
}

/** What a concept is called in messages: its best term in the language of the window, or in the other. */
export const nameOf = (concept: Pick<ConceptContent, 'terms'>, lang: Language): string =>
  headTerm(concept, lang) || LANGUAGES.map((other) => headTerm(concept, other)).find((term) => term !== '') || '';
