import { dialog } from 'electron';
import type { ImportReport } from '@shared/domain/jobs';
import { EXTENSIONS } from '../../importers/formats/extensions';
import { importPasted, importPaths } from '../../importers/import-job';
import type { Handlers } from '../router';
import type { Services } from '../services';

type ImportSurroundings = Pick<
  Parameters<typeof importPaths>[0],
  'archive' | 'parsers' | 'author' | 'now' | 'onProgress'
>;

export function importHandlers({ session, settings, texts, window, parsers, jobs, send }: Services): Handlers['imports'] {
  const common = (jobId: string): ImportSurroundings => ({
    archive: session.current.archive,
    parsers,
    author: settings.author,
    now: new Date(),
    onProgress: (progress) => send('job.progress', { ...progress, jobId }),
  });

  const importAll = (jobId: string, paths: readonly string[]): Promise<ImportReport> =>
    jobs.run(jobId, (signal) =>
      importPaths({ ...common(jobId), paths, recursive: true, pair: 'auto', dryRun: false, signal }),
    );

  return {
    async pick({ jobId, what }) {
      const chosen = await dialog.showOpenDialog(window, {
        title: texts.t(`native:import.${what}`),
        ...(what === 'files'
          ? {
              properties: ['openFile', 'multiSelections'],
              filters: [
                { name: texts.t('native:files.documents'), extensions: [...EXTENSIONS] },
                { name: texts.t('native:files.all'), extensions: ['*'] },
              ],
            }
          : { properties: ['openDirectory'] }),
      });
      return chosen.filePaths.length === 0 ? null : importAll(jobId, chosen.filePaths);
    },
    paths: ({ jobId, paths }) => importAll(jobId, paths),
    pasted: ({ jobId, html, text }) =>
      jobs.run(jobId, (signal) => importPasted({ ...common(jobId), html, text, signal })),
    cancel: ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(null);
    },
  };
}
