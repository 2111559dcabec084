import type { Name, NameKind, ReleaseId } from '@shared/domain/release';
import { normalize } from '@shared/search/normalize';
import { MANNERS, type LatinReading } from '@shared/search/sound/latin';
import { soundingLike, type Syllable } from '@shared/search/sound/syllables';
import type { Follower } from '../alternative';
import type { Entry } from '../index/catalogue';
import { HanTexts, type SoundPattern } from './han-text';

/** What Latin letters were found to be: for a person the whole name, otherwise the characters that are read so. */
export interface SoundMatch {
  readonly kind: NameKind | 'title';
  /** In normal form. */
  readonly text: string;
  /** How sure it is that this is meant, 0 the surest. */
  readonly rank: number;
  /** Releases, or titles, that it stands in; more than one may be of the same release. */
  readonly count: number;
}

interface KnownName {
  readonly kind: NameKind;
  readonly text: string;
  readonly key: string;
  count: number;
}

export interface SoundLookup {
  /** Whether more may be typed: then the beginning of a name is enough. */
  readonly typing: boolean;
  readonly titles: boolean;
}

/** More names than this for one sound (`li`) are no answer; the most frequent ones are. */
const MOST_NAMES = 24;
const MOST_TITLES = 24;
/** Fewer initials than this are too many different things: in a headline, and in names unless they are all of it. */
const LEAST_INITIALS = 3;
/** Two syllables, one of them only begun, are told apart from chance by this many letters. */
const LEAST_LETTERS = 5;

/** The Chinese names and titles of an archive, by their sound. */
export class SoundIndex implements Follower {
  private readonly people = new HanTexts();
  private readonly others = new HanTexts();
  private readonly titles = new HanTexts();
  private readonly peopleNames: KnownName[] = [];
  private readonly otherNames: KnownName[] = [];
  /** By kind and text: its number among those of its kind. */
  private readonly numbers = new Map<string, number>();
  /** Per release the number of its title, or -1, and then the keys of its names. */
  private readonly releases = new Map<ReleaseId, { readonly title: number; readonly names: readonly KnownName[] }>();

  put({ id, title, names }: Pick<Entry, 'id' | 'title' | 'names'>): void {
    this.discard(id);
    const chinese = [...new Map(names.filter(({ zh }) => zh !== '').map((name) => [keyOf(name), name])).values()];
    this.releases.set(id, {
      title: title.zh === null || title.zh === '' ? NO_TITLE : this.titles.add(title.zh),
      names: chinese.map((name) => this.count(name)),
    });
  }

  discard(id: ReleaseId): void {
    const known = this.releases.get(id);
    if (known === undefined) return;
    if (known.title !== NO_TITLE) this.titles.remove(known.title);
    for (const name of known.names) {
      if (--name.count > 0) continue;
      const number = this.numbers.get(name.key) ?? 0;
      this.numbers.delete(name.key);
      (name.kind === 'person' ? this.people : this.others).remove(number);
    }
    this.releases.delete(id);
  }

  private count(name: Name): KnownName {
    const key = keyOf(name);
    const isPerson = name.kind === 'person';
    const list = isPerson ? this.peopleNames : this.otherNames;
    const known = list[this.numbers.get(key) ?? -1];
    if (known !== undefined) {
      known.count++;
      return known;
    }
    const added: KnownName = { kind: name.kind, text: normalize(name.zh), key, count: 1 };
    const number = (isPerson ? this.people : this.others).add(name.zh);
    list[number] = added;
    this.numbers.set(key, number);
    return added;
  }

  /** What the readings stand for, the surest reading first, names before titles, the most frequent ones first. */
  lookup(readings: readonly LatinReading[], { typing, titles }: SoundLookup): SoundMatch[] {
    const names = new Matches();
    this.findPeople(readings, typing, names);
    this.findOthers(readings, names);
    const inNames = names.best(MOST_NAMES);
    if (!titles) return inNames;
    const inTitles = new Matches();
    this.findInTitles(readings, inTitles);
    const known = new Set(inNames.map(({ text }) => text));
    return [...inNames, ...inTitles.best(MOST_TITLES).filter(({ text }) => !known.has(text))];
  }

  /** People, organisations and places whose whole name is almost read so; see {@link soundingLike}. */
  lookAlike(readings: readonly LatinReading[]): string[] {
    const names = new Matches();
    for (const { manner, sounds } of readings) {
      if (manner !== 'full' || sounds.length < 2) continue;
      const pattern = { sounds: sounds.map(({ syllables }) => alike(syllables)), inside: false };
      for (const [texts, list] of [[this.people, this.peopleNames], [this.others, this.otherNames]] as const) {
        texts.find(pattern, (text, _start, _end, isEnd) => {
          const name = list[text];
          if (isEnd && name !== undefined) names.add(name.kind, name.text, 0, name.count);
        });
      }
    }
    return names.best(MOST_NAMES).map(({ text }) => text);
  }

