import { basename } from 'node:path';
import { dialog } from 'electron';
import { writeExport } from '../../exporters/write-export';
import type { Handlers } from '../router';
import type { Services } from '../services';
import { PICTURE_EXTENSIONS, readAttachmentFile } from './attachment-file';

export function photosHandlers({ session, texts, window }: Services): Handlers['photos'] {
  return {
    states: ({ sha256s }) => session.current.archive.call('attachmentStates', sha256s),
    uses: (request) => session.current.archive.call('attachmentUses', request),

    async choose({ several }) {
      const chosen = await dialog.showOpenDialog(window, {
        title: texts.t('photos:choose'),
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [
          { name: texts.t('native:files.all'), extensions: ['*'] },
          { name: texts.t('native:files.pictures'), extensions: PICTURE_EXTENSIONS },
        ],
      });
      return chosen.filePaths;
    },

    async storePath({ path }) {
      const { archive } = session.current;
      return archive.call('storeAttachment', { name: basename(path), bytes: await readAttachmentFile(path), imageOnly: false });
    },

    async mend({ sha256, path }) {
      const { archive } = session.current;
      return archive.call('mendAttachment', { sha256, name: basename(path), bytes: await readAttachmentFile(path) });
    },

    async saveCopy({ sha256, name }) {
      const { archive } = session.current;
      const chosen = await dialog.showSaveDialog(window, { title: texts.t('photos:saveCopy'), defaultPath: name });
      if (chosen.canceled || chosen.filePath === '') return null;
      await writeExport(chosen.filePath, (await archive.call('readAttachment', sha256)).bytes);
      return { path: chosen.filePath };
    },

    keepThumbnail: (request) => session.current.archive.call('keepThumbnail', request),
  };
}
