import type { SearchRequest } from '@shared/domain/search';
import { normalize } from '@shared/search/normalize';
import type { Query } from '@shared/search/query';
import { lex } from '@shared/search/query/lex';
import { isLatinWord, readLatin } from '@shared/search/sound/latin';
import { isOrdinary } from '@shared/search/sound/ordinary-words';
import type { SuggestionSource } from '../alternative';
import { nearTerms } from './near-terms';
import type { SoundIndex } from './sound-index';
import { hasBeginning, type Vocabulary } from './vocabulary';

/** Shorter words are near to too many others. */
const SHORTEST = 5;
/** From this length on two slips are still recognisable. */
const TWO_SLIPS_FROM = 9;
/** A word in as many releases is no slip. */
const ENOUGH = 3;
const MOST = 3;
/** Words side by side that may be one name: zao peng da. */
const LONGEST_NAME = 3;
const MOST_WORDS = 20;

/** A stretch of what was typed, and what may have been meant there, the likeliest first. */
interface Correction {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
}

interface TypedWord {
  /** As it stands there. */
  readonly text: string;
  /** In normal form. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The same query without its slips: Latin words that the archive hardly has, by near ones that it has; names whose pinyin was
 * typed as it sounds to many (zaopengda), by their characters; C++ where there is only C. Never anything for Chinese.
 */
export class DidYouMean implements SuggestionSource {
  constructor(private readonly index: SoundIndex) {}

  suggestions(_query: Query, { text, typing }: Pick<SearchRequest, 'text' | 'typing'>, vocabulary: Vocabulary | null): readonly string[] {
    if (vocabulary === null) return [];
    const words = typedWords(text);
    if (words.length > MOST_WORDS) return [];
    const names = this.names(words);
    const taken = (word: TypedWord): boolean => names.some(({ start, end }) => word.start >= start && word.end <= end);
    const slips = words.filter((word) => !taken(word)).flatMap((word) => {
      const texts = nearWords(vocabulary, word, typing && word.end === text.length);
      return texts.length === 0 || this.isSound(word.word) ? [] : [{ start: word.start, end: word.end, texts }];
    });
    const corrections = [...names, ...slips].sort((a, b) => a.start - b.start);
    const wordsAlone = corrections.length === 1 ? (corrections[0]?.texts.length ?? 0) : Math.min(1, corrections.length);
    return Array.from({ length: Math.min(MOST, wordsAlone) }, (_, i) => corrected(text, corrections, i));
  }

  /** Rows of words that are a name but for sounds that are easily mixed up. */
  private names(words: readonly TypedWord[]): Correction[] {
    const found: Correction[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 1;
      for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
        const row = words.slice(at, at + length);
        const texts = this.soundingLike(row.map(({ word }) => word));
        if (texts.length === 0) continue;
        found.push({ start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0, texts });
        taken = length;
        break;
      }
      at += taken;
    }
    return found;
  }

  private soundingLike(words: readonly string[]): string[] {
    if (words.every(isOrdinary) || !words.every(isLatinWord)) return [];
    const readings = readLatin(words, false);
    if (this.index.lookup(readings, { typing: true, titles: false }).length > 0) return [];
    return this.index.lookAlike(readings).slice(0, MOST);
  }

  /** Is it the sound of a name or title that the archive has? */
  private isSound(word: string): boolean {
    const readings = readLatin([word], true).filter(({ manner }) => manner === 'full' || manner === 'begun');
    return readings.length > 0 && this.index.lookup(readings, { typing: true, titles: true }).length > 0;
  }
}

/** The words of a query outside of quotation marks and conditions. */
function typedWords(text: string): TypedWord[] {
  return lex(text).lexemes.flatMap((lexeme) =>
    lexeme.type === 'text' && !lexeme.quoted ? [{ text: lexeme.text, word: normalize(lexeme.text), start: lexeme.start, end: lexeme.end }] : [],
  );
}

const LATIN_WORD = /^[a-z]+$/u;
/** What makes another thing of a word: C++, C#. */
const WITH_SIGNS = /^([\p{L}\p{N}]+)[+#%‰＋＃％]+$/u;

function nearWords(vocabulary: Vocabulary, { text, word }: TypedWord, isTyping: boolean): string[] {
  const [, plain = ''] = WITH_SIGNS.exec(text) ?? [];
  if (plain !== '') return vocabulary.has(normalize(plain)) ? [plain] : [];
  if (word.length < SHORTEST || !LATIN_WORD.test(word)) return [];
  const own = vocabulary.count(word);
  if (own >= ENOUGH || (isTyping && hasBeginning(vocabulary, word, ENOUGH))) return [];
  return nearTerms(vocabulary, word, word.length >= TWO_SLIPS_FROM ? 2 : 1)
    .map((near) => ({ ...near, count: vocabulary.count(near.term) }))
    .filter(({ count }) => count > own)
    .sort((a, b) => a.distance - b.distance || b.count - a.count)
    .slice(0, MOST)
    .map(({ term }) => term);
}

/** What was typed with the `choice`th text of a correction, or the first one where there are fewer. */
function corrected(text: string, corrections: readonly Correction[], choice: number): string {
  let result = '';
  let at = 0;
  for (const { start, end, texts } of corrections) {
    result += text.slice(at, start) + (texts[choice] ?? texts[0] ?? text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}
