import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog } from 'electron';
import { AppError } from '@shared/errors';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

/** Bigger files are refused: an archive of press material has no use for them, and they pass through memory. */
const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;

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
      const pictures = { name: texts.t('native:files.pictures'), extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] };
      const chosen = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: imagesOnly ? [pictures] : [{ name: texts.t('native:files.all'), extensions: ['*'] }, pictures],
      });
      const stored = [];
      for (const path of chosen.filePaths) {
        const name = basename(path);
        if ((await stat(path)).size > MAX_ATTACHMENT_BYTES) throw new AppError('import.too-large');
        const bytes = await readFile(path);
        stored.push(await archive().call('storeAttachment', { name, bytes, imageOnly: imagesOnly }));
      }
      return stored;
    },
    storeAttachment: ({ name, bytes }) =>
      archive().call('storeAttachment', { name, bytes, imageOnly: true }),
  };
}
