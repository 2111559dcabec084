import { randomUUID } from 'node:crypto';
import { dialog } from 'electron';
import { anchorOfQuote, remarksOf, type TextAnchor } from '@shared/domain/review';
import { AppError } from '@shared/errors';
import type { FiledComment } from '../../archive/api';
import { safeFileName } from '../../exporters/file-name';
import { imageReader } from '../../exporters/export-job';
import { writeReviewCopy } from '../../exporters/review-copy';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

const WORD = [{ name: 'Word', extensions: ['docx'] }];

export function reviewHandlers({ session, settings, parsers, texts, window }: Services): Handlers['review'] {
  const archive = (): typeof session.current.archive => session.current.archive;
  return {
    comments: ({ id }) => archive().call('comments', id),
    async add({ id, comment }) {
      const { author, at } = stamp(settings);
      await archive().call('addComments', { id, comments: [{ id: randomUUID(), comment, author, at }] });
      return archive().call('comments', id);
    },
    reply: (request) => archive().call('replyToComment', { ...request, stamp: stamp(settings) }),
    settle: (request) => archive().call('settleComment', { ...request, stamp: stamp(settings) }),
    setRemoved: (request) => archive().call('setCommentRemoved', request),

    async exportWord({ id }) {
      const release = await archive().call('get', id);
      const title = release.zh?.title || release.en?.title || texts.t('releases:untitled');
      const chosen = await dialog.showSaveDialog(window, {
        title: texts.t('review:export.title'),
        defaultPath: `${safeFileName(texts.t('review:export.name', { title }))}.docx`,
        filters: WORD,
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      const comments = await archive().call('comments', id);
      await writeReviewCopy({ release, comments, readImage: imageReader(archive()), file: chosen.filePath, now: new Date() });
      return { path: chosen.filePath };
    },

    async importWord({ id }) {
      const chosen = await dialog.showOpenDialog(window, { title: texts.t('review:import.title'), properties: ['openFile'], filters: WORD });
      const [path] = chosen.filePaths;
      if (path === undefined) return null;
      const outcome = await parsers.parseReview(path);
      if (!outcome.ok) throw AppError.fromRecord(outcome.error);
      const { releaseId, paragraphs } = outcome.review;
      if (releaseId !== null && releaseId !== id) throw new AppError('review.other-release');
      const remarks = remarksOf(paragraphs);
      if (remarks.length === 0) throw new AppError('review.none-found');
      const release = await archive().call('get', id);
      const now = new Date().toISOString();
      const filed = remarks.map(({ anchor: quote, text, replacement, author, at }) => {
        const anchor = anchorOfQuote(release, quote);
        const comment = { anchor: anchor ?? unplaced(quote), text: text.slice(0, LONGEST), replacement };
        return { isPlaced: anchor !== null, filed: { id: randomUUID(), comment, author: author.slice(0, 200), at: instant(at) ?? now } satisfies FiledComment };
      });
      const added = await archive().call('addComments', { id, comments: filed.map((one) => one.filed) });
      return { added, known: filed.length - added, lost: filed.filter(({ isPlaced }) => !isPlaced).length, comments: await archive().call('comments', id) };
    },
  };
}

const LONGEST = 5_000;

/** Word writes local time as if it were UTC, or says the zone: taken as it stands. Null for what is no time. */
function instant(at: string): string | null {
  const time = Date.parse(at);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Words that are not in the text: kept with the language they are in. */
const unplaced = (quote: Pick<TextAnchor, 'quote' | 'prefix' | 'suffix'>): TextAnchor => ({
  lang: /\p{Script=Han}/u.test(quote.quote + quote.prefix + quote.suffix) ? 'zh' : 'en',
  field: 'body',
  ...quote,
});
