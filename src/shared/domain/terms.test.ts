import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport, type IncomingConcept } from './term-import';
import { TermIndex } from './term-index';
import { arbitraryContent } from './testing/arbitrary-concept';
import { ConceptContent, isSameContent, tidyConcept, type Concept, type Term, type TermStatus } from './terms';

const term = (lang: 'zh' | 'en', text: string, status: TermStatus = 'preferred'): Term => ({ lang, text, status });
const content = (...terms: Term[]): ConceptContent => ({ subject: 'general', note: '', validFrom: null, validUntil: null, terms });
const studio: Concept = {
  id: 'studio',
  origin: 'shipped',
  ...content(term('zh', '劳模创新工作室'), term('zh', '劳模工作室', 'admitted'), term('en', 'Model Worker Innovation Studio')),
};
const plan = (before: readonly Concept[], ...incoming: Omit<IncomingConcept, 'line'>[]) =>
  planImport(new TermIndex(before), incoming.map((entry, index) => ({ ...entry, line: index + 1 })), () => 'new');

describe('a concept as it is typed', () => {
  it('is kept with clean lines, nothing blank and nothing twice, and one term to prefer', () => {
    const typed = content(term('en', ' Model \n Worker ', 'admitted'), term('zh', '劳模', 'deprecated'), term('en', ''), term('en', 'Model Worker', 'admitted'), term('zh', '劳动模范', 'admitted'));
    expect(tidyConcept(typed).terms).toEqual([term('zh', '劳动模范'), term('zh', '劳模', 'deprecated'), term('en', 'Model Worker')]);
  });

  it('with what is only recognised has nothing to prefer', () => {
    expect(tidyConcept(content(term('en', 'safe production', 'deprecated'))).terms).toEqual([term('en', 'safe production', 'deprecated')]);
  });

  it.each<[string, Partial<ConceptContent>]>([
    ['no term', { terms: [] }],
    ['two preferred terms of a language', { terms: [term('zh', '甲'), term('zh', '乙')] }],
    ['an end before its beginning', { validFrom: '2024-01-02', validUntil: '2024-01-01' }],
  ])('with %s is not stored', (_what, part) => {
    expect(ConceptContent.safeParse({ ...content(term('zh', '甲')), ...part }).success).toBe(false);
  });

  it('in order already is not changed by bringing it into order', () => {
    fc.assert(fc.property(arbitraryContent, (one) => isSameContent(tidyConcept(one), one) && ConceptContent.safeParse(one).success));
  });
});

describe('looking a term up', () => {
  const index = new TermIndex([studio]);
  it.each(['劳模创新工作室', '勞模創新工作室', 'model worker innovation studio', 'ＭＯＤＥＬ  Worker Innovation Studio', '“劳模工作室”'])(
    'finds %s however it is written',
    (text) => expect(index.find(text)).toEqual([studio]),
  );

  it('no longer finds what was renamed or removed', () => {
    const changing = new TermIndex([studio]);
    changing.put({ ...studio, terms: [term('zh', '劳模小站')] });
    expect([changing.find('劳模工作室'), changing.find('劳模小站').length]).toEqual([[], 1]);
    changing.remove('studio');
    expect([changing.find('劳模小站'), changing.size]).toEqual([[], 0]);
  });
});

describe('an import', () => {
  it('of what was edited elsewhere takes the edit over, removals of variants too', () => {
    const terms = [term('zh', '劳模创新工作室'), term('en', 'Model Workers Studio')];
    const { added, changed } = plan([studio], { id: 'studio', terms, note: '新' });
    expect(added).toEqual([]);
    expect(changed).toEqual([{ ...studio, note: '新', terms }]);
  });

  it('of a foreign file whose ids happen to be ours overwrites nothing', () => {
    const { added, changed } = plan([studio], { id: 'studio', terms: [term('zh', '摄影棚'), term('en', 'film studio')] });
    expect(changed).toEqual([]);
    expect(added).toMatchObject([{ id: 'new', origin: 'own' }]);
  });

  it('adds other words for a known concept and takes nothing from it', () => {
    const { changed } = plan([{ ...studio, note: '旧' }], { id: null, note: '新', terms: [term('zh', '劳模工作室'), term('en', 'Model Worker Innovation Studio'), term('en', 'MWIS', 'admitted')] });
    expect(changed).toEqual([{ ...studio, note: '旧', terms: [...studio.terms, term('en', 'MWIS', 'admitted')] }]);
  });

  it('keeps homonyms apart: the same Chinese word with another translation is another concept', () => {
    expect(plan([studio], { id: null, terms: [term('zh', '劳模工作室'), term('en', 'workers’ club')] }).added).toHaveLength(1);
  });

  it('names the lines that hold no concept', () => {
    const { skipped, added } = plan([], { id: 'a', terms: [] }, { id: 'b', terms: [term('zh', '好')] }, { id: 'c', terms: [term('zh', '长'.repeat(501))] });
    expect([skipped, added.map(({ id }) => id)]).toEqual([[1, 3], ['b']]);
  });

  it('of the same file again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.option(fc.stringMatching(/^[a-c]$/)), content: arbitraryContent }), { maxLength: 8 }), (entries) => {
        const incoming = entries.map((entry, index): IncomingConcept => ({ ...entry.content, id: entry.id, line: index + 1 }));
        const index = new TermIndex();
        let made = 0;
        const newId = (): string => `new-${made++}`;
        planImport(index, incoming, newId);
        const before = index.concepts();
        planImport(index, incoming, newId);
        expect(index.concepts().length).toBe(before.length);
      }),
    );
  });
});
