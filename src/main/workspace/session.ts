import type { ArchiveState } from '@shared/contract';
import { AppError, toErrorRecord, type ErrorRecord } from '@shared/errors';
import type { SettingsStore } from '../settings/settings-store';
import { openWorkspace, type Workspace, type WorkspaceEvents } from './workspace';

/** Which archive the window works on: at most one, and everything needed to change to another. */
export class ArchiveSession {
  private workspace: Workspace | null = null;
  private error: ErrorRecord | null = null;
  /** Changes of archive happen one after the other, however fast they are asked for. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: {
      readonly workers: URL;
      readonly defaultPath: string;
      readonly samplePath: string;
      readonly settings: SettingsStore;
      readonly events: WorkspaceEvents;
      readonly onState: (state: ArchiveState) => void;
    },
  ) {}

  get state(): ArchiveState {
    return {
      current: this.workspace?.info ?? null,
      recent: this.options.settings.effective.recentArchives,
      defaultPath: this.options.defaultPath,
      samplePath: this.options.samplePath,
      error: this.error,
    };
  }

  /** The open archive; throws `archive.none-open`. */
  get current(): Workspace {
    if (this.workspace === null) throw new AppError('archive.none-open');
    return this.workspace;
  }

  /**
   * Closes the open archive and opens another. When that fails the state says why, and the archive that was open
   * before is opened again: a wrong choice must not take the person's work off the screen.
   */
  change(path: string, create: boolean): Promise<ArchiveState> {
    return this.inTurn(async () => {
      const before = this.workspace?.info.path ?? null;
      if (before === path) return;
      await this.closeCurrent();
      this.error = null;
      try {
        await this.open(path, create);
      } catch (error) {
        this.error = toErrorRecord(error);
        if (before !== null) await this.open(before, false);
        if (!(error instanceof AppError)) throw error;
      }
    });
  }

  close(): Promise<ArchiveState> {
    return this.inTurn(() => this.closeCurrent());
  }

  private async open(path: string, create: boolean): Promise<void> {
    const { workers, events, settings } = this.options;
    this.workspace = await openWorkspace({ path, create, workers }, events);
    await settings.rememberArchive(path);
  }

  private async closeCurrent(): Promise<void> {
    const closing = this.workspace;
    this.workspace = null;
    await closing?.close();
  }

  private inTurn(work: () => Promise<void>): Promise<ArchiveState> {
    const done = this.queue.then(work).finally(() => this.options.onState(this.state));
    this.queue = done.catch(() => undefined);
    return done.then(() => this.state);
  }
}
