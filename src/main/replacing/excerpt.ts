import type { TextSpan } from '@shared/domain/document';

/** Characters shown on either side where a sentence is longer. */
const MOST_AROUND = 60;
const ELLIPSIS = '…';
const SENTENCE_END = /[。！？；!?;\n]|\.(?=\s)/gu;

export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** The sentence around a place, cut where it is long; never half a character. */
export function excerptOf(line: string, [start, end]: TextSpan): Excerpt {
  const ends = [...line.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? line.length;
  const before = Array.from(line.slice(from, start).trimStart());
  const after = Array.from(line.slice(end, to).trimEnd());
  return {
    before: (before.length > MOST_AROUND ? ELLIPSIS : '') + before.slice(-MOST_AROUND).join(''),
    found: line.slice(start, end),
    after: after.slice(0, MOST_AROUND).join('') + (after.length > MOST_AROUND ? ELLIPSIS : ''),
  };
}
