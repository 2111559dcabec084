import { SEVERITIES, type CheckPlace, type Finding } from '@shared/domain/checks';
import { langTag } from '../release/lang-tag';
import { rangesIn, scrollIntoSight, textLines } from '../search/text-ranges';

/** Their styles are in `styles/base.css`. */
const nameOf = (severity: Finding['severity']): string => `check-${severity}`;
const CURRENT = 'check-current';

/** Where a finding stands in the editions below `root`; null where that line is not on the screen, as in another view. */
export function rangeOf(lines: readonly HTMLElement[], { lang, field, line, span }: CheckPlace): Range | null {
  for (const element of lines) {
    const isThere = element.closest('article')?.lang === langTag(lang) && (element.closest<HTMLElement>('[data-field]')?.dataset.field ?? 'body') === field;
    if (!isThere || !element.textContent.includes(line.slice(...span))) continue;
    const [range] = rangesIn(element, (text) => (text === line ? [span] : []));
    if (range !== undefined) return range;
  }
  return null;
}

/** Underlines what was found. Nothing of the text is changed. */
export function markFindings(root: HTMLElement, findings: readonly Finding[]): void {
  const lines = textLines(root);
  for (const severity of SEVERITIES) {
    const ranges = findings.filter((one) => one.severity === severity && one.place.span[1] - one.place.span[0] < one.place.line.length).flatMap(({ place }) => rangeOf(lines, place) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(nameOf(severity));
    else CSS.highlights.set(nameOf(severity), new Highlight(...ranges));
  }
}

/** Brings a finding into sight and marks it, and what it does not agree with in the other edition. */
export function goToFinding(root: HTMLElement, { place, other }: Finding): void {
  const lines = textLines(root);
  const ranges = [place, ...(other === null ? [] : [other])].flatMap((one) => rangeOf(lines, one) ?? []);
  CSS.highlights.delete(CURRENT);
  if (ranges.length === 0) return;
  const mark = new Highlight(...ranges);
  mark.priority = 2;
  CSS.highlights.set(CURRENT, mark);
  // The place itself last: where both are not in sight together, it is.
  for (const range of ranges.toReversed()) scrollIntoSight(range);
}

export function clearMarks(): void {
  for (const severity of SEVERITIES) CSS.highlights.delete(nameOf(severity));
  CSS.highlights.delete(CURRENT);
}
