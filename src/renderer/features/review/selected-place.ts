import type { AnchorPlace } from '@shared/domain/review';
import { TEXT_FIELDS, type TextField } from '@shared/domain/document';
import { textLines } from '../search/text-ranges';

const fieldOf = (name: string | undefined): TextField | undefined => TEXT_FIELDS.find((field) => field === name);

/** What is selected in the editions below `root`, cut to the line in which it begins; null where nothing is. */
export function selectedPlace(root: HTMLElement): AnchorPlace | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && root.contains(focused)) return selectedInField(focused);
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const line = textLines(root).find((element) => element.contains(range.startContainer));
  const edition = line?.closest('article');
  if (line === undefined || edition === undefined || edition === null) return null;
  const text = textOf(line);
  const start = offsetIn(line, range.startContainer, range.startOffset);
  const end = line.contains(range.endContainer) ? offsetIn(line, range.endContainer, range.endOffset) : text.length;
  const field = fieldOf(line.closest<HTMLElement>('[data-field]')?.dataset.field) ?? 'body';
  return placed(edition, field, text, start, end);
}

function selectedInField(area: HTMLTextAreaElement): AnchorPlace | null {
  const edition = area.closest('article');
  const field = fieldOf(area.name);
  return edition === null || field === undefined ? null : placed(edition, field, area.value, area.selectionStart, area.selectionEnd);
}

/** A field of several lines is commented on line by line. */
function placed(edition: Element, field: TextField, text: string, start: number, end: number): AnchorPlace | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', start);
  const line = field === 'body' ? text : text.slice(from, until < 0 ? undefined : until);
  const offset = field === 'body' ? 0 : from;
  const span = [start - offset, Math.min(end - offset, line.length)] as const;
  return span[0] >= span[1] ? null : { lang: edition.getAttribute('lang') === 'en' ? 'en' : 'zh', field, line, span };
}

/** As `inlineText` has it: a line break is one character. Nothing is cloned: a copy with a style of its own would be refused. */
function* pieces(line: HTMLElement): Generator<{ readonly node: Node; readonly text: string }> {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield { node, text: node.data };
    else if (node instanceof HTMLBRElement) yield { node, text: '\n' };
  }
}

const textOf = (line: HTMLElement): string => Array.from(pieces(line), ({ text }) => text).join('');

/** Characters of the line that stand before this place in it. */
function offsetIn(line: HTMLElement, container: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(container, offset);
  let before = 0;
  for (const { node, text } of pieces(line)) {
    if (node === container) return before + offset;
    if (place.comparePoint(node, 0) >= 0) return before;
    before += text.length;
  }
  return before;
}
