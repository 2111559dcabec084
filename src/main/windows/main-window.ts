import { BrowserWindow, screen, type Session } from 'electron';
import type { Events, EventName } from '@shared/contract';
import { APP_ORIGIN } from './app-protocol';
import { readWindowState, visibleBounds, writeWindowState } from './window-state';

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
}

/** The one window. Sandboxed, isolated, and unable to go anywhere else. */
export async function openMainWindow(options: {
  readonly session: Session;
  readonly preload: string;
  readonly statePath: string;
}): Promise<MainWindow> {
  const state = await readWindowState(options.statePath);
  const bounds = visibleBounds(state.bounds, screen.getAllDisplays().map((display) => display.workArea));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    ...bounds,
    show: false,
    title: 'Tonggao',
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state.maximized) window.maximize();
  confine(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const now = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    // The place of the window is a comfort: failing to note it must not keep the window open.
    writeWindowState(options.statePath, now).catch(() => undefined);
  });
  return {
    window,
    send: (event, payload) => {
      if (!window.isDestroyed()) window.webContents.send(event, payload);
    },
  };
}

/** No navigation, no second window, no embedded page: links are opened by a command that asks first. */
function confine(window: BrowserWindow): void {
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export const loadMainPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${APP_ORIGIN}/index.html`);
