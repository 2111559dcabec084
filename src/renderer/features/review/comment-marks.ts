import type { PlacedComment } from '@shared/domain/review';
import { rangeOf } from '../checks/finding-marks';
import { scrollIntoSight, textLines } from '../search/text-ranges';

/** Their styles are in `styles/base.css`. */
const OPEN = 'review-open';
const CURRENT = 'review-current';

/** Marks the words of open comments. Nothing of the text is changed. */
export function markComments(root: HTMLElement, comments: readonly PlacedComment[]): void {
  const lines = textLines(root);
  const ranges = comments.flatMap(({ comment, place }) => (comment.state === 'open' && place !== null ? (rangeOf(lines, place) ?? []) : []));
  if (ranges.length === 0) CSS.highlights.delete(OPEN);
  else CSS.highlights.set(OPEN, new Highlight(...ranges));
}

export function goToComment(root: HTMLElement, { place }: PlacedComment): void {
  CSS.highlights.delete(CURRENT);
  const range = place === null ? null : rangeOf(textLines(root), place);
  if (range === null) return;
  const mark = new Highlight(range);
  mark.priority = 2;
  CSS.highlights.set(CURRENT, mark);
  scrollIntoSight(range);
}

export function clearCommentMarks(): void {
  for (const name of [OPEN, CURRENT]) CSS.highlights.delete(name);
}
