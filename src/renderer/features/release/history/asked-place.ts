import { useEffect, useRef, type RefObject } from 'react';
import { TEXT_FIELDS, type AskedPlace } from '@shared/domain/compare';
import type { Language, ReleaseContent } from '@shared/domain/release';
import { sentenceAt, sentencesOf } from '@shared/domain/statements/sentences';

/** A place in the text, as the page has it: a field and an offset, or a node and an offset. */
type Caret = { readonly field: HTMLTextAreaElement; readonly at: number } | { readonly node: Node; readonly at: number };

export interface PlaceInRelease {
  readonly lang: Language;
  readonly place: AskedPlace;
}

/** What holds one line of text. */
const LINE = 'h1, h2, h3, h4, p, figcaption, [data-field]';

/** Where the caret or the selection is in the release below `root`; where it was last while the focus is in a menu or a panel. */
export function useAskedPlace(root: RefObject<HTMLElement | null>): (content: ReleaseContent) => PlaceInRelease | null {
  const last = useRef<Caret | null>(null);
  useEffect(() => {
    const follow = (): void => {
      last.current = caretIn(root.current) ?? last.current;
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root]);
  return (content) => {
    const caret = caretIn(root.current) ?? last.current;
    return caret === null ? null : placeOf(caret, content);
  };
}

function caretIn(root: HTMLElement | null): Caret | null {
  if (root === null) return null;
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return root.contains(focused) ? { field: focused, at: focused.selectionStart } : null;
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  // Of what is selected, where it begins.
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return root.contains(startContainer) && (elementOf(startContainer)?.closest(LINE) ?? null) !== null ? { node: startContainer, at: startOffset } : null;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

function placeOf(caret: Caret, content: ReleaseContent): PlaceInRelease | null {
  const element = 'field' in caret ? caret.field : elementOf(caret.node);
  const article = element?.closest('article[lang]') ?? null;
  if (element === null || article === null) return null;
  const lang: Language = article.getAttribute('lang') === 'en' ? 'en' : 'zh';
  const edition = content[lang];
  if (edition === null) return null;
  if ('field' in caret) {
    const field = TEXT_FIELDS.find((known) => edition[known] === caret.field.value);
    return field === undefined ? null : { lang, place: lineAt(field, caret.field.value, caret.at) };
  }
  const line = element.closest<HTMLElement>(LINE);
  if (line === null) return null;
  const field = TEXT_FIELDS.find((known) => known === line.dataset.field);
  const { text, offset } = textUpTo(line, caret);
  return { lang, place: field === undefined ? placeIn('body', text, offset) : lineAt(field, text, offset) };
}

/** In a field each line is one. */
function lineAt(field: AskedPlace['field'], text: string, at: number): AskedPlace {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return placeIn(field, text.slice(start).split('\n', 1)[0] ?? '', at - start);
}

function placeIn(field: AskedPlace['field'], line: string, at: number): AskedPlace {
  const sentences = sentencesOf(line);
  const { start, end } = sentenceAt(sentences, at);
  const before = sentences.findLast((sentence) => sentence.end <= at) ?? sentences[0];
  return { field, line, sentence: end > start ? line.slice(start, end) : line.slice(before?.start ?? 0, before?.end ?? 0) };
}

/** The characters of a line as the archive counts them (a line break is one), and how many stand before the caret. */
function textUpTo(line: HTMLElement, caret: { readonly node: Node; readonly at: number }): { readonly text: string; readonly offset: number } {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isBefore = comparePlaces(node, caret) < 0;
    if (node instanceof Text) {
      if (node === caret.node) offset = text.length + caret.at;
      else if (isBefore) offset = text.length + node.length;
      text += node.data;
    } else if (node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak')) {
      text += '\n';
      if (isBefore) offset = text.length;
    }
  }
  return { text, offset };
}

/** Below 0: the node begins before the caret. */
function comparePlaces(node: Node, caret: { readonly node: Node; readonly at: number }): number {
  const here = document.createRange();
  here.setStart(caret.node, caret.at);
  const there = document.createRange();
  there.setStartBefore(node);
  return there.compareBoundaryPoints(Range.START_TO_START, here);
}
