import { TRADITIONAL_TO_SIMPLIFIED } from '../han-table/traditional-to-simplified';
import { READINGS } from './table';

/** The number of a syllable: its place in {@link SYLLABLES}. */
export type Syllable = number;

const parts = Array.from(READINGS.matchAll(/([a-z]+)([^a-z]+)/gu), ([, letters = '', chars = '']) => ({ letters, chars }));

/** Every toneless syllable that an ideograph is read as, ü written v. */
export const SYLLABLES: readonly string[] = parts.map(({ letters }) => letters);

const syllablesByChar = new Map<string, readonly Syllable[]>();
{
  const addReading = (char: string, syllable: Syllable): void => {
    const known = syllablesByChar.get(char);
    if (known === undefined) syllablesByChar.set(char, [syllable]);
    else if (!known.includes(syllable)) syllablesByChar.set(char, [...known, syllable]);
  };
  parts.forEach(({ chars }, syllable) => {
    for (const char of chars) addReading(char, syllable);
  });
  const pairs = Array.from(TRADITIONAL_TO_SIMPLIFIED);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    for (const syllable of syllablesByChar.get(pairs[i + 1] ?? '') ?? []) addReading(pairs[i] ?? '', syllable);
  }
}

/** All usual readings of an ideograph, simplified or traditional; none for anything else. */
export const syllablesOf = (char: string): readonly Syllable[] => syllablesByChar.get(char) ?? [];

const unitsBySyllable: readonly Uint16Array[] = (() => {
  const units = SYLLABLES.map((): number[] => []);
  for (const [char, syllables] of syllablesByChar) {
    if (char.length === 1) for (const syllable of syllables) units[syllable]?.push(char.charCodeAt(0));
  }
  return units.map((list) => Uint16Array.from(list));
})();
const NO_UNITS = new Uint16Array(0);

/** Code units of the ideographs with a reading. */
export const unitsReadAs = (syllable: Syllable): Uint16Array => unitsBySyllable[syllable] ?? NO_UNITS;

/** How a syllable is written in Latin letters: 吕 is lv where it is typed, lu or lyu where a name is printed. */
export function writtenForms(letters: string): readonly string[] {
  if (!letters.includes('v')) return [letters];
  return [letters, letters.replace('v', 'u'), letters.replace('v', 'yu')];
}

const syllablesByForm = new Map<string, Syllable[]>();
const syllablesByBeginning = new Map<string, Syllable[]>();
{
  const add = (map: Map<string, Syllable[]>, key: string, syllable: Syllable): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [syllable]);
    else if (known.at(-1) !== syllable) known.push(syllable);
  };
  SYLLABLES.forEach((letters, syllable) => {
    for (const form of writtenForms(letters)) {
      add(syllablesByForm, form, syllable);
      for (let length = 1; length <= form.length; length++) add(syllablesByBeginning, form.slice(0, length), syllable);
    }
  });
}
const NONE: readonly Syllable[] = [];

/** The syllables that are written so: lu is 卢 and 吕. */
export const syllablesWritten = (letters: string): readonly Syllable[] => syllablesByForm.get(letters) ?? NONE;

/** The syllables whose written form begins so, those that are written so included. */
export const syllablesBeginning = (letters: string): readonly Syllable[] => syllablesByBeginning.get(letters) ?? NONE;

/** What sounds alike to many speakers is the same: zh and z, ch and c, sh and s, l and n, and ng and n at the end. */
const alike = (letters: string): string =>
  letters
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/ng$/u, 'n');

const syllablesAlike = new Map<string, Syllable[]>();
SYLLABLES.forEach((letters, syllable) => {
  const known = syllablesAlike.get(alike(letters));
  if (known === undefined) syllablesAlike.set(alike(letters), [syllable]);
  else known.push(syllable);
});

/** The syllables that are easily taken for this one, itself included. */
export const soundingLike = (syllable: Syllable): readonly Syllable[] => syllablesAlike.get(alike(SYLLABLES[syllable] ?? '')) ?? [syllable];
