import { describe, expect, it } from 'vitest';
import type { Concept } from '@shared/domain/terms';
import { contentOf, draftOf, isDirty, nameOf, newDraft, problemOf, withLine, withoutLine, withStatus, withText } from './concept-draft';

const stored: Concept = {
  id: 'a',
  origin: 'shipped',
  subject: 'post',
  note: '',
  validFrom: null,
  validUntil: null,
  terms: [
    { lang: 'zh', text: '董事长', status: 'preferred' },
    { lang: 'en', text: 'chairman', status: 'preferred' },
    { lang: 'en', text: 'chairperson', status: 'admitted' },
  ],
};

describe('a concept in the form', () => {
  it('only looked at is not changed, nor is one whose blank line was left blank', () => {
    expect(isDirty(draftOf(stored))).toBe(false);
    expect(isDirty(withLine(draftOf(stored), 'zh'))).toBe(false);
    expect(contentOf(withLine(draftOf(stored), 'en')).terms).toEqual(stored.terms);
  });

  it('preferring another term keeps the one before as a variant', () => {
    const { terms } = contentOf(withStatus(draftOf(stored), 2, 'preferred'));
    expect(terms.slice(1)).toEqual([
      { lang: 'en', text: 'chairperson', status: 'preferred' },
      { lang: 'en', text: 'chairman', status: 'admitted' },
    ]);
  });

  it('always has a line to write in for each language', () => {
    const emptied = withoutLine(draftOf(stored), 0);
    expect(emptied.terms.filter(({ lang }) => lang === 'zh')).toMatchObject([{ text: '', status: 'preferred' }]);
    expect(new Set(emptied.terms.map(({ key }) => key)).size).toBe(emptied.terms.length);
  });

  it('without any term, or with its days the wrong way round, says what is missing', () => {
    const blank = newDraft('n', 'general', {});
    expect([problemOf(blank), isDirty(blank)]).toEqual(['needsTerm', false]);
    expect(problemOf({ ...draftOf(stored), validFrom: '2024-02-01', validUntil: '2024-01-01' })).toBe('wrongDates');
    expect(problemOf(withText(draftOf(stored), 0, '长'.repeat(501)))).toBe('invalid');
  });

  it('from a selection is not lost by closing', () => {
    expect(isDirty(newDraft('n', 'general', { zh: '灯塔工厂' }))).toBe(true);
  });

  it('is called by the term that the person can read, or by the one there is', () => {
    expect([nameOf(stored, 'en'), nameOf({ terms: stored.terms.slice(0, 1) }, 'en')]).toEqual(['chairman', '董事长']);
  });
});
