import { describe, expect, it } from 'vitest';
import { otherForms } from './inflection';

const archive = new Set(
  'launch launched launches launching plan plans planned planning study studies studied award awards awarded new news produce produced producing producer build built buildings building won wins winning process processes out outing studio studios string'.split(' '),
);
const forms = (word: string): string[] => otherForms(word, (one) => archive.has(one)).sort();

describe('otherForms', () => {
  it.each([
    ['launch', ['launched', 'launches', 'launching']],
    ['launching', ['launch', 'launched', 'launches']],
    ['planned', ['plan', 'planning', 'plans']],
    ['plans', ['plan', 'planned', 'planning']],
    ['studies', ['studied', 'study']],
    ['produced', ['produce', 'producing']],
    ['built', ['build', 'building']],
    ['winning', ['wins', 'won']],
    ['processes', ['process']],
    ['studio', ['studios']],
  ])('finds the forms of %s that the archive has, so that a release is not missed for its grammar', (word, expected) => {
    expect(forms(word)).toEqual(expected);
  });

  it.each(['news', 'outing', 'string', 'new', 'ax7320', '创新', 'plan b', ''])('makes nothing of %s, or unrelated releases would be shown', (word) => {
    expect(forms(word)).toEqual([]);
  });
});
