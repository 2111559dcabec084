import { z } from 'zod';
import type { ErrorRecord } from '../errors';
import { Kind } from '../domain/release';
import { channel } from './channel';

export interface ArchiveInfo {
  readonly path: string;
  readonly name: string;
  readonly schemaVersion: number;
}

/** What the window shows: an archive, or the welcome screen. `error` tells why the last attempt to open one failed. */
export interface ArchiveState {
  readonly current: ArchiveInfo | null;
  readonly recent: readonly string[];
  readonly defaultPath: string;
  readonly samplePath: string;
  readonly error: ErrorRecord | null;
}

const nothing = z.undefined().optional();

export const archive = {
  state: channel<ArchiveState>()(nothing),
  /** Opens the archive in the default place, making it when it is not there yet. */
  openDefault: channel<ArchiveState>()(nothing),
  /** Opens a fresh copy of the sample archive beside the default one. */
  openSample: channel<ArchiveState>()(nothing),
  /** Asks for a folder; unchanged state when the person cancels. */
  create: channel<ArchiveState>()(nothing),
  choose: channel<ArchiveState>()(nothing),
  /** Only paths of the recent list are accepted. */
  openRecent: channel<ArchiveState>()(z.strictObject({ path: z.string().max(4_096) })),
  listKinds: channel<readonly Kind[]>()(nothing),
  saveKinds: channel<readonly Kind[]>()(z.strictObject({ kinds: z.array(Kind).min(1).max(100) })),
};
