import type { JobProgress } from '@shared/domain/jobs';
import { applyReplacing, undoReplacing, type ReplaceArchive } from '../../replacing/apply';
import { previewReplacing } from '../../replacing/preview';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

/** Of the two texts; a note is read in one line. */
const LONGEST_IN_NOTE = 80;

const shortened = (text: string): string =>
  text.length <= LONGEST_IN_NOTE ? text : `${Array.from(text).slice(0, LONGEST_IN_NOTE).join('')}…`;

export function replacingHandlers({ session, settings, texts, jobs, send }: Services): Handlers['replacing'] {
  const archive = (): ReplaceArchive => {
    const { archive: client } = session.current;
    return {
      get: (id) => client.call('get', id),
      revision: (id, number) => client.call('revision', { id, number }),
      save: ({ note, ...request }) => client.call('save', { ...request, stamp: stamp(settings, note) }),
    };
  };
  const told = (jobId: string): { onProgress: (progress: JobProgress) => void } => ({
    onProgress: (progress) => send('job.progress', { ...progress, jobId }),
  });
  return {
    preview: ({ jobId, ids, wish }) =>
      jobs.run(jobId, (signal) => previewReplacing({ ids, wish, archive: archive(), signal, ...told(jobId) })),
    apply: ({ jobId, wish, choices }) =>
      jobs.run(jobId, (signal) =>
        applyReplacing({
          wish,
          choices,
          archive: archive(),
          signal,
          noteOf: (count) =>
            texts.t(wish.replacement === '' ? 'native:replacing.removed' : 'native:replacing.replaced', {
              count,
              found: shortened(wish.search.text),
              replacement: shortened(wish.replacement),
            }),
          ...told(jobId),
        }),
      ),
    undo: ({ jobId, releases }) =>
      jobs.run(jobId, (signal) =>
        undoReplacing({ releases, archive: archive(), signal, note: texts.t('native:replacing.undone'), ...told(jobId) }),
      ),
    cancel: ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(null);
    },
  };
}
