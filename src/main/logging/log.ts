import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A log line: what happened and in which part; never a title or a text of a release. */
export interface LogEntry {
  readonly event: string;
  readonly error?: unknown;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export type Log = (entry: LogEntry) => void;

const MAX_BYTES = 1_000_000;

/** Appends JSON lines to a file in the profile; the file before the last megabyte is kept as `.1`. */
export function createLog(path: string): Log {
  let queue: Promise<unknown> = mkdir(dirname(path), { recursive: true });
  return ({ event, error, detail }) => {
    const line = JSON.stringify({ at: new Date().toISOString(), event, ...detail, ...describe(error) });
    // Logging must never be the reason why something else fails.
    queue = queue.then(() => append(path, line)).catch(() => undefined);
  };
}

async function append(path: string, line: string): Promise<void> {
  const size = await stat(path).then((found) => found.size, () => 0);
  if (size > MAX_BYTES) await rename(path, `${path}.1`);
  await appendFile(path, `${line}\n`);
}

/** Messages of bugs may quote data, so only the kind of error and its place in the code are kept. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const frames = (error.stack ?? '').split('\n').filter((frame) => frame.trim().startsWith('at '));
  return { error: error.name, stack: frames.slice(0, 8).map((frame) => frame.trim()) };
}
