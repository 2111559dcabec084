import { find, type Span } from './literal';
import { normalizeWithOffsets, originalRange, type Normalized } from './normalize';
import { isExact, type Leaf, type Probe } from './plan';
import { runs } from './tokenize';

export interface Snippet {
  readonly snippet: string;
  /** UTF-16 offsets [start, end) into `snippet`, in order, not touching each other. */
  readonly ranges: readonly Span[];
  /** How many of the things looked for are in it. */
  readonly found: number;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly leaf: number;
}

const LONGEST = 120;
/** Room kept before the first mark when a sentence is cut. */
const LEAD = 30;
const MOST_MARKS = 200;
const ELLIPSIS = '…';
const SENTENCE_END = /[。！？；.!?;]/u;
const PAUSE = /[\s，、,：:“”"（）()《》—-]/u;

/** Where the leaves stand in an original text, as original offsets in reading order. */
function marks(original: string, normal: Normalized, leaves: readonly Leaf[]): Mark[] {
  const found: Mark[] = [];
  leaves.forEach((leaf, number) => {
    const spans = [...find(normal.text, leaf.literal, MOST_MARKS), ...joinedSpans(normal.text, joinable(leaf))];
    for (const [from, to] of spans) {
      const [start, end] = originalRange(normal, original, from, to);
      if (end > start) found.push({ start, end, leaf: number });
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST_MARKS);
}

/** The terms of a leaf that may be two neighbouring words of the text. */
const joinable = (leaf: Leaf): readonly Probe[] =>
  leaf.literal.startsWord && isExact(leaf) ? [...leaf.all, ...leaf.any] : leaf.any;

/** Words, or two neighbours written apart, that a probe finds: "Zhao Pengda" for zhaopengda. */
function joinedSpans(text: string, probes: readonly Probe[]): Span[] {
  if (probes.length === 0) return [];
  const words = runs(text).filter((run) => !run.ideographs);
  const hit = (value: string): boolean =>
    probes.some((probe) => (probe.prefix ? value.startsWith(probe.term) : value === probe.term));
  const spans: Span[] = [];
  words.forEach((word, i) => {
    const value = text.slice(word.start, word.end);
    const next = words[i + 1];
    if (hit(value)) spans.push([word.start, word.end]);
    else if (next !== undefined && /^[-' ]$/.test(text.slice(word.end, next.start)) && hit(value + text.slice(next.start, next.end))) {
      spans.push([word.start, next.end]);
    }
  });
  return spans;
}

/**
 * The piece of `original`, within one line and about {@link LONGEST} characters, that shows most of what was looked for;
 * null when nothing of it stands there. Only original characters, and an ellipsis where a line was cut.
 */
export function makeSnippet(original: string, leaves: readonly Leaf[]): Snippet | null {
  const found = marks(original, normalizeWithOffsets(original), leaves);
  const first = best(original, found);
  if (first === null) return null;
  const [start, end] = window(original, first);
  const lead = start > 0 && original.charAt(start - 1) !== '\n' && !SENTENCE_END.test(original.charAt(start - 1)) ? ELLIPSIS : '';
  const cut = end < original.length && original.charAt(end) !== '\n' && !SENTENCE_END.test(original.charAt(end - 1));
  const ranges: [number, number][] = [];
  const seen = new Set<number>();
  for (const mark of found) {
    if (mark.start < start || mark.start >= end) continue;
    seen.add(mark.leaf);
    const from = mark.start - start + lead.length;
    const to = Math.min(mark.end, end) - start + lead.length;
    const before = ranges.at(-1);
    if (before !== undefined && from <= before[1]) before[1] = Math.max(before[1], to);
    else ranges.push([from, to]);
  }
  return { snippet: lead + original.slice(start, end) + (cut ? ELLIPSIS : ''), ranges, found: seen.size };
}

/** The mark from which a window shows most different leaves; the earliest of equals. */
function best(original: string, found: readonly Mark[]): Mark | null {
  let chosen: Mark | null = null;
  let most = 0;
  found.forEach((mark, i) => {
    const newline = original.indexOf('\n', mark.end);
    const limit = Math.min(mark.start + LONGEST - LEAD, newline < 0 ? original.length : newline);
    const seen = new Set([mark.leaf]);
    for (const other of found.slice(i + 1)) {
      if (other.start >= limit) break;
      if (other.end <= limit) seen.add(other.leaf);
    }
    if (seen.size > most) {
      most = seen.size;
      chosen = mark;
    }
  });
  return chosen;
}

function window(original: string, mark: Mark): Span {
  const lineStart = original.lastIndexOf('\n', mark.start - 1) + 1;
  const newline = original.indexOf('\n', mark.end);
  const lineEnd = newline < 0 ? original.length : newline;
  if (lineEnd - lineStart <= LONGEST) return trimmed(original, lineStart, lineEnd);

  let start = Math.max(lineStart, mark.start - LEAD);
  if (start > lineStart) start = after(original, start, mark.start, SENTENCE_END) ?? after(original, start, mark.start, PAUSE) ?? start;
  let end = Math.min(lineEnd, start + LONGEST);
  if (end < lineEnd) {
    const kept = Math.min(end, Math.max(mark.end, start + LONGEST / 2));
    end = after(original, kept, end, SENTENCE_END) ?? after(original, kept, end, PAUSE) ?? end;
  }
  return trimmed(original, start, end);
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
