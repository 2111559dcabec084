import { NAME_KINDS } from '@shared/domain/release';
import type { SearchField, SearchRequest } from '@shared/domain/search';
import { normalize } from '@shared/search/normalize';
import { planQuery } from '@shared/search/plan';
import type { Query, QueryFilter, QueryText } from '@shared/search/query';
import { isLatinWord, readLatin, type LatinReading } from '@shared/search/sound/latin';
import { isOrdinary } from '@shared/search/sound/ordinary-words';
import { printedName, romanNamesIn, romanNamesOf, spellings, type RomanName } from '@shared/search/sound/romanise';
import { runs } from '@shared/search/tokenize';
import type { Alternative, AlternativeSource } from '../alternative';
import type { SoundIndex, SoundLookup, SoundMatch } from './sound-index';
import type { Vocabulary } from './vocabulary';

/** Words of the longest name: Ou Yang Na Na. */
const MOST_WORDS = 4;
/** A pasted text is no name; looking each of its words up would take long. */
const LONGEST_QUERY = 12;
/** Shown for the person; more are looked for. */
const MOST_SHOWN = 6;
/** A word in as many releases is an abbreviation of their own (ESG) rather than the initials of a name. */
const ABBREVIATION = 3;
/** Going through all titles takes milliseconds; so often per query at most. */
const MOST_TITLE_LOOKUPS = 2;
/** Readings of one name that are looked for in English. */
const MOST_READINGS = 4;

/**
 * Finds Chinese names and titles by their sound, and the names of people in English however they are spelled. What was typed
 * stays one of the ways to find a part of a query, so that several parts can each be found in their own way.
 */
export class SoundSource implements AlternativeSource {
  constructor(private readonly index: SoundIndex) {}

  alternatives(query: Query, _request: SearchRequest, vocabulary: Vocabulary | null): readonly Alternative[] {
    const rewording = new Rewording(this.index, vocabulary);
    const reworded = rewording.reword(query);
    return rewording.isChanged ? [{ via: 'sound', wordings: rewording.shown(), plan: planQuery(reworded) }] : [];
  }
}

/** One query with the other ways to say its names. */
class Rewording {
  isChanged = false;
  private titleLookups = 0;
  private readonly chinese = new Set<string>();
  /** As printed, by letters. */
  private readonly roman = new Map<string, string>();

  constructor(
    private readonly index: SoundIndex,
    private readonly vocabulary: Vocabulary | null,
  ) {}

  shown(): string[] {
    const latin = [...this.roman.values()].slice(0, Math.max(1, MOST_SHOWN - this.chinese.size));
    return [...[...this.chinese].slice(0, MOST_SHOWN - latin.length), ...latin];
  }

  reword(query: Query): Query {
    switch (query.type) {
      case 'all':
      case 'not':
        return query;
      case 'filter':
        return this.condition(query.filter);
      case 'text':
        return this.name([query]) ?? query;
      case 'or':
        return query.of.length > LONGEST_QUERY ? query : { type: 'or', of: query.of.map((part) => this.reword(part)) };
      case 'and':
        return query.of.length > LONGEST_QUERY ? query : { type: 'and', of: this.parts(query.of) };
    }
  }

  /** Words side by side, the longest rows of them that are a name taken together. */
  private parts(parts: readonly Query[]): Query[] {
    const found: Query[] = [];
    for (let at = 0; at < parts.length; ) {
      const row: QueryText[] = [];
      for (const part of parts.slice(at, at + MOST_WORDS)) {
        if (part.type !== 'text' || (row.length > 0 && part.fields?.join() !== row[0]?.fields?.join())) break;
        row.push(part);
      }
      let length = row.length;
      let name: Query | null = null;
      for (; length > 0 && name === null; length--) name = this.name(row.slice(0, length));
      const [part] = parts.slice(at, at + 1);
      if (name !== null) found.push(name);
      else if (part !== undefined) found.push(part.type === 'text' ? part : this.reword(part));
      at += name === null ? 1 : length + 1;
    }
    return found;
  }

  /** The words, or whatever else they may be as one name; null when they are none. */
  private name(texts: readonly QueryText[]): Query | null {
    if (texts.some(({ quoted, isFigure }) => quoted || isFigure === true)) return null;
    const words = texts.map(({ text }) => normalize(text));
    const [word = ''] = words;
    const fields = texts[0]?.fields;
    const found = words.length === 1 && !isLatinWord(word) ? this.inEnglish(word, fields) : this.bySound(words, texts.at(-1)?.typing === true, fields);
    if (found.length === 0) return null;
    this.isChanged = true;
    return { type: 'or', of: [texts.length === 1 ? (texts[0] ?? ALL) : { type: 'and', of: texts }, ...found] };
  }

  /** English ways to write a Chinese name, those whose words the archive has. */
  private inEnglish(chinese: string, fields: Fields): QueryText[] {
    return romanNamesOf(chinese, MOST_READINGS).flatMap((name) => this.spelled(name, fields, true));
  }

