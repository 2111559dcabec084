import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, nativeTheme, session as sessions } from 'electron';
import type { CommandId } from '@shared/commands/registry';
import { createI18n } from '@shared/locales/create-i18n';
import { openParsers } from './importers/client';
import { createHandlers } from './ipc/handlers';
import { Jobs } from './ipc/jobs';
import { routeChannels } from './ipc/router';
import type { Services } from './ipc/services';
import { createLog } from './logging/log';
import { showMenu } from './menu/app-menu';
import { defaultArchive, sampleArchive } from './settings/default-paths';
import { SettingsStore } from './settings/settings-store';
import { APP_ORIGIN, declareAppScheme, serveApp } from './windows/app-protocol';
import { guardClosing } from './windows/close-guard';
import { loadMainPage, openMainWindow } from './windows/main-window';
import { keepOffline } from './windows/offline-session';
import { createPrintWindow } from './windows/print-window';
import { ArchiveSession } from './workspace/session';

const built = (path: string): URL => new URL(path, import.meta.url);

declareAppScheme();

// Two programs on one profile would write the same settings and open the same archive.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

/** The composition root: the only place that constructs and connects. */
async function start(): Promise<void> {
  const profile = app.getPath('userData');
  const log = createLog(join(profile, 'logs', 'main.log'));
  const settings = await SettingsStore.open(join(profile, 'settings.json'), app.getLocale());
  const texts = createI18n(settings.effective.language);
  nativeTheme.themeSource = settings.effective.theme;

  const workers = built('.');
  const parsers = openParsers({ workers });
  const printer = createPrintWindow();
  const jobs = new Jobs();

  const pageSession = sessions.defaultSession;
  keepOffline(pageSession);
  const main = await openMainWindow({
    session: pageSession,
    preload: fileURLToPath(built('../preload/index.cjs')),
    statePath: join(profile, 'window.json'),
  });
  const session = new ArchiveSession({
    workers,
    settings,
    defaultPath: defaultArchive(profile),
    samplePath: sampleArchive(profile),
    onState: (state) => main.send('archive.changed', state),
    events: {
      onChanged: (ids) => main.send('releases.changed', { ids }),
      onSearchStatus: (status) => main.send('search.status', status),
      onFactsStatus: (status) => main.send('facts.status', status),
      onSearchError: (error) => log({ event: 'search.failed', error }),
    },
  });
  serveApp(pageSession, fileURLToPath(built('../renderer')), {
    read: (sha256) => session.current.archive.call('readAttachment', sha256),
    thumbnail: (sha256) => session.current.archive.call('thumbnail', sha256),
  });

  let menuState = { enabled: new Set<string>(), checked: new Set<string>() };
  const updateMenu: Services['updateMenu'] = (state) => {
    if (state !== undefined) menuState = { enabled: new Set(state.enabled), checked: new Set(state.checked) };
    showMenu(texts, menuState, (id: CommandId) => main.send('command.run', { id }));
  };
  updateMenu();

  const closing = guardClosing({
    window: main.window,
    texts,
    askToFlush: () => main.send('app.flush', null),
    shutDown,
  });
  routeChannels({
    log,
    isTrusted: ({ senderFrame }) =>
      senderFrame !== null &&
      !main.window.isDestroyed() &&
      senderFrame === main.window.webContents.mainFrame &&
      senderFrame.url.startsWith(`${APP_ORIGIN}/`),
    handlers: createHandlers({
      window: main.window,
      send: main.send,
      session,
      settings,
      texts,
      parsers,
      printer,
      jobs,
      updateMenu,
      onFlushed: closing.flushed,
      sampleSource: fileURLToPath(built('../../resources/sample')),
      samplePath: sampleArchive(profile),
    }),
  });

  const [lastArchive] = settings.effective.recentArchives;
  const opening = lastArchive === undefined ? Promise.resolve() : session.change(lastArchive, false);
  opening.catch((error: unknown) => log({ event: 'archive.open-failed', error }));

  // A crashed page comes back with what was saved: at most the last two seconds of typing are gone.
  main.window.webContents.on('render-process-gone', (_event, { reason }) => {
    log({ event: 'page.gone', detail: { reason } });
    if (reason !== 'clean-exit') void loadMainPage(main.window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    if (main.window.isMinimized()) main.window.restore();
    main.window.focus();
  });
  await loadMainPage(main.window);

  async function shutDown(): Promise<void> {
    jobs.cancelAll();
    try {
      await session.close();
      await parsers.close();
      await printer.close();
    } catch (error) {
      log({ event: 'shutdown.failed', error });
    }
  }
}
