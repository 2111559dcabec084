/** Half-widths that fit beside nothing else in the head of a page. */
const ROOM = 72;

/** The beginning of a title for the head of a page, cut between words. */
export function slugOf(title: string): string {
  let used = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    used += widthOf(segment);
    if (used > ROOM) return `${result.replace(/[\s，,、：:；;]+$/u, '')}…`;
    result += segment;
  }
  return result;
}

/** In half-widths: a Chinese character is twice as wide as a letter. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
