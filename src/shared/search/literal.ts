import { WORD, classAt } from './char-class';
import { JOINED_MARK } from './tokenize';

/** A stretch of normal text that must stand in a search text as it is. */
export interface Literal {
  readonly text: string;
  /** Nothing of a word may stand directly before it. */
  readonly startsWord: boolean;
  /** Nothing of a word may stand directly after it. */
  readonly endsWord: boolean;
  /** It is a number, and found only where it is the whole number: not 35 in 1.35, 35万 or 35%. */
  readonly isFigure?: boolean;
}

export type Span = readonly [start: number, end: number];

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const patterns = new Map<string, RegExp>();

/** A hyphen may be a blank: AX-7320 finds AX 7320. Written together it is a joined word of its own. */
function pattern(text: string): RegExp {
  let found = patterns.get(text);
  if (found === undefined) {
    if (patterns.size > 100) patterns.clear();
    found = new RegExp(text.replace(SPECIAL, '\\$&').replace(/-/g, '[- ]'), 'g');
    patterns.set(text, found);
  }
  return found;
}

function fits(text: string, literal: Literal, start: number, end: number): boolean {
  if (literal.isFigure === true && !isWholeFigure(text, start, end)) return false;
  return (!literal.startsWord || beginsWord(text, start)) && (!literal.endsWord || endsWord(text, end));
}

const NUMBER_GOES_ON = /^(?:[.点]?[\d〇零一二两三四五六七八九]|[十百千万亿%]|-?(?:one|two|three|four|five|six|seven|eight|nine)\b| ?(?:hundred|thousand|million|billion|trillion|mn|bn|percent|per cent)\b)/u;
const NUMBER_BEFORE = /(?:\d[.]|[\d〇零一二两三四五六七八九十百千万亿点]|百分之|[a-z]-)$/u;

/** Nothing that makes it another number stands around [start, end). */
function isWholeFigure(text: string, start: number, end: number): boolean {
  return !NUMBER_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && !NUMBER_GOES_ON.test(text.slice(end, end + 12));
}

const beginsWord = (text: string, start: number): boolean => start === 0 || classAt(text, start - 1) !== WORD;
const endsWord = (text: string, end: number): boolean => end >= text.length || classAt(text, end) !== WORD;

/** Does nothing of a word touch [start, end)? */
export const isWholeWord = (text: string, start: number, end: number): boolean =>
  beginsWord(text, start) && endsWord(text, end);

/** Does `literal` stand in the search text `text`? */
export function contains(text: string, literal: Literal): boolean {
  return find(text, literal, 1).length > 0;
}

/** Where `literal` stands in `text`, left to right; at most `limit` spans. */
export function find(text: string, literal: Literal, limit = Infinity): Span[] {
  const spans: Span[] = [];
  if (literal.text === '') return spans;
  if (literal.text.includes('-')) {
    for (const match of text.matchAll(pattern(literal.text))) {
      const end = match.index + match[0].length;
      if (fits(text, literal, match.index, end)) spans.push([match.index, end]);
      if (spans.length >= limit) break;
    }
    return spans;
  }
  for (let at = text.indexOf(literal.text); at >= 0; at = text.indexOf(literal.text, at + 1)) {
    const end = at + literal.text.length;
    if (!fits(text, literal, at, end)) continue;
    spans.push([at, end]);
    if (spans.length >= limit) break;
  }
  return spans;
}

/** The normal text of a search text, without the joined words. */
export function withoutJoined(searchText: string): string {
  const end = searchText.indexOf(JOINED_MARK);
  return end < 0 ? searchText : searchText.slice(0, end);
}
