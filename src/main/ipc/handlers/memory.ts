import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog } from 'electron';
import { AppError } from '@shared/errors';
import { writeMemory } from '../../memory/write-memory';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function memoryHandlers({ session, settings, texts, window }: Services): Handlers['memory'] {
  return {
    translations: (request) => session.current.facts().call('translations', request),
    concordance: (request) => session.current.facts().call('concordance', request),

    async importFile() {
      const { current } = session;
      const chosen = await dialog.showOpenDialog(window, {
        title: texts.t('memory:import.title'),
        properties: ['openFile'],
        filters: [
          { name: texts.t('memory:tmx'), extensions: ['tmx', 'xml'] },
          { name: texts.t('native:files.all'), extensions: ['*'] },
        ],
      });
      const [path] = chosen.filePaths;
      if (path === undefined) return null;
      const bytes = await readFile(path).catch((error: unknown) => {
        const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw new AppError('import.unreadable', { reason }, { cause: error });
      });
      const report = await current.archive.call('importMemory', { bytes, file: basename(path), stamp: stamp(settings) });
      await current.facts().call('sync');
      return report;
    },

    async exportFile() {
      const { current } = session;
      const chosen = await dialog.showSaveDialog(window, {
        title: texts.t('memory:export.title'),
        defaultPath: `${texts.t('memory:title')}.tmx`,
        filters: [{ name: texts.t('memory:tmx'), extensions: ['tmx'] }],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      return { path: chosen.filePath, pairs: await writeMemory(current.facts(), chosen.filePath) };
    },
  };
}
