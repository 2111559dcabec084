import { ConceptContent, tidyConcept, type Concept } from '@shared/domain/terms';
import list from '../../../resources/glossary/terms.csv?raw';
import { termsFromCsv } from './csv';

/** Goes up by one with every release whose list differs: archives take a newer list in when they are opened. */
export const SHIPPED_VERSION = 1;

let concepts: readonly Concept[] | null = null;

/** The terms that come with the program: general vocabulary of corporate press releases, written by us. */
export const shippedConcepts = (): readonly Concept[] => (concepts ??= read());

function read(): Concept[] {
  return termsFromCsv(list).map(({ id, terms, line, subject = 'general', note = '', validFrom = null, validUntil = null }) => {
    if (id === null) throw new Error(`Line ${line} of the glossary has no id`);
    return { ...ConceptContent.parse(tidyConcept({ subject, note, validFrom, validUntil, terms })), id, origin: 'shipped' };
  });
}