  private findPeople(readings: readonly LatinReading[], typing: boolean, found: Matches): void {
    for (const reading of readings) {
      this.people.find(patternOf(reading, reading.manner === 'full' && reading.sounds.length > 1), (text, start, end, isEnd) => {
        const name = this.peopleNames[text];
        const place = { start, end, isEnd };
        if (name !== undefined && isPerson(reading, place, typing)) found.add(name.kind, name.text, rankOf(reading, isAll(place)), name.count);
      });
    }
  }

  private findOthers(readings: readonly LatinReading[], found: Matches): void {
    const inNormalForm = normalizer();
    for (const reading of readings) {
      if (reading.sounds.length < 2) continue;
      this.others.find(patternOf(reading, reading.manner === 'full'), (text, start, end, isEnd) => {
        const name = this.otherNames[text];
        const isWhole = isAll({ start, end, isEnd });
        if (name === undefined || !(isWhole || isTelling(reading))) return;
        found.add(name.kind, inNormalForm(this.others.slice(text, start, end)), rankOf(reading, isWhole), name.count);
      });
    }
  }

  private findInTitles(readings: readonly LatinReading[], found: Matches): void {
    const inNormalForm = normalizer();
    const isWrittenOut = readings.some(({ manner }) => manner === 'full');
    for (const reading of readings) {
      // A word that is written-out pinyin is no abridged one in a headline.
      if (reading.sounds.length < 2 || !isTelling(reading) || (isWrittenOut && isAbridged(reading))) continue;
      this.titles.find(patternOf(reading, true), (text, start, end) => {
        found.add('title', inNormalForm(this.titles.slice(text, start, end)), rankOf(reading, false), 1);
      });
    }
  }
}

/** `normalize`, for characters that come again and again. */
function normalizer(): (written: string) => string {
  const known = new Map<string, string>();
  return (written) => {
    let form = known.get(written);
    if (form === undefined) known.set(written, (form = normalize(written)));
    return form;
  };
}

const NO_TITLE = -1;
const keyOf = ({ kind, zh }: Name): string => `${kind}\n${zh}`;

const patternOf = ({ sounds }: LatinReading, inside: boolean): SoundPattern => ({ sounds: sounds.map(({ syllables }) => syllables), inside });

const alike = (syllables: readonly Syllable[]): Syllable[] => [...new Set(syllables.flatMap(soundingLike))];

/** Enough is typed that what is read so is meant. */
function isTelling({ manner, sounds }: LatinReading): boolean {
  if (manner === 'full' || sounds.length >= LEAST_INITIALS) return true;
  return manner !== 'initials' && sounds.reduce((sum, { letters }) => sum + letters.length, 0) >= LEAST_LETTERS;
}

const isAbridged = ({ manner }: LatinReading): boolean => manner === 'mixed' || manner === 'initials';

interface Place {
  readonly start: number;
  readonly end: number;
  /** It goes up to the end of the name. */
  readonly isEnd: boolean;
}

const isAll = ({ start, isEnd }: Place): boolean => start === 0 && isEnd;

const rankOf = ({ manner }: LatinReading, isWhole: boolean): number => 2 * MANNERS.indexOf(manner) + (isWhole ? 0 : 1);

/** A surname, a given name, a whole name, or its beginning while it is typed. */
function isPerson(reading: LatinReading, place: Place, typing: boolean): boolean {
  if (isAll(place)) return place.end > 1;
  if (place.start > 0) return place.isEnd && reading.isWholeName !== true;
  if (reading.sounds.length === 1) return reading.manner === 'full';
  return typing && isTelling(reading);
}

/** What was found, each text once by its surest reading. */
class Matches {
  private readonly found = new Map<string, { kind: SoundMatch['kind']; text: string; rank: number; count: number }>();

  add(kind: SoundMatch['kind'], text: string, rank: number, count: number): void {
    const known = this.found.get(text);
    if (known === undefined) this.found.set(text, { kind, text, rank, count });
    else if (known.rank === rank) known.count += count;
    else if (rank < known.rank) Object.assign(known, { rank, count });
  }

  best(limit: number): SoundMatch[] {
    return [...this.found.values()].sort((a, b) => a.rank - b.rank || b.count - a.count).slice(0, limit);
  }
}
