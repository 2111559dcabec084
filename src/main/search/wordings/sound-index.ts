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
/** All titles are gone through once for each few of them. */
const MOST_TITLE_READINGS = 4;
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
    const full = readings.filter(({ manner, sounds }) => manner === 'full' && sounds.length > 1);
    const patterns = full.map(({ sounds }) => ({ sounds: sounds.map(({ syllables }) => alike(syllables)), inside: false }));
    const names = new Matches();
    for (const [texts, list] of [[this.people, this.peopleNames], [this.others, this.otherNames]] as const) {
      texts.scan(patterns, (text, _start, end, length) => {
        const name = list[text];
        if (end === length && name !== undefined) names.add(name.kind, name.text, 0, name.count);
      });
    }
    return names.best(MOST_NAMES).map(({ text }) => text);
  }

  private findPeople(readings: readonly LatinReading[], typing: boolean, found: Matches): void {
    const patterns = patternsOf(readings, ({ manner, sounds }) => manner === 'full' && sounds.length > 1);
    this.people.scan(patterns, (text, start, end, length, pattern) => {
      const reading = readings[pattern];
      const name = this.peopleNames[text];
      if (reading === undefined || name === undefined) return;
      const place = { start, end, length };
      if (isPerson(reading, place, typing)) found.add(name.kind, name.text, rankOf(reading, isAll(place)), name.count);
    });
  }

  private findOthers(readings: readonly LatinReading[], found: Matches): void {
    const patterns = patternsOf(readings, ({ manner }) => manner === 'full');
    this.others.scan(patterns, (text, start, end, length, pattern) => {
      const reading = readings[pattern];
      const name = this.otherNames[text];
      if (reading === undefined || name === undefined || reading.sounds.length < 2) return;
      const isWhole = isAll({ start, end, length });
      if (isWhole || isTelling(reading)) {
        found.add(name.kind, normalize(this.others.slice(text, start, end)), rankOf(reading, isWhole), name.count);
      }
    });
  }

  private findInTitles(readings: readonly LatinReading[], found: Matches): void {
    const telling = readings.filter((reading) => reading.sounds.length > 1 && isTelling(reading)).slice(0, MOST_TITLE_READINGS);
    if (telling.length === 0) return;
    const patterns = patternsOf(telling, () => true);
    // Characters are put into normal form once for all their places.
    const normal = new Map<string, string>();
    this.titles.scan(patterns, (text, start, end, _length, pattern) => {
      const reading = telling[pattern];
      if (reading === undefined) return;
      const written = this.titles.slice(text, start, end);
      let form = normal.get(written);
      if (form === undefined) normal.set(written, (form = normalize(written)));
      found.add('title', form, rankOf(reading, false), 1);
    });
  }
}

const NO_TITLE = -1;
const keyOf = ({ kind, zh }: Name): string => `${kind}\n${zh}`;

const patternsOf = (readings: readonly LatinReading[], inside: (reading: LatinReading) => boolean): SoundPattern[] =>
  readings.map((reading) => ({ sounds: reading.sounds.map(({ syllables }) => syllables), inside: inside(reading) }));

const alike = (syllables: readonly Syllable[]): Syllable[] => [...new Set(syllables.flatMap(soundingLike))];

/** Enough is typed that what is read so is meant. */
function isTelling({ manner, sounds }: LatinReading): boolean {
  if (manner === 'full' || sounds.length >= LEAST_INITIALS) return true;
  return manner !== 'initials' && sounds.reduce((sum, { letters }) => sum + letters.length, 0) >= LEAST_LETTERS;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

const isAll = ({ start, end, length }: Place): boolean => start === 0 && end === length;

const rankOf = ({ manner }: LatinReading, isWhole: boolean): number => 2 * MANNERS.indexOf(manner) + (isWhole ? 0 : 1);

/** A surname, a given name, a whole name, or its beginning while it is typed. */
function isPerson(reading: LatinReading, { start, end, length }: Place, typing: boolean): boolean {
  if (isAll({ start, end, length })) return length > 1;
  if (start > 0) return end === length;
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
