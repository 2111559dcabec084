import { dialog, type BrowserWindow } from 'electron';
import type { i18n } from 'i18next';

/** How long the page may take to save what was typed before the person is asked. */
const PATIENCE_MS = 5_000;

interface Options {
  readonly window: BrowserWindow;
  readonly texts: i18n;
  /** Asks the page to save what was typed; its answer is `flushed`. */
  readonly askToFlush: () => void;
  /** Closes what is open. The window closes when it has settled. */
  readonly shutDown: () => Promise<void>;
}

export interface CloseGuard {
  readonly flushed: () => void;
}

/** Lets the window close only when everything typed is saved, or when the person says that it may be lost. */
export function guardClosing({ window, texts, askToFlush, shutDown }: Options): CloseGuard {
  let waiting: (() => void) | null = null;
  let isClosing = false;

  const saved = async (): Promise<boolean> => {
    if (window.webContents.isCrashed()) return true;
    let timer: NodeJS.Timeout | undefined;
    const flushed = new Promise<true>((resolve) => (waiting = () => resolve(true)));
    const patience = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
    askToFlush();
    const done = await Promise.race([flushed, patience]);
    clearTimeout(timer);
    return done;
  };

  const mayLose = async (): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: texts.t('native:close.unsaved'),
      detail: texts.t('native:close.unsavedDetail'),
      buttons: [texts.t('native:close.stay'), texts.t('native:close.lose')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  };

  const close = async (): Promise<void> => {
    if (!(await saved()) && !(await mayLose())) {
      isClosing = false;
      return;
    }
    await shutDown();
    window.destroy();
  };

  window.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close();
  });
  return { flushed: () => waiting?.() };
}
