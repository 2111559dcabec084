import { app as electronApp, dialog, nativeTheme, shell } from 'electron';
import { isSafeLink } from '@shared/domain/document';
import { AppError } from '@shared/errors';
import type { Handlers } from '../router';
import type { Services } from '../services';

export function appHandlers({ texts, window, updateMenu, onFlushed }: Services): Handlers['app'] {
  return {
    info: () =>
      Promise.resolve({
        version: electronApp.getVersion(),
        platform: process.platform,
        electron: process.versions.electron,
      }),
    flushed: () => {
      onFlushed();
      return Promise.resolve(null);
    },
    commandState: (state) => {
      updateMenu(state);
      return Promise.resolve(null);
    },
    async openLink({ href }) {
      if (!isSafeLink(href)) throw new AppError('request.invalid');
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: texts.t('native:link.open'),
        // The whole address, so that nobody is led elsewhere by a friendly text.
        detail: href,
        buttons: [texts.t('native:link.yes'), texts.t('native:link.no')],
        defaultId: 1,
        cancelId: 1,
      });
      if (response === 0) await shell.openExternal(href);
      return null;
    },
  };
}

export function settingsHandlers({ settings, send, texts, updateMenu }: Services): Handlers['settings'] {
  return {
    get: () => Promise.resolve(settings.effective),
    async change(changes) {
      const now = await settings.change(
        Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      );
      nativeTheme.themeSource = now.theme;
      await texts.changeLanguage(now.language);
      updateMenu();
      send('settings.changed', now);
      return now;
    },
  };
}
