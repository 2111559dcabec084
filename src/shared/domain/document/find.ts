import { z } from 'zod';
import { WORD, classAt } from '../../search/char-class';
import { normalize, normalizeWithOffsets } from '../../search/normalize';

/** UTF-16 offsets [start, end). */
export type TextSpan = readonly [start: number, end: number];

/** One line of well-formed text: what a find field holds. */
export const OneLine = z
  .string()
  .max(1_000)
  .refine((text) => !/[\n\r\u2028\u2029]/.test(text), 'more than one line')
  .refine((text) => !/[\ud800-\udfff]/u.test(text), 'half a surrogate pair');

/**
 * What is looked for inside a text. Without `matchCase` texts are compared as search does: case, full and half width,
 * simplified and traditional characters, diacritics and digit grouping make no difference.
 */
export const TextSearch = z.strictObject({ text: OneLine.min(1), matchCase: z.boolean(), wholeWord: z.boolean() });
export type TextSearch = z.infer<typeof TextSearch>;

/** Where `search` stands in one line or paragraph, left to right, not overlapping. Whole characters only. */
export function findSpans(text: string, { text: sought, matchCase, wholeWord }: TextSearch): TextSpan[] {
  const all = matchCase ? exactSpans(text, sought) : foldedSpans(text, sought);
  const apart: TextSpan[] = [];
  let end = 0;
  for (const span of all) {
    if (span[0] < end || (wholeWord && !isWhole(text, span))) continue;
    apart.push(span);
    end = span[1];
  }
  return apart;
}

function exactSpans(text: string, sought: string): TextSpan[] {
  const spans: TextSpan[] = [];
  if (sought === '') return spans;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) spans.push([at, at + sought.length]);
  return spans;
}

function foldedSpans(text: string, sought: string): TextSpan[] {
  const bare = sought.trim();
  const needle = normalize(bare);
  // Blanks alone, or characters that search does not see, stand for themselves.
  if (needle === '') return exactSpans(text, sought);
  const [lead, trail] = [sought.slice(0, sought.indexOf(bare)), sought.slice(sought.indexOf(bare) + bare.length)];
  const { text: normal, starts, ends } = normalizeWithOffsets(text);
  return exactSpans(normal, needle).flatMap(([from, to]) => {
    // Half of what ㎏ or ﬁ stands for is not in the text.
    if ((from > 0 && starts[from] === starts[from - 1]) || (to < normal.length && ends[to - 1] === ends[to])) return [];
    const start = (starts[from] ?? 0) - lead.length;
    const end = (ends[to - 1] ?? 0) + trail.length;
    return text.slice(Math.max(0, start), start + lead.length) === lead && text.slice(end - trail.length, end) === trail
      ? [[start, end] as const]
      : [];
  });
}

const isBorder = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || classAt(text, at - 1) !== WORD || classAt(text, at) !== WORD;

/** Chinese has no blanks between words: there any place is a border. */
const isWhole = (text: string, [start, end]: TextSpan): boolean => isBorder(text, start) && isBorder(text, end);
