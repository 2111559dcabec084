import { describe, expect, it } from 'vitest';
import type { ReusableBlock } from '@shared/domain/blocks';
import { contentOf, draftOf, isDirty, newDraft, problemOf } from './block-draft';

const stored: ReusableBlock = { id: 'a', kind: 'boilerplate', name: '关于澜海', zh: '澜海', en: 'Lanhai', speaker: '', note: '', isDefault: false };

describe('a block in the form', () => {
  it('only looked at is not changed, nor is one with a blank at its end', () => {
    expect([isDirty(draftOf(stored)), isDirty({ ...draftOf(stored), zh: '澜海\n' })]).toEqual([false, false]);
    expect(isDirty({ ...draftOf(stored), isDefault: true })).toBe(true);
  });

  it('that is new is lost by closing as soon as something is written', () => {
    expect([isDirty(newDraft('n', 'quote')), isDirty(newDraft('n', 'quote', { zh: '“好。”' }))]).toEqual([false, true]);
  });

  it('says what it lacks', () => {
    expect([newDraft('n', 'quote'), newDraft('n', 'quote', { en: 'Well.' }), draftOf(stored)].map(problemOf)).toEqual(['needsText', 'needsName', null]);
  });

  it('is stored without what belongs to the form', () => {
    expect(Object.keys(contentOf(draftOf(stored))).sort()).toEqual(['en', 'isDefault', 'kind', 'name', 'note', 'speaker', 'zh']);
  });
});
