import fc from 'fast-check';
import { LANGUAGES } from '../release';
import { SUBJECTS, TERM_STATUSES, cleanLine, tidyConcept, type ConceptContent, type Term } from '../terms';

const nasty = fc.constantFrom('=1+1', "'=x", '@x', '-5', 'a|b', 'a\\', '"', "'", '<term>', '&amp;', ']]>', '，', 'R&D', '“一带一路”', '👩‍🏭');
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[劳模创新工作室 a-z|\\]{1,8}$/)).map(cleanLine);

const term: fc.Arbitrary<Term> = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  text: text.filter((line) => line !== ''),
  status: fc.constantFrom(...TERM_STATUSES),
});

const date = fc.option(fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)));

/** Concepts in order, with everything that could be mistaken for markup. */
export const arbitraryContent: fc.Arbitrary<ConceptContent> = fc
  .record({ subject: fc.constantFrom(...SUBJECTS), note: text, terms: fc.array(term, { minLength: 1, maxLength: 6 }), from: date, until: date })
  .map(({ from, until, ...content }) => {
    const [validFrom, validUntil] = from !== null && until !== null && from > until ? [until, from] : [from, until];
    return tidyConcept({ ...content, validFrom, validUntil });
  });
