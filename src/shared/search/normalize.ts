import { IDEOGRAPH, WORD, classAt, isHighSurrogate, isLowSurrogate } from './char-class';
import { TRADITIONAL_TO_SIMPLIFIED } from './han-table/traditional-to-simplified';

/** Normal text with, for each of its code units, the piece of the original it stands for. */
export interface Normalized {
  readonly text: string;
  /** Per code unit of `text`: first original UTF-16 offset. */
  readonly starts: readonly number[];
  /** Per code unit of `text`: original UTF-16 offset after it. */
  readonly ends: readonly number[];
}

const COMBINING = /[\u0300-\u036f]/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHE = /[‘’‛ʼʹ′`´]/gu;
const HYPHEN = /[‐‑‒–−]/gu;
/** NFKC would glue them to the word before: Tonggao™ must be found as Tonggao. */
const MARKS_OF_TRADE = /[™℠]/gu;
const NEWLINE = /[\r\n\u0085\u2028\u2029]/gu;
const BLANK = /[\p{Z}\p{Cc}]/u;
/** A character with everything that composes with it, so that both spellings of é or ガ end as one. */
const CLUSTER = /[\u1100-\u11ff]+|[^][\p{M}\uff9e\uff9f]*/uy;
const CAN_FOLLOW = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

const folded = new Map<string, string>();
{
  const chars = Array.from(TRADITIONAL_TO_SIMPLIFIED);
  for (let i = 0; i + 1 < chars.length; i += 2) folded.set(chars[i] ?? '', chars[i + 1] ?? '');
}
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** The common Han block; 0 where folding leaves the block and the slow way is needed. */
const hanBlock = Uint16Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => {
  const to = folded.get(String.fromCharCode(FIRST_HAN + i)) ?? String.fromCharCode(FIRST_HAN + i);
  return to.length === 1 ? to.charCodeAt(0) : 0;
});

function mapCluster(cluster: string): string {
  const plain = cluster
    .replace(IGNORABLE, '')
    .replace(NEWLINE, '\n')
    .replace(HYPHEN, '-')
    .replace(APOSTROPHE, "'")
    .replace(MARKS_OF_TRADE, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING, '')
    .normalize('NFC');
  return Array.from(plain, (char) => folded.get(char) ?? (char !== '\n' && BLANK.test(char) ? ' ' : char)).join('');
}

const clusterCache = new Map<string, string>();
const CLUSTER_CACHE_LIMIT = 20_000;

function cachedCluster(cluster: string): string {
  let mapped = clusterCache.get(cluster);
  if (mapped === undefined) {
    mapped = mapCluster(cluster);
    if (clusterCache.size >= CLUSTER_CACHE_LIMIT || cluster.length > 8) return mapped;
    clusterCache.set(cluster, mapped);
  }
  return mapped;
}

function clusterAt(text: string, index: number): string {
  CLUSTER.lastIndex = index;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(index);
}

const isDigit = (unit: number, zero: number): boolean => unit >= zero && unit <= zero + 9;

/** Is the comma at `index` one of those in 1,200 or 12,345,678? Its width must be that of the digits. */
function groupsDigits(text: string, index: number, zero: number): boolean {
  for (let i = index + 1; i <= index + 3; i++) if (!isDigit(text.charCodeAt(i), zero)) return false;
  if (isDigit(text.charCodeAt(index + 4), zero)) return false;
  let digits = 0;
  while (digits <= 3 && isDigit(text.charCodeAt(index - 1 - digits), zero)) digits++;
  return digits >= 1 && digits <= 3;
}

interface Sink {
  text: string;
  readonly starts: number[] | null;
  readonly ends: number[] | null;
  last: string;
  /** A blank is held back until it is known what follows it. */
  blank: '' | ' ' | '\n';
  blankStart: number;
  blankEnd: number;
}

const newSink = (starts: number[] | null, ends: number[] | null): Sink => ({
  text: '',
  starts,
  ends,
  last: '',
  blank: '',
  blankStart: 0,
  blankEnd: 0,
});

function emit(sink: Sink, char: string, start: number, end: number): void {
  if (char === ' ' || char === '\n') {
    if (sink.last === '' || sink.blank === '\n' || sink.blank === char) return;
    sink.blank = char;
    sink.blankStart = start;
    sink.blankEnd = end;
    return;
  }
  if (sink.blank !== '') {
    // 华为 Pura and 华为Pura are the same words: a space between scripts is taste, not meaning.
    const taste = sink.blank === ' ' && (classAt(sink.last, 0) | classAt(char, 0)) === (WORD | IDEOGRAPH);
    if (!taste) append(sink, sink.blank, sink.blankStart, sink.blankEnd);
    sink.blank = '';
  }
  append(sink, char, start, end);
  sink.last = char;
}

function append(sink: Sink, char: string, start: number, end: number): void {
  sink.text += char;
  if (sink.starts === null || sink.ends === null) return;
  sink.starts.push(start);
  sink.ends.push(end);
  if (char.length === 1) return;
  // A supplementary character has two code units.
  sink.starts.push(start);
  sink.ends.push(end);
}

function asciiChar(unit: number): string {
  if (unit >= 0x41 && unit <= 0x5a) return String.fromCharCode(unit | 0x20);
  if (unit === 0x0a || unit === 0x0d) return '\n';
  if (unit < 0x20 || unit === 0x7f) return ' ';
  return unit === 0x60 ? "'" : String.fromCharCode(unit);
}
const ascii = Array.from({ length: 0x80 }, (_, unit) => asciiChar(unit));

/** Cheap test that what follows cannot compose with the character before it. */
function standsAlone(text: string, next: number): boolean {
  const unit = text.charCodeAt(next);
  if (!(unit >= 0x300) || (unit >= 0x309b && unit <= LAST_HAN) || (unit >= 0x3001 && unit <= 0x3029)) return true;
  return !CAN_FOLLOW.test(text.charAt(next));
}

function run(original: string, sink: Sink, until: number): void {
  for (let i = 0; i < original.length && sink.text.length < until; ) {
    const unit = original.charCodeAt(i);
    if (unit === 0x2c ? groupsDigits(original, i, 0x30) : unit === 0xff0c && groupsDigits(original, i, 0xff10)) {
      i++;
      continue;
    }
    const han = unit >= FIRST_HAN && unit <= LAST_HAN ? (hanBlock[unit - FIRST_HAN] ?? 0) : 0;
    const quick = unit < 0x80 ? ascii[unit] : han === 0 ? undefined : String.fromCharCode(han);
    if (quick !== undefined && standsAlone(original, i + 1)) {
      emit(sink, quick, i, i + 1);
      i++;
      continue;
    }
    const cluster = clusterAt(original, i);
    for (const char of cachedCluster(cluster)) emit(sink, char, i, i + cluster.length);
    i += cluster.length;
  }
}

/**
 * The form in which texts and queries are compared: NFKC, lower case, simplified characters, without diacritics,
 * zero-width characters and digit grouping, blanks collapsed, no blank between Han and Latin.
 */
export function normalize(original: string): string {
  const sink = newSink(null, null);
  run(original, sink, Infinity);
  return sink.text;
}

/** {@link normalize} with the way back to the original; `until` stops early, after so many code units of normal text. */
export function normalizeWithOffsets(original: string, until = Infinity): Normalized {
  const starts: number[] = [];
  const ends: number[] = [];
  const sink = newSink(starts, ends);
  run(original, sink, until);
  return { text: sink.text, starts, ends };
}

/** Per code unit, what it becomes by itself plus 1; 1 where that is not one code unit, 0 where it is not known yet. */
const alone = new Uint32Array(0x10000);

function unitAlone(unit: number): number {
  if (alone[unit] === 0) {
    const mapped = normalize(String.fromCharCode(unit));
    alone[unit] = mapped.length === 1 ? mapped.charCodeAt(0) + 1 : 1;
  }
  return (alone[unit] ?? 1) - 1;
}

/** Is `normal` the normal text of `original`, each code unit at its own place? Much quicker than finding the places. */
export function isAligned(original: string, normal: string): boolean {
  if (original.length !== normal.length) return false;
  for (let i = 0; i < original.length; i++) {
    const unit = normal.charCodeAt(i);
    if (original.charCodeAt(i) !== unit && unitAlone(original.charCodeAt(i)) !== unit) return false;
  }
  return true;
}

/** Maps [from, to) of normal text to [start, end) of the original, never inside a surrogate pair. */
export function originalRange(normal: Normalized, original: string, from: number, to: number): readonly [number, number] {
  let start = normal.starts[from] ?? original.length;
  let end = normal.ends[to - 1] ?? start;
  if (start > 0 && isLowSurrogate(original.charCodeAt(start)) && isHighSurrogate(original.charCodeAt(start - 1))) start--;
  if (end > 0 && isHighSurrogate(original.charCodeAt(end - 1)) && isLowSurrogate(original.charCodeAt(end))) end++;
  return [start, end];
}
