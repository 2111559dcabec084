import type { JobProgress } from '../domain/jobs';
import type { FactsStatus } from '../domain/facts-index';
import type { ReleaseId } from '../domain/release';
import type { SearchStatus } from '../domain/search';
import type { CommandId } from '../commands/registry';
import type { ArchiveState } from './archive';
import type { EffectiveSettings } from './settings';

/** What main tells the window, after the fact. */
export interface Events {
  'archive.changed': ArchiveState;
  /** After commit; an empty list means "anything may have changed". */
  'releases.changed': { readonly ids: readonly ReleaseId[] };
  'search.status': SearchStatus;
  /** While the index of figures and quotations is built, and whenever it has taken in a change. */
  'facts.status': FactsStatus;
  'job.progress': JobProgress & { readonly jobId: string };
  'settings.changed': EffectiveSettings;
  /** After each change of the term base. */
  'terms.changed': null;
  /** After each change of the reusable blocks. */
  'blocks.changed': null;
  /** After each change of the archive's own words. */
  'ownWords.changed': null;
  /** A menu item was chosen. */
  'command.run': { readonly id: CommandId };
  /** The window wants to close: save what is typed, then call `app.flushed`. */
  'app.flush': null;
}
export type EventName = keyof Events;
