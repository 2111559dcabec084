import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** Makes names in a folder survive a power cut. Windows neither needs nor allows it. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') syncPath(path, 'r');
}

/** Makes the content of a file survive a power cut. Windows flushes only what was opened for writing. */
export const syncFile = (path: string): void => {
  syncPath(path, 'r+');
};

function syncPath(path: string, flags: string): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Makes a folder and those above it that are missing; returns the uppermost that was made, null when none. */
export function makeFolder(path: string): string | null {
  const made = mkdirSync(path, { recursive: true });
  if (made === undefined) return null;
  const uppermost = resolve(made);
  for (let folder = resolve(path); folder.length >= uppermost.length; folder = dirname(folder)) {
    syncFolder(dirname(folder));
    if (folder === dirname(folder)) break;
  }
  return uppermost;
}

/** Writes a whole file or nothing, and returns when it is safe on disk under its name. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}
