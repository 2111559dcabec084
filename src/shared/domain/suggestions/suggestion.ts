import { z } from 'zod';
import { LONGEST_TERM } from '../terms';

export const SUGGESTION_KINDS = ['person', 'organisation', 'place', 'product'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

const text = z.string().max(LONGEST_TERM);

/** A name that a text holds and that nobody has recorded yet; '' in a language that does not say it. */
export const Suggestion = z.strictObject({ kind: z.enum(SUGGESTION_KINDS), zh: text, en: text }).refine(({ zh, en }) => zh !== '' || en !== '', 'no text');
export type Suggestion = Readonly<z.infer<typeof Suggestion>>;

/** The text of both editions: title, subtitle and body, a line each. */
export interface Texts {
  readonly zh: string;
  readonly en: string;
}
