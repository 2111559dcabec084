import { z } from 'zod';
import {
  ConceptContent,
  ConceptId,
  LONGEST_TERM,
  MOST_CONCEPTS,
  TERM_FORMATS,
  TermsRequest,
  type Concept,
  type TermChange,
  type TermImportReport,
  type TermsPage,
} from '../domain/terms';
import { channel } from './channel';

/** The term base of the open archive. `terms.changed` tells about every change. */
export const terms = {
  list: channel<TermsPage>()(TermsRequest),
  /** Concepts that have one of these texts as a term. */
  lookUp: channel<readonly Concept[]>()(z.strictObject({ texts: z.array(z.string().max(LONGEST_TERM)).max(100) })),
  /** A new concept, or a new state of one; the content is brought into order. */
  save: channel<TermChange>()(z.strictObject({ id: ConceptId, content: ConceptContent })),
  remove: channel<TermChange>()(z.strictObject({ ids: z.array(ConceptId).min(1).max(MOST_CONCEPTS) })),
  undo: channel<TermChange>()(z.strictObject({ batch: z.int().positive() })),
  /** Brings back the shipped concepts that were removed. */
  bringBackShipped: channel<TermChange>()(z.undefined().optional()),
  /** Asks for a CSV or TBX file. Null when the person cancels the dialog. */
  importFile: channel<TermImportReport | null>()(z.undefined().optional()),
  /** Asks for a place. Null when the person cancels the dialog. */
  exportFile: channel<{ readonly path: string; readonly concepts: number } | null>()(z.strictObject({ format: z.enum(TERM_FORMATS) })),
};
