import { WORD, classAt } from './char-class';
import { find, isWholeWord, withoutJoined, type Span } from './literal';
import { isAligned, normalizeWithOffsets, originalRange, type Normalized } from './normalize';
import { isExact, type Leaf, type Probe } from './plan';
import { JOINED_MARK, searchText } from './tokenize';

export interface Snippet {
  readonly snippet: string;
  /** UTF-16 offsets [start, end) into `snippet`, in order, not touching each other. */
  readonly ranges: readonly Span[];
  /** How many of the things looked for are in it. */
  readonly found: number;
}

/** A stretch of normal text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly leaf: number;
  /** As it was typed, rather than another spelling of it. */
  readonly literal: boolean;
}

const LONGEST = 120;
/** Columns, two for an ideograph, from the start of a snippet to the end of its first mark: it stands in the first line or two. */
const FIRST_MARK_WITHIN = 60;
/** Columns kept before the first mark where a sentence is cut. */
const LEAD = 24;
const MOST_MARKS = 200;
const ELLIPSIS = '…';
const SENTENCE_END = /[。！？；.!?;]/u;
const PAUSE = /[\s，、,：:“”"（）()《》—]/u;
/** Closes what came before: nothing begins with it. */
const CLOSING = /[”’」』）)》\]"'，、。！？；：,.!?;:]/u;

