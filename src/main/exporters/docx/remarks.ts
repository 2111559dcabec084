import { Paragraph, TextRun, type ICommentOptions } from 'docx';
import { cleanText } from '@shared/domain/document';
import type { Language } from '@shared/domain/release';
import { spanInLine, type ReviewComment } from '@shared/domain/review';

/** Above any number of comments. */
const FIRST_CHANGE = 100_000;

/** A comment at its place in a line: UTF-16 offsets [start, end). */
export interface PlacedRemark {
  readonly id: number;
  readonly comment: ReviewComment;
  readonly start: number;
  readonly end: number;
}

/**
 * The comments of a copy that goes out for review. A line of the file is asked for what belongs into it while it is written:
 * it may have got a dateline in front of it, or lost an indent. Each comment is placed once.
 */
export class Remarks {
  private readonly waiting: { readonly id: number; readonly comment: ReviewComment }[];
  private readonly placed: PlacedRemark[] = [];
  private changes = 0;

  constructor(comments: readonly ReviewComment[]) {
    this.waiting = comments.filter(({ state }) => state === 'open').map((comment, id) => ({ id, comment }));
  }

  /** Those whose words stand in this line, in the order of their beginnings. */
  take(line: string, language: Language): readonly PlacedRemark[] {
    const found = this.waiting.flatMap(({ id, comment }): PlacedRemark[] => {
      const span = comment.anchor.lang === language ? spanInLine(comment.anchor, line)?.span : undefined;
      return span === undefined ? [] : [{ id, comment, start: span[0], end: span[1] }];
    });
    for (const { id } of found) this.waiting.splice(this.waiting.findIndex((one) => one.id === id), 1);
    this.placed.push(...found);
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** A number of its own for each tracked change, apart from those of comments. */
  nextChange(): number {
    this.changes += 1;
    return FIRST_CHANGE + this.changes;
  }

  /** What stands in the margin: the words of everything that was placed, a suggestion without words only in the text. */
  get comments(): ICommentOptions[] {
    return this.placed.filter(({ comment }) => wordsOf(comment) !== '').map(({ id, comment }) => ({
      id,
      author: cleanText(comment.author) || 'Tonggao',
      initials: Array.from(cleanText(comment.author))[0] ?? 'T',
      date: new Date(comment.at),
      children: wordsOf(comment).split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
    }));
  }
}

/** A comment with what was answered to it. */
export function wordsOf({ text, replies }: ReviewComment): string {
  const answers = replies.map((reply) => (reply.author === '' ? reply.text : `${reply.author}: ${reply.text}`));
  return cleanText([text, ...answers].filter((words) => words !== '').join('\n'));
}
