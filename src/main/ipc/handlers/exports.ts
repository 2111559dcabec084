import { dialog, shell } from 'electron';
import type { ExportReport } from '@shared/domain/jobs';
import { AppError } from '@shared/errors';
import { exportFileName, exportReleases, previewRelease } from '../../exporters/export-job';
import type { Handlers } from '../router';
import type { Services } from '../services';

export function exportHandlers({ session, texts, window, printer, jobs, send }: Services): Handlers['exports'] {
  /** Only what this session wrote may be shown in the file manager. */
  const written = new Set<string>();

  return {
    async save({ jobId, ids, format, layout }) {
      const { archive } = session.current;
      const [only] = ids.length === 1 ? ids : [];
      const target = only === undefined ? await askForFolder() : await askForFile(only);
      if (target === null) return null;
      const report: ExportReport = await jobs.run(jobId, (signal) =>
        exportReleases({
          ids,
          format,
          layout,
          target,
          archive,
          printer,
          now: new Date(),
          signal,
          onProgress: (progress) => send('job.progress', { ...progress, jobId }),
        }),
      );
      for (const file of report.files) written.add(file.path);
      return report;

      async function askForFile(id: string): Promise<{ file: string } | null> {
        const name = exportFileName(await archive.call('get', id), layout, format);
        const chosen = await dialog.showSaveDialog(window, {
          title: texts.t('native:export.save'),
          defaultPath: name,
          filters: [{ name: format.toUpperCase(), extensions: [format] }],
        });
        return chosen.canceled || chosen.filePath === '' ? null : { file: chosen.filePath };
      }
    },
    cancel: ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(null);
    },
    preview: ({ id, layout }) =>
      previewRelease({ id, layout, archive: session.current.archive, printer, now: new Date() }),
    reveal({ path }) {
      if (!written.has(path)) throw new AppError('request.invalid');
      shell.showItemInFolder(path);
      return Promise.resolve(null);
    },
  };

  async function askForFolder(): Promise<{ directory: string } | null> {
    const chosen = await dialog.showOpenDialog(window, {
      title: texts.t('native:export.folder'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [directory] = chosen.filePaths;
    return directory === undefined ? null : { directory };
  }
}
