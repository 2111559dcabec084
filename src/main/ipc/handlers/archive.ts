import { dialog } from 'electron';
import { AppError } from '@shared/errors';
import { openSampleArchive } from '../../workspace/sample';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function archiveHandlers(services: Services): Handlers['archive'] {
  const { session, settings, texts, window } = services;
  const askForFolder = async (title: string, mayCreate: boolean): Promise<string | undefined> => {
    const chosen = await dialog.showOpenDialog(window, {
      title,
      properties: mayCreate ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
    });
    return chosen.filePaths[0];
  };
  return {
    state: () => Promise.resolve(session.state),
    openDefault: () => session.change(session.state.defaultPath, true),
    openSample: () =>
      openSampleArchive({
        session,
        path: services.samplePath,
        source: services.sampleSource,
        parsers: services.parsers,
        stamp: stamp(settings),
      }),
    async create() {
      const path = await askForFolder(texts.t('native:archive.create'), true);
      return path === undefined ? session.state : session.change(path, true);
    },
    async choose() {
      const path = await askForFolder(texts.t('native:archive.choose'), false);
      return path === undefined ? session.state : session.change(path, false);
    },
    openRecent({ path }) {
      if (!session.state.recent.includes(path)) throw new AppError('request.invalid');
      return session.change(path, false);
    },
    listKinds: () => session.current.archive.call('kinds'),
    async saveKinds({ kinds }) {
      await session.current.archive.call('saveKinds', kinds);
      return session.current.archive.call('kinds');
    },
  };
}
