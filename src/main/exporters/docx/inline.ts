import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  Tab,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { cleanText, inlineText, isSafeLink, type Inline, type Mark } from '@shared/domain/document';
import type { ReviewComment } from '@shared/domain/review';
import { proofing, typeface, type FontRole } from './fonts';
import { wordsOf, type PlacedRemark, type Remarks } from './remarks';
import type { Script } from '../script';
import type { Language } from '@shared/domain/release';

/** Whose text a run is: decides its fonts and its language. */
export interface Voice {
  readonly language: Language;
  readonly script: Script;
  /** Of a copy for review. */
  readonly remarks?: Remarks;
}

type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'underline' | 'style'>;

/** Runs of plain text; a line end is a break, a tab is a tab. */
export function textRuns(value: string, voice: Voice, role: FontRole = 'body', format: RunFormat = {}): TextRun[] {
  return cleanText(value)
    .split('\n')
    .map((line, index) => {
      const children = line.split('\t').flatMap((part, tab) => (tab === 0 ? [part] : [new Tab(), part]));
      return new TextRun({
        ...format,
        font: typeface(role, voice.language, voice.script),
        language: proofing(voice.script),
        ...(index === 0 ? {} : { break: 1 }),
        children: children.filter((part) => part !== ''),
      });
    });
}

/** Runs and links of a text block, with what was remarked on it. */
export function inlineRuns(content: readonly Inline[] | undefined, voice: Voice, role: FontRole = 'body'): ParagraphChild[] {
  const remarks = voice.remarks?.take(inlineText(content), voice.language) ?? [];
  if (remarks.length === 0) return (content ?? []).flatMap((node) => nodeRuns(node, voice, role));
  const borders = new Set(remarks.flatMap(({ start, end }) => [start, end]));
  // Of two suggestions on the same words the second is only a comment.
  const suggestions = remarks.filter(({ comment, start }, index) => comment.replacement !== null && remarks.slice(0, index).every((other) => other.comment.replacement === null || other.end <= start));
  const around = (offset: number): ParagraphChild[] => [
    ...remarks.filter(({ end }) => end === offset).flatMap((remark) => closing(remark, suggestions, voice, role)),
    ...remarks.filter(({ start, comment }) => start === offset && wordsOf(comment) !== '').map(({ id }) => new CommentRangeStart(id)),
  ];
  return [
    ...around(0),
    ...divided(content ?? [], borders).flatMap(({ node, start, end }) => {
      const deletion = suggestions.find((one) => one.start <= start && start < one.end);
      return [...nodeRuns(node, voice, role, deletion), ...around(end)];
    }),
  ];
}

interface Piece {
  readonly node: Inline;
  /** Offsets into the line. */
  readonly start: number;
  readonly end: number;
}

/** A line in pieces that do not reach over a border. */
function divided(content: readonly Inline[], borders: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const node of content) {
    const length = node.type === 'text' ? node.text.length : 1;
    const ends = Array.from({ length }, (_, index) => from + index + 1).filter((end) => end === from + length || borders.has(end));
    let start = from;
    for (const end of ends) {
      pieces.push({ node: node.type === 'text' ? { ...node, text: node.text.slice(start - from, end - from) } : node, start, end });
      start = end;
    }
    from += length;
  }
  return pieces;
}

function closing({ id, comment }: PlacedRemark, suggestions: readonly PlacedRemark[], voice: Voice, role: FontRole): ParagraphChild[] {
  const isSuggested = suggestions.some((one) => one.id === id) && comment.replacement !== null && comment.replacement !== '';
  const inserted = isSuggested ? [new InsertedTextRun({ ...runOptions(cleanText(comment.replacement ?? ''), voice, role), ...changeOf(comment, voice) })] : [];
  return [...inserted, ...(wordsOf(comment) === '' ? [] : [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])];
}

const changeOf = ({ author, at }: ReviewComment, { remarks }: Voice): { id: number; author: string; date: string } => ({
  id: remarks?.nextChange() ?? 0,
  author: cleanText(author) || 'Tonggao',
  date: at,
});

function nodeRuns(node: Inline, voice: Voice, role: FontRole, deletion?: PlacedRemark): ParagraphChild[] {
  if (node.type === 'hardBreak') return textRuns('\n', voice, role).slice(1);
  const marks = node.marks ?? [];
  const link = marks.find((mark): mark is Extract<Mark, { type: 'link' }> => mark.type === 'link');
  const isLink = link !== undefined && isSafeLink(link.attrs.href);
  const shape = { ...format(marks), ...(isLink ? { style: 'Hyperlink' } : {}) };
  const runs = deletion === undefined
    ? textRuns(node.text, voice, role, shape)
    : [new DeletedTextRun({ ...runOptions(cleanText(node.text), voice, role), ...shape, ...changeOf(deletion.comment, voice) })];
  return isLink ? [new ExternalHyperlink({ link: encodeTarget(link.attrs.href), children: runs })] : runs;
}

const runOptions = (text: string, voice: Voice, role: FontRole): Pick<IRunOptions, 'font' | 'language' | 'text'> => ({
  font: typeface(role, voice.language, voice.script),
  language: proofing(voice.script),
  text,
});

/** Word refuses a whole file when the target of one link is not a URI. */
function encodeTarget(href: string): string {
  try {
    return new URL(cleanText(href)).href;
  } catch {
    return encodeURI(cleanText(href));
  }
}

function format(marks: readonly Mark[]): RunFormat {
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type);
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
  };
}
