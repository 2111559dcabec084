import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { TermIndex, termKey } from '@shared/domain/term-index';
import { LANGUAGES } from '@shared/domain/release';
import { headTerm, termsIn } from '@shared/domain/terms';
import list from '../../../resources/glossary/terms.csv?raw';
import { SHIPPED_VERSION, shippedConcepts } from './shipped';

/** Of the list of each version: archives look at the version only. */
const SHA256: Readonly<Record<number, string>> = {
  1: '6a3df2d2f2b885cb2f90d08149051f7344745ba5b1007ec4fba9d5f6a2002038',
};

it('a changed list has a new version, or no archive would ever get it', () => {
  expect(createHash('sha256').update(list).digest('hex')).toBe(SHA256[SHIPPED_VERSION]);
});

it('every shipped concept has a preferred term in both languages', () => {
  expect(shippedConcepts().length).toBeGreaterThanOrEqual(300);
  for (const concept of shippedConcepts()) {
    for (const lang of LANGUAGES) expect([concept.id, termsIn(concept, lang)[0]?.status]).toEqual([concept.id, 'preferred']);
  }
});

it('no id and no term stands for two shipped concepts: a search would mix them up', () => {
  const index = new TermIndex(shippedConcepts());
  expect(index.size).toBe(shippedConcepts().length);
  for (const concept of shippedConcepts()) {
    for (const { text } of concept.terms) expect([text, index.find(text).map(({ id }) => id)]).toEqual([text, [concept.id]]);
  }
});

it('Chinese terms are Chinese and English ones English', () => {
  for (const concept of shippedConcepts()) {
    for (const { text } of termsIn(concept, 'zh')) expect(text).toMatch(/\p{Script=Han}/u);
    for (const { text } of termsIn(concept, 'en')) expect(text).toMatch(/^[\p{Script=Latin}\p{N} &'’"“”.,/()–-]+$/u);
    // Words that stand in every text would drown what is looked for.
    expect(Math.min(...concept.terms.map(({ text }) => termKey(text).length)), headTerm(concept, 'en')).toBeGreaterThanOrEqual(2);
  }
});
