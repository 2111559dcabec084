import { z } from 'zod';
import { ReleaseId } from '../domain/release';
import { COMMENT_STATES, LONGEST_COMMENT, NewComment, type ReviewComment } from '../domain/review';
import { channel } from './channel';

const comment = z.string().min(1).max(64);
const release = z.strictObject({ id: ReleaseId });

/** Comments and suggestions on the text of a release; each answer is the list as it is then. */
export const review = {
  comments: channel<readonly ReviewComment[]>()(release),
  add: channel<readonly ReviewComment[]>()(z.strictObject({ id: ReleaseId, comment: NewComment })),
  reply: channel<readonly ReviewComment[]>()(z.strictObject({ comment, text: z.string().trim().min(1).max(LONGEST_COMMENT) })),
  settle: channel<readonly ReviewComment[]>()(z.strictObject({ comment, state: z.enum(COMMENT_STATES) })),
  /** Removed ones stay in the archive, unseen, so that this can be undone. */
  setRemoved: channel<readonly ReviewComment[]>()(z.strictObject({ comment, isRemoved: z.boolean() })),
  /** Writes a Word file with the comments in its margin and suggestions as tracked changes. Null when the dialog is cancelled. */
  exportWord: channel<{ readonly path: string } | null>()(release),
  /**
   * Takes comments and tracked changes out of a Word file. `lost` are those whose words are not in the text any more. Null
   * when the dialog is cancelled; throws `import.*`, `review.other-release`, `review.none-found`.
   */
  importWord: channel<{ readonly added: number; readonly known: number; readonly lost: number; readonly comments: readonly ReviewComment[] } | null>()(release),
};
