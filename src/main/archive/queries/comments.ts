import { assertDefined } from '@shared/assert';
import type { ReleaseId } from '@shared/domain/release';
import { NewComment, type CommentState, type Reply, type ReviewComment, type TextAnchor } from '@shared/domain/review';
import { AppError } from '@shared/errors';
import type { FiledComment, Stamp } from '../api';
import type { Database } from '../connection';

type CommentRow = TextAnchor & Omit<ReviewComment, 'anchor' | 'replies' | 'settledBy' | 'settledAt'> & { readonly settled_by: string; readonly settled_at: string | null; readonly replies: string };

/** Comments on releases. They are about a text and no part of it: no revision, whatever becomes of them. */
export class CommentQueries {
  constructor(private readonly db: Database) {}

  /** In the order in which they were made. */
  of(id: ReleaseId): ReviewComment[] {
    const rows = this.db
      .prepare(`
        SELECT c.id, lang, field, quote, prefix, suffix, c.text, replacement, c.author, c.at, state, settled_by, settled_at,
          (SELECT json_group_array(json_object('text', r.text, 'author', r.author, 'at', r.at) ORDER BY position)
            FROM comment_replies r WHERE r.comment = c.comment) AS replies
        FROM comments c WHERE release = ? AND removed = 0 ORDER BY c.comment
      `)
      .all(this.release(id)) as CommentRow[];
    return rows.map(({ lang, field, quote, prefix, suffix, settled_by, settled_at, replies, ...comment }) => ({
      ...comment,
      anchor: { lang, field, quote, prefix, suffix },
      settledBy: settled_by,
      settledAt: settled_at,
      replies: JSON.parse(replies) as Reply[],
    }));
  }

  /** How many were new: one that says the same of the same words by the same person at the same second is there already. */
  add(id: ReleaseId, comments: readonly FiledComment[]): number {
    const parsed = comments.map(({ comment, ...rest }) => ({ ...rest, comment: NewComment.parse(comment) }));
    const release = this.release(id);
    const known = this.db.prepare(`
      SELECT 1 FROM comments
      WHERE release = ? AND quote = ? AND text = ? AND replacement IS ? AND author = ? AND substr(at, 1, 19) = substr(?, 1, 19)
    `);
    const insert = this.db.prepare(`
      INSERT INTO comments (id, release, lang, field, quote, prefix, suffix, text, replacement, author, at, state, settled_by, removed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '', 0)
    `);
    return this.db
      .transaction(() => {
        let added = 0;
        for (const { id: commentId, comment, author, at } of parsed) {
          const { lang, field, quote, prefix, suffix } = comment.anchor;
          if (known.get(release, quote, comment.text, comment.replacement, author, at) !== undefined) continue;
          insert.run(commentId, release, lang, field, quote, prefix, suffix, comment.text, comment.replacement, author, at);
          added += 1;
        }
        return added;
      })
      .immediate();
  }

  reply(commentId: string, text: string, { author, at }: Stamp): ReviewComment[] {
    const { comment, id } = this.comment(commentId);
    this.db
      .prepare('INSERT INTO comment_replies (comment, position, text, author, at) SELECT :comment, count(*), :text, :author, :at FROM comment_replies WHERE comment = :comment')
      .run({ comment, text, author, at });
    return this.of(id);
  }

  settle(commentId: string, state: CommentState, { author, at }: Stamp): ReviewComment[] {
    const { comment, id } = this.comment(commentId);
    const by = state === 'open' ? { author: '', at: null } : { author, at };
    this.db.prepare('UPDATE comments SET state = ?, settled_by = ?, settled_at = ? WHERE comment = ?').run(state, by.author, by.at, comment);
    return this.of(id);
  }

  setRemoved(commentId: string, isRemoved: boolean): ReviewComment[] {
    const { comment, id } = this.comment(commentId);
    this.db.prepare('UPDATE comments SET removed = ? WHERE comment = ?').run(Number(isRemoved), comment);
    return this.of(id);
  }

  private comment(id: string): { readonly comment: number; readonly id: ReleaseId } {
    const row = this.db.prepare('SELECT c.comment, r.id FROM comments c JOIN releases r ON r.release = c.release WHERE c.id = ?').get(id);
    return assertDefined(row as { comment: number; id: ReleaseId } | undefined, 'comments are never deleted');
  }

  private release(id: ReleaseId): number {
    const release = this.db.prepare<[string], number>('SELECT release FROM releases WHERE id = ?').pluck().get(id);
    if (release === undefined) throw new AppError('release.not-found');
    return release;
  }
}