/** Where the leaves stand in normal text, in reading order; `joined` are the joined words of the text. */
function marks(normal: string, joined: string, leaves: readonly Leaf[]): Mark[] {
  const found: Mark[] = [];
  leaves.forEach((leaf, number) => {
    for (const [start, end] of find(normal, leaf.literal, MOST_MARKS)) {
      found.push({ start, end: leaf.literal.endsWord ? end : wordEnd(normal, end), leaf: number, literal: true });
    }
    for (const probe of otherSpellings(leaf)) {
      for (const [start, end] of spelledOtherwise(normal, joined, probe)) found.push({ start, end, leaf: number, literal: false });
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The end of the word that is being typed; where no word ends there, that place itself. */
function wordEnd(normal: string, from: number): number {
  let end = from;
  if (classAt(normal, from - 1) === WORD) while (end < normal.length && classAt(normal, end) === WORD) end++;
  return end;
}

/** The terms of a leaf that may be one word, or several neighbours, of the text. */
const otherSpellings = (leaf: Leaf): readonly Probe[] =>
  leaf.literal.startsWord && isExact(leaf) ? [...leaf.all, ...leaf.any] : leaf.any;

const dividedPatterns = new Map<string, RegExp>();

/** Not the Chinese after it, which normal text writes without a blank. */
const REST_OF_WORD = String.raw`(?:(?![\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])*`;

/** A word however it is divided, with all of the word that a prefix begins. */
function divided({ term, prefix }: Probe): RegExp {
  const key = `${prefix}${term}`;
  let pattern = dividedPatterns.get(key);
  if (pattern === undefined) {
    if (dividedPatterns.size > 100) dividedPatterns.clear();
    pattern = new RegExp(Array.from(term).join("[-' ]?") + (prefix ? REST_OF_WORD : ''), 'gu');
    dividedPatterns.set(key, pattern);
  }
  return pattern;
}

/** Where a term stands as a word or, when it is a joined word of the text, divided: "Zhao Pengda" for zhaopengda. */
function spelledOtherwise(normal: string, joined: string, probe: Probe): Span[] {
  const { term, prefix } = probe;
  if (!joined.includes(JOINED_MARK + term)) {
    const spans = find(normal, { text: term, startsWord: true, endsWord: !prefix }, MOST_MARKS);
    return spans.map(([start, end]) => [start, prefix ? wordEnd(normal, end) : end]);
  }
  return Array.from(normal.matchAll(divided(probe)), (match): Span => [match.index, match.index + match[0].length])
    .filter(([start, end]) => isWholeWord(normal, start, end))
    .slice(0, MOST_MARKS);
}

/** Where the things looked for stand in a text. */
export interface Marks {
  readonly normal: string;
  /** In reading order. */
  readonly marks: readonly [Mark, ...Mark[]];
  /** How many different ones of the things looked for. */
  readonly leaves: number;
  /** How many places of the text have something looked for. */
  readonly places: number;
}

/** Looks for leaves in a search text; null when nothing of them stands there. */
export function findMarks(indexed: string, leaves: readonly Leaf[]): Marks | null {
  const normal = withoutJoined(indexed);
  const found = marks(normal, indexed.slice(normal.length), leaves);
  const [first, ...others] = found;
  if (first === undefined) return null;
  return {
    normal,
    marks: [first, ...others],
    leaves: new Set(found.map(({ leaf }) => leaf)).size,
    places: united(found.map(({ start, end }) => [start, end])).length,
  };
}

/**
 * The piece of `original`, within one line and about {@link LONGEST} characters, that shows most of what was looked for. Only
 * original characters, and an ellipsis where a line was cut. `found` is of the search text of `original`.
 */
export function cutSnippet(original: string, { normal, marks: everywhere }: Marks): Snippet {
  const first = best(normal, everywhere);
  const line = lineAt(original, normal, first.start);
  const toOriginal = (mark: Mark): Mark => {
    const [from, to] = line.place(mark.start - line.at, mark.end - line.at);
    return { ...mark, start: from, end: to };
  };
  const near = everywhere.filter(
    (mark) => mark.start >= line.at && mark.start > first.start - 2 * LONGEST && mark.start < Math.min(first.start + 2 * LONGEST, line.at + line.length),
  );
  const [start, end] = window(line.original, toOriginal(first), line.isAll);
  const lead = start > 0 && line.original.charAt(start - 1) !== '\n' && !SENTENCE_END.test(line.original.charAt(start - 1)) ? ELLIPSIS : '';
  const cut = end < line.original.length && line.original.charAt(end) !== '\n' && !SENTENCE_END.test(line.original.charAt(end - 1));
  const visible = near.map(toOriginal).filter((mark) => mark.start >= start && mark.start < end);
  const shift = lead.length - start;
  return {
    snippet: lead + line.original.slice(start, end) + (cut ? ELLIPSIS : ''),
    ranges: united(visible.map((mark) => [mark.start + shift, Math.min(mark.end, end) + shift])),
    found: new Set(visible.map(({ leaf }) => leaf)).size,
  };
}

/** {@link cutSnippet} of a text of which only the original is known; null when nothing stands there. */
export function makeSnippet(original: string, leaves: readonly Leaf[]): Snippet | null {
  const found = findMarks(searchText(original), leaves);
  return found === null ? null : cutSnippet(original, found);
}

interface Line {
  readonly original: string;
  /** Where its normal text begins in that of the whole, and how long it is. */
  readonly at: number;
  readonly length: number;
  readonly isAll: boolean;
  /** Where a stretch of its normal text is in the original. */
  readonly place: (from: number, to: number) => Span;
}

/**
 * The line of `original` in which place `at` of its normal text is. Blank lines are not in normal text, so the lines are
 * counted; where that does not lead to the line (only invisible characters in one, say) the whole text is taken.
 */
function lineAt(original: string, normal: string, at: number): Line {
  const start = normal.lastIndexOf('\n', at - 1) + 1;
  const newline = normal.indexOf('\n', at);
  const wanted = normal.slice(start, newline < 0 ? normal.length : newline);
  let number = 0;
  for (let i = normal.indexOf('\n'); i >= 0 && i < start; i = normal.indexOf('\n', i + 1)) number++;
  const line = lineNumber(original, number);
  const isAll = start === 0 && newline < 0;
  if (line !== null) {
    if (isAligned(line, wanted)) return { original: line, at: start, length: wanted.length, isAll, place: (from, to) => [from, to] };
    const offsets = normalizeWithOffsets(line);
    if (offsets.text === wanted) return { ...placed(line, offsets), at: start, isAll };
  }
  return { ...placed(original, normalizeWithOffsets(original)), at: 0, isAll: true };
}

const placed = (original: string, offsets: Normalized): Pick<Line, 'original' | 'length' | 'place'> => ({
  original,
  length: offsets.text.length,
  place: (from, to) => originalRange(offsets, original, from, to),
});

/** Line `number` of those that are not blank. */
function lineNumber(text: string, number: number): string | null {
  let left = number;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (!isBlank(text, start, end) && left-- === 0) return text.slice(start, end);
    start = end + 1;
  }
  return null;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20 && !/\s/u.test(text.charAt(i))) return false;
  return true;
}

/** Everything of `original` that was looked for, as UTF-16 spans in order, not touching each other. */
export function markedSpans(original: string, leaves: readonly Leaf[]): Span[] {
  const indexed = searchText(original);
  const normal = withoutJoined(indexed);
  const found = marks(normal, indexed.slice(normal.length), leaves);
  if (found.length === 0) return [];
  const offsets = normalizeWithOffsets(original);
  return united(found.map((mark) => originalRange(offsets, original, mark.start, mark.end)));
}

/** Spans in order of their starts, those that touch as one. */
function united(spans: readonly Span[]): Span[] {
  const apart: [number, number][] = [];
  for (const [start, end] of spans) {
    const before = apart.at(-1);
    if (before !== undefined && start <= before[1]) before[1] = Math.max(before[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** The mark from which a window shows most different leaves, most of them as typed; the earliest of equals. */
function best(normal: string, found: readonly [Mark, ...Mark[]]): Mark {
  // Two sorts of count: no number of typed ones outweighs one more thing found.
  const worthOf = (seen: number, typed: number): number => seen * (found.length + 1) + typed;
  const most = worthOf(new Set(found.map(({ leaf }) => leaf)).size, new Set(found.filter(({ literal }) => literal).map(({ leaf }) => leaf)).size);
  let [chosen] = found;
  let worth = 0;
  for (const [i, mark] of found.entries()) {
    const newline = normal.indexOf('\n', mark.end);
    const limit = Math.min(mark.start + LONGEST - LEAD, newline < 0 ? normal.length : newline);
    const seen = new Set<number>();
    const typed = new Set<number>();
    for (let j = i; j < found.length; j++) {
      const other = found[j];
      if (other === undefined || other.start >= limit) break;
      if (other.end > limit && j > i) continue;
      seen.add(other.leaf);
      if (other.literal) typed.add(other.leaf);
    }
    if (worthOf(seen.size, typed.size) <= worth) continue;
    worth = worthOf(seen.size, typed.size);
    chosen = mark;
    if (worth === most) break;
  }
  return chosen;
}

/** `isAll`: the original is the whole text, not a line of it. */
function window(original: string, mark: Mark, isAll: boolean): Span {
  const lineStart = original.lastIndexOf('\n', mark.start - 1) + 1;
  const newline = original.indexOf('\n', mark.end);
  const lineEnd = newline < 0 ? original.length : newline;
  // A title is shown whole, and marked wherever it is.
  if (isAll && original.length <= LONGEST && lineStart === 0 && newline < 0) return trimmed(original, 0, lineEnd);

  let start = lineStart;
  if (columns(original, lineStart, mark.end) > FIRST_MARK_WITHIN) {
    start = back(original, mark.start, lineStart);
    start = after(original, start, mark.start, SENTENCE_END) ?? next(original, start, mark.start, PAUSE) ?? start;
    while (start < mark.start && CLOSING.test(original.charAt(start))) start++;
  }
  let end = Math.min(lineEnd, start + LONGEST);
  if (end < lineEnd) {
    const kept = Math.min(end, Math.max(mark.end, start + LONGEST / 2));
    end = after(original, kept, end, SENTENCE_END) ?? after(original, kept, end, PAUSE) ?? end;
  }
  return trimmed(original, start, end);
}

const width = (text: string, index: number): 1 | 2 => (text.charCodeAt(index) < 0x1100 ? 1 : 2);

function columns(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to && sum <= FIRST_MARK_WITHIN; i++) sum += width(text, i);
  return sum;
}

/** The place {@link LEAD} columns before `from`, not before `limit`. */
function back(text: string, from: number, limit: number): number {
  let at = from;
  for (let room = LEAD; at > limit && room >= width(text, at - 1); at--) room -= width(text, at - 1);
  return at;
}

/** After the first sign in [from, to) that matches: the most of what comes before a mark, without half a word. */
function next(text: string, from: number, to: number, sign: RegExp): number | null {
  for (let i = from; i < to; i++) if (sign.test(text.charAt(i)) && !insideNumber(text, i)) return i + 1;
  return null;
}

/** After the last sign in [from, to) that matches. */
function after(text: string, from: number, to: number, sign: RegExp): number | null {
  for (let i = to - 1; i >= from; i--) if (sign.test(text.charAt(i)) && !insideNumber(text, i)) return i + 1;
  return null;
}

const insideNumber = (text: string, i: number): boolean => /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (/[\udc00-\udfff]/.test(text.charAt(start)) && /[\ud800-\udbff]/.test(text.charAt(start - 1))) start--;
  if (/[\udc00-\udfff]/.test(text.charAt(end)) && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end++;
  return [start, end];
}
