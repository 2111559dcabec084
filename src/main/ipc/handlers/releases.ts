import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { dialog } from 'electron';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';
import { PICTURE_EXTENSIONS, readAttachmentFile } from './attachment-file';

export function releaseHandlers({ session, settings, texts, window }: Services): Handlers['releases'] {
  const archive = (): typeof session.current.archive => session.current.archive;
  return {
    list: (request) => archive().call('list', request),
    counts: () => archive().call('counts'),
    get: ({ id }) => archive().call('get', id),
    create: ({ content }) =>
      archive().call('create', { id: randomUUID(), content, stamp: stamp(settings) }),
    save: ({ note, ...request }) => archive().call('save', { ...request, stamp: stamp(settings, note) }),
    bin: ({ ids }) => archive().call('bin', { ids, stamp: stamp(settings) }),
    restore: ({ ids }) => archive().call('restore', { ids, stamp: stamp(settings) }),
    history: ({ id }) => archive().call('history', id),
    revision: (request) => archive().call('revision', request),

    async pickAttachments({ imagesOnly }) {
      const pictures = { name: texts.t('native:files.pictures'), extensions: PICTURE_EXTENSIONS };
      const chosen = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: imagesOnly ? [pictures] : [{ name: texts.t('native:files.all'), extensions: ['*'] }, pictures],
      });
      const stored = [];
      for (const path of chosen.filePaths) {
        const name = basename(path);
        const bytes = await readAttachmentFile(path);
        stored.push(await archive().call('storeAttachment', { name, bytes, imageOnly: imagesOnly }));
      }
      return stored;
    },
    storeAttachment: ({ name, bytes }) =>
      archive().call('storeAttachment', { name, bytes, imageOnly: true }),
  };
}
