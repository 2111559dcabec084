import type { BrowserWindow } from 'electron';
import type { i18n } from 'i18next';
import type { EventName, Events } from '@shared/contract';
import type { PdfPrinter } from '../exporters/api';
import type { Parsers } from '../importers/client';
import type { Stamp } from '../archive/api';
import type { SettingsStore } from '../settings/settings-store';
import type { ArchiveSession } from '../workspace/session';
import type { Jobs } from './jobs';

/** What the handlers work with; made once in the composition root. */
export interface Services {
  readonly window: BrowserWindow;
  readonly send: <E extends EventName>(event: E, payload: Events[E]) => void;
  readonly session: ArchiveSession;
  readonly settings: SettingsStore;
  readonly texts: i18n;
  readonly parsers: Parsers;
  readonly printer: PdfPrinter;
  readonly jobs: Jobs;
  /** Rebuilds the menu, with what the window says is possible now. */
  readonly updateMenu: (state?: { enabled: readonly string[]; checked: readonly string[] }) => void;
  /** The window has saved what was typed. */
  readonly onFlushed: () => void;
  /** Folder of the sample archive's texts. */
  readonly sampleSource: string;
  readonly samplePath: string;
}

export const stamp = (settings: SettingsStore, note = ''): Stamp => ({
  author: settings.author,
  at: new Date().toISOString(),
  note,
});
