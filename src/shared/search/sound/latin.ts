import { syllablesBeginning, syllablesWritten, type Syllable } from './syllables';

/** Letters that stand for one ideograph, with the syllables it may be read as. */
export interface Sound {
  readonly letters: string;
  readonly syllables: readonly Syllable[];
}

/**
 * How Latin letters are meant, the surest first. `full`: every syllable written out. `begun`: the last one only begun, while
 * typing. `mixed`: some written out, of the others the initials (zhaopd). `initials`: zpd.
 */
export const MANNERS = ['full', 'begun', 'mixed', 'initials'] as const;
export type Manner = (typeof MANNERS)[number];

export interface LatinReading {
  readonly manner: Manner;
  readonly sounds: readonly Sound[];
  /** It begins with the surname: no given name alone is meant. */
  readonly isWholeName?: true;
}

/** Longer ones are no name and no piece of a headline that anybody types by sound. */
const LONGEST = 40;
const MOST_PER_MANNER = 4;
const MOST_MIXED = 10;
const WORD = /^[a-z]+(?:[-'][a-z]+)*$/u;
/** zhao4peng2da2; 0 and 5 are the neutral tone. */
const TONED = /^(?:[a-z]+[0-5](?!\d)[-']?)+$/u;

/** May a word in normal form be pinyin at all, by its characters? */
export const isLatinWord = (word: string): boolean => word.length <= LONGEST && (WORD.test(word) || TONED.test(word));

/**
 * Every way to read words in normal form (see `normalize`) as pinyin, best first; none when there is none. Blanks, hyphens,
 * apostrophes and tone digits part syllables. `typing`: the last syllable may be only begun.
 */
export function readLatin(words: readonly string[], typing: boolean): LatinReading[] {
  if (words.length === 0 || !words.every(isLatinWord)) return [];
  const pieces = words.flatMap((word) => word.split(/[-'0-5]/u)).filter((piece) => piece !== '');
  const letters = pieces.join('');
  if (letters.length > LONGEST) return [];
  const cuts = new Set<number>();
  let end = 0;
  for (const piece of pieces) cuts.add((end += piece.length));
  const toned = words.some((word) => /\d/u.test(word));

  const reader = new Reader(letters, cuts);
  const found: LatinReading[] = reader.full(0, letters.length).map((sounds) => ({ manner: 'full', sounds }));
  if (toned) return found;
  if (typing) found.push(...reader.begun().map((sounds): LatinReading => ({ manner: 'begun', sounds })));
  found.push(...reader.mixed().map((sounds): LatinReading => ({ manner: 'mixed', sounds })));
  found.push(...reader.initials(0, letters.length).map((sounds): LatinReading => ({ manner: 'initials', sounds })));
  return found;
}

const LONGEST_SYLLABLE = 6;

/** Reads one string of letters; no syllable reaches over a cut. */
class Reader {
  constructor(
    private readonly letters: string,
    private readonly cuts: ReadonlySet<number>,
  ) {}

  private isCut(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (this.cuts.has(at)) return true;
    return false;
  }

  private sound(from: number, to: number, syllablesFor: (letters: string) => readonly Syllable[]): Sound | null {
    if (this.isCut(from, to)) return null;
    const letters = this.letters.slice(from, to);
    const syllables = syllablesFor(letters);
    return syllables.length === 0 ? null : { letters, syllables };
  }

  /** As written-out syllables; where it can be read otherwise, a syllable that begins with a vowel is set off (nan'a is not nana). */
  full(from: number, to: number): Sound[][] {
    const hopeless = new Set<number>();
    const found: Sound[][] = [];
    const go = (at: number, before: readonly Sound[]): boolean => {
      if (at === to) {
        found.push([...before]);
        return true;
      }
      if (hopeless.has(at)) return false;
      let any = false;
      for (let end = Math.min(to, at + LONGEST_SYLLABLE); end > at && found.length < MOST_PER_MANNER; end--) {
        const sound = this.sound(at, end, syllablesWritten);
        if (sound !== null && go(end, [...before, sound])) any = true;
      }
      if (!any && found.length < MOST_PER_MANNER) hopeless.add(at);
      return any;
    };
    if (from < to) go(from, []);
    return found.sort((a, b) => unmarked(a) - unmarked(b) || a.length - b.length);
  }

  /** The end is the beginning of a syllable and not all of it. */
  begun(): Sound[][] {
    const { length } = this.letters;
    const found: Sound[][] = [];
    for (let at = length - 1; at >= Math.max(1, length - LONGEST_SYLLABLE); at--) {
      const last = this.sound(at, length, (letters) => {
        const whole = syllablesWritten(letters);
        return syllablesBeginning(letters).filter((syllable) => !whole.includes(syllable));
      });
      if (last !== null) for (const head of this.full(0, at)) found.push([...head, last]);
    }
    return found.slice(0, MOST_PER_MANNER);
  }

  /** Written-out syllables and then initials, or initials and then written-out syllables; the longest written-out part first. */
  mixed(): Sound[][] {
    const { length } = this.letters;
    const found: Sound[][] = [];
    for (let written = length - 1; written > 0 && found.length < MOST_MIXED; written--) {
      for (const head of this.full(0, written).slice(0, 2)) {
        for (const tail of this.initials(written, length)) found.push([...head, ...tail]);
      }
      for (const tail of this.full(length - written, length).slice(0, 2)) {
        for (const head of this.initials(0, length - written)) found.push([...head, ...tail]);
      }
    }
    return found.slice(0, MOST_MIXED);
  }

  /** Letters that syllables begin with, one each; zh, ch and sh are one or two. */
  initials(from: number, to: number): Sound[][] {
    let ways: Sound[][] = [[]];
    let oneBefore: Sound[][] = [];
    for (let at = from; at < to && (ways.length > 0 || oneBefore.length > 0); at++) {
      const one = this.sound(at, at + 1, syllablesBeginning);
      const two = at > from && /^[zcs]h$/u.test(this.letters.slice(at - 1, at + 1)) ? this.sound(at - 1, at + 1, syllablesBeginning) : null;
      const next = [
        ...(one === null ? [] : ways.map((way) => [...way, one])),
        ...(two === null ? [] : oneBefore.map((way) => [...way, two])),
      ];
      oneBefore = ways;
      ways = next.slice(0, MOST_PER_MANNER);
    }
    return from < to ? ways : [];
  }
}

const unmarked = (sounds: readonly Sound[]): number => sounds.slice(1).filter(({ letters }) => /^[aeo]/u.test(letters)).length;
