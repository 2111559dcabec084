import { LONGEST_QUOTE, type TextAnchor } from './anchor';

/** A stretch of a paragraph of a Word file: unchanged, or put in or taken out by somebody. */
export interface WordPiece {
  readonly text: string;
  readonly change: 'none' | 'inserted' | 'deleted';
  readonly author: string;
  /** As in the file; '' where it does not say. */
  readonly at: string;
}

/** What was written about part of a paragraph: offsets [start, end) into its original text. */
export interface WordNote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly author: string;
  readonly at: string;
}

/** A paragraph of a copy that came back. Its original text is that of its pieces without what was inserted. */
export interface WordParagraph {
  readonly pieces: readonly WordPiece[];
  readonly notes: readonly WordNote[];
}

/** One remark or suggestion, by the words it is about. */
export interface WordRemark {
  readonly anchor: Pick<TextAnchor, 'quote' | 'prefix' | 'suffix'>;
  readonly text: string;
  readonly replacement: string | null;
  readonly author: string;
  readonly at: string;
}

const AROUND = 32;

/**
 * What colleagues wrote into a copy: comments, and tracked changes as suggestions. What was put in where nothing was taken
 * out is said together with the character before it, and a new paragraph as a remark on the one before.
 */
export function remarksOf(paragraphs: readonly WordParagraph[]): WordRemark[] {
  let before = '';
  return paragraphs.flatMap((paragraph) => {
    const original = originalOf(paragraph);
    const remarks = [...notesOf(paragraph, original), ...(original === '' ? addedParagraph(paragraph, before) : changesOf(paragraph, original))];
    if (original !== '') before = original;
    return remarks;
  });
}

const originalOf = ({ pieces }: WordParagraph): string => pieces.filter(({ change }) => change !== 'inserted').map(({ text }) => text).join('');

const anchorIn = (line: string, start: number, end: number): WordRemark['anchor'] => {
  const to = Math.min(end, start + LONGEST_QUOTE);
  return { quote: line.slice(start, to), prefix: line.slice(Math.max(0, start - AROUND), start), suffix: line.slice(to, to + AROUND) };
};

function notesOf({ notes }: WordParagraph, original: string): WordRemark[] {
  return notes.flatMap(({ start, end, text, author, at }) => {
    // A note without a range is about its paragraph.
    const [from, to] = start < end ? [start, end] : [0, original.length];
    return text === '' || from === to ? [] : [{ anchor: anchorIn(original, from, to), text, replacement: null, author, at }];
  });
}

interface Change {
  readonly start: number;
  end: number;
  inserted: string;
  readonly author: string;
  readonly at: string;
}

function changesOf({ pieces }: WordParagraph, original: string): WordRemark[] {
  const changes: Change[] = [];
  let offset = 0;
  let isOpen = false;
  for (const { text, change, author, at } of pieces) {
    if (change === 'none') {
      if (text !== '') isOpen = false;
      offset += text.length;
      continue;
    }
    let current = changes.at(-1);
    if (!isOpen || current?.author !== author) {
      current = { start: offset, end: offset, inserted: '', author, at };
      changes.push(current);
      isOpen = true;
    }
    if (change === 'deleted') {
      offset += text.length;
      current.end = offset;
    } else {
      current.inserted += text;
    }
  }
  return changes.flatMap(({ start, end, inserted, author, at }) => {
    if (start === end && inserted === '') return [];
    const [from, to, replacement] = start < end ? [start, end, inserted] : widened(original, start, inserted);
    return [{ anchor: anchorIn(original, from, to), text: '', replacement: replacement.replace(/\s*[\n\r]+\s*/g, ' '), author, at }];
  });
}

/** An insertion has no words of its own: the character before it, or after it at the beginning of a paragraph. */
function widened(original: string, at: number, inserted: string): [from: number, to: number, replacement: string] {
  const before = Array.from(original.slice(0, at)).at(-1) ?? '';
  if (before !== '') return [at - before.length, at, before + inserted];
  const after = Array.from(original.slice(at))[0] ?? '';
  return [at, at + after.length, inserted + after];
}

function addedParagraph({ pieces }: WordParagraph, before: string): WordRemark[] {
  const [first] = pieces;
  const text = pieces.map((piece) => piece.text).join('').trim();
  if (first === undefined || text === '' || before === '') return [];
  return [{ anchor: anchorIn(before, 0, before.length), text: `＋ ${text}`, replacement: null, author: first.author, at: first.at }];
}
