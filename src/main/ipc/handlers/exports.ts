import { dialog, shell } from 'electron';
import type { ExportReport } from '@shared/domain/jobs';
import type { Status } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import { exportResults } from '../../exporters/results/results-job';
import type { ResultsTexts } from '../../exporters/results/table';
import { safeFileName } from '../../exporters/file-name';
import { exportFileName, exportReleases, previewRelease } from '../../exporters/export-job';
import type { Handlers } from '../router';
import type { Services } from '../services';

export function exportHandlers({ session, settings, texts, window, printer, jobs, send }: Services): Handlers['exports'] {
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
    async results({ jobId, request, format }) {
      const { archive, search } = session.current;
      const title = request.text.trim() === '' ? texts.t('exports:results.titleOfView') : texts.t('exports:results.title', { text: request.text });
      const chosen = await dialog.showSaveDialog(window, {
        title: texts.t('native:export.results'),
        defaultPath: `${safeFileName(title)}.${format}`,
        filters: [{ name: texts.t(`exports:results.format.${format}`), extensions: [format] }],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      const file = await jobs.run(jobId, (signal) =>
        exportResults({
          request,
          format,
          file: chosen.filePath,
          archive,
          search,
          texts: resultsTexts(title),
          now: new Date(),
          signal,
          onProgress: (progress) => send('job.progress', { ...progress, jobId }),
        }),
      );
      written.add(file.path);
      return file;
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

  function resultsTexts(title: string): ResultsTexts {
    const status = (id: Status): string => texts.t(`releases:status.${id}`);
    return {
      language: settings.effective.language,
      title,
      columns: {
        date: texts.t('exports:results.date'),
        titleZh: texts.t('exports:results.titleZh'),
        titleEn: texts.t('exports:results.titleEn'),
        status: texts.t('exports:results.status'),
        kind: texts.t('exports:results.kind'),
        tags: texts.t('exports:results.tags'),
        snippet: texts.t('exports:results.snippet'),
      },
      statuses: {
        draft: status('draft'),
        in_review: status('in_review'),
        approved: status('approved'),
        published: status('published'),
        withdrawn: status('withdrawn'),
      },
    };
  }

  async function askForFolder(): Promise<{ directory: string } | null> {
    const chosen = await dialog.showOpenDialog(window, {
      title: texts.t('native:export.folder'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [directory] = chosen.filePaths;
    return directory === undefined ? null : { directory };
  }
}
