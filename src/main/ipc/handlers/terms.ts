import { readFile } from 'node:fs/promises';
import { dialog } from 'electron';
import { AppError } from '@shared/errors';
import { writeExport } from '../../exporters/write-export';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

const EXTENSIONS = ['csv', 'tsv', 'tbx', 'xml', 'txt'];

export function termsHandlers({ session, settings, texts, window, send }: Services): Handlers['terms'] {
  /** Tells the window, and hands on what came of the change. */
  const changing = async <T extends { readonly batch: number | null }>(change: Promise<T>): Promise<T> => {
    const outcome = await change;
    if (outcome.batch !== null) send('terms.changed', null);
    return outcome;
  };

  return {
    list: (request) => session.current.archive.call('terms', request),
    lookUp: ({ texts: wanted }) => session.current.archive.call('lookUpTerms', wanted),
    save: (request) => changing(session.current.archive.call('saveConcept', { ...request, stamp: stamp(settings) })),
    remove: (request) => changing(session.current.archive.call('removeConcepts', { ...request, stamp: stamp(settings) })),
    undo: (request) => changing(session.current.archive.call('undoTerms', { ...request, stamp: stamp(settings) })),
    bringBackShipped: () => changing(session.current.archive.call('bringBackShippedTerms', { stamp: stamp(settings) })),

    async importFile() {
      const { archive } = session.current;
      const chosen = await dialog.showOpenDialog(window, {
        title: texts.t('terms:import.title'),
        properties: ['openFile'],
        filters: [
          { name: texts.t('terms:import.files'), extensions: EXTENSIONS },
          { name: texts.t('native:files.all'), extensions: ['*'] },
        ],
      });
      const [path] = chosen.filePaths;
      if (path === undefined) return null;
      const bytes = await readFile(path).catch((error: unknown) => {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw new AppError('import.unreadable', { reason }, { cause: error });
      });
      return changing(archive.call('importTerms', { bytes, stamp: stamp(settings) }));
    },

    async exportFile({ format }) {
      const { archive } = session.current;
      const chosen = await dialog.showSaveDialog(window, {
        title: texts.t('terms:export.title'),
        defaultPath: `${texts.t('terms:title')}.${format}`,
        filters: [{ name: texts.t(`terms:export.${format}`), extensions: [format] }],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      const { bytes, concepts } = await archive.call('exportTerms', { format });
      await writeExport(chosen.filePath, bytes);
      return { path: chosen.filePath, concepts };
    },
  };
}