  private bySound(words: readonly string[], typing: boolean, fields: Fields): QueryText[] {
    if (!words.every(isLatinWord) || words.every(isOrdinary)) return [];
    const readings = this.meant(words, readLatin(words, typing));
    const roman = romanNamesIn(words);
    // Pengda Zhao is 赵鹏达 too, and Wei Zhang either order.
    const all = distinct([...readings, ...roman.flatMap(inChineseOrder)]);
    if (all.length === 0) return [];
    const matches = this.lookup(all, { typing, titles: words.length === 1 && inTitles(fields) });
    // Zhong guo yin hang: only what is no name is a headline in several words.
    if (words.length > 1 && matches.length === 0 && inTitles(fields)) matches.push(...this.lookup(all, { typing, titles: true }));
    const found = matches.map((match) => this.chineseText(match, fields));
    // Who is found by the surname alone has it in English as a word of its own, and so as what was typed.
    const isSurname = all.some(({ sounds }) => sounds.length === 1);
    const people = isSurname ? [] : matches.filter(({ kind }) => kind === 'person').flatMap(({ text }) => romanNamesOf(text, 2, true));
    const inEnglish = [
      ...people.flatMap((name) => this.spelled(name, fields, true)),
      // What is no known name is shown as one only where there is nothing else to show.
      ...roman.flatMap((name) => this.spelled(name, fields, found.length === 0)),
    ];
    const typed = words.join(' ');
    return [...found, ...distinctTexts(inEnglish.filter(({ text }) => text !== typed))];
  }

  private lookup(readings: readonly LatinReading[], { typing, titles }: SoundLookup): SoundMatch[] {
    const withTitles = titles && this.titleLookups < MOST_TITLE_LOOKUPS;
    if (withTitles) this.titleLookups++;
    return this.index.lookup(readings, { typing, titles: withTitles });
  }

  /** The readings that a person may have in mind with these words. */
  private meant(words: readonly string[], readings: readonly LatinReading[]): LatinReading[] {
    const [word = ''] = words;
    const isAbbreviation = words.length === 1 && (this.vocabulary?.count(word) ?? 0) >= ABBREVIATION;
    const letters = words.every(({ length }) => length === 1);
    return readings.filter(({ manner }) => {
      if (manner === 'mixed') return !isAbbreviation;
      // Of several words one is written out (zhao pd), or each is an initial (z p d).
      if (manner === 'initials') return !isAbbreviation && (words.length === 1 || letters);
      return true;
    });
  }

  private chineseText({ kind, text }: SoundMatch, fields: Fields): QueryText {
    this.chinese.add(text);
    return literally(text, kind === 'title' ? ['title'] : fields);
  }

  /** The ways to write a name that the archive may have. */
  private spelled(name: RomanName, fields: Fields, isShown: boolean): QueryText[] {
    const known = spellings(name).filter(({ text }) => this.isKnown(text));
    const printed = printedName(name);
    const letters = printed.replace("'", '');
    if (isShown && known.length > 0 && !this.roman.has(letters)) this.roman.set(letters, printed);
    return known.flatMap(({ text, isOrdinary: misleads }) => {
      if (!misleads) return [literally(text, fields)];
      return fields === undefined || fields.includes('names') ? [literally(text, ['names'])] : [];
    });
  }

  private isKnown(text: string): boolean {
    const { vocabulary } = this;
    return vocabulary === null || runs(text).every(({ start, end }) => vocabulary.has(text.slice(start, end)));
  }

  /** `person:zhaopengda`: names of this kind that sound so. */
  private condition(filter: QueryFilter): Query {
    const kind = NAME_KINDS.find((one) => one === filter.by);
    const words = typeof filter === 'object' && 'value' in filter ? normalize(filter.value).split(' ') : [];
    const typed: Query = { type: 'filter', filter };
    if (kind === undefined || words.length > MOST_WORDS || !words.every(isLatinWord)) return typed;
    const readings = distinct([...readLatin(words, false), ...romanNamesIn(words).flatMap(inChineseOrder)]);
    const names = this.index.lookup(readings, { typing: false, titles: false }).filter((match) => match.kind === kind);
    if (names.length === 0) return typed;
    this.isChanged = true;
    for (const { text } of names) this.chinese.add(text);
    return { type: 'or', of: [typed, ...names.map(({ text }): Query => ({ type: 'filter', filter: { by: kind, value: text } }))] };
  }
}

type Fields = readonly SearchField[] | undefined;
const inTitles = (fields: Fields): boolean => fields === undefined || fields.includes('title');
const ALL: Query = { type: 'all' };

const literally = (text: string, fields: Fields): QueryText => ({ type: 'text', text, quoted: true, typing: false, ...(fields !== undefined && { fields }) });

function inChineseOrder({ surname, given }: RomanName): LatinReading[] {
  const readings = readLatin([...surname, ...given], false).filter(({ manner }) => manner === 'full');
  return readings.map((reading) => ({ ...reading, isWholeName: true }));
}

const readingKey = ({ manner, sounds }: LatinReading): string => `${manner} ${sounds.map(({ letters }) => letters).join(' ')}`;
/** Each once, in the meaning that it has first. */
const distinct = (readings: readonly LatinReading[]): LatinReading[] =>
  [...new Map([...readings].reverse().map((reading) => [readingKey(reading), reading])).values()].reverse();
const distinctTexts = (texts: readonly QueryText[]): QueryText[] => [...new Map(texts.map((text) => [text.text, text])).values()];
