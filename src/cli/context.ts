import type { i18n } from 'i18next';
import type { ErrorRecord } from '@shared/errors';
import { openArchive, type ArchiveClient } from '../main/archive/client';

/** What every command has at hand. */
export interface CliContext {
  readonly archivePath: string;
  readonly texts: i18n;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** Folder of the built workers. */
  readonly workers: URL;
  /** Name written into revisions. */
  readonly author: string;
  /** Progress and remarks for people; goes to stderr. */
  readonly say: (line: string) => void;
}

/** What a command hands back: one JSON object for `--json`, lines for people, and whether something failed. */
export interface Outcome {
  readonly json: object;
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

/** Opens the archive for the time of `use`; rejects with an `archive.*` error when that is impossible. */
export async function withArchive<T>(
  context: CliContext,
  create: boolean,
  use: (archive: ArchiveClient) => Promise<T>,
): Promise<T> {
  const archive = await openArchive({ path: context.archivePath, create, workers: context.workers });
  try {
    return await use(archive);
  } finally {
    await archive.call('close');
    await archive.terminate();
  }
}

/** An error as the contract of the command line shows it, with its text in the person's language. */
export function describeError(texts: i18n, { code, detail }: ErrorRecord): {
  readonly code: string;
  readonly message: string;
  readonly detail: object;
} {
  return { code, message: texts.t(`errors:${code}`, detail), detail };
}
