import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { AppError, type ErrorRecord } from '@shared/errors';

/** A file to import, or a path that leads to none. `path` is as given, or a given folder's path and what follows. */
export type FoundPath =
  | { readonly path: string; readonly error: null }
  | { readonly path: string; readonly error: ErrorRecord };

const collator = new Intl.Collator('zh', { numeric: true });

/** Lock files of Word and WPS, hidden files, and what systems leave in folders. */
const isNoise = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini|__macosx)$/i.test(name);

/**
 * The files that paths mean, folders opened (and theirs, when `recursive`), in natural order, each file once. Folders
 * that link into themselves are met once; the `_files` folder of a saved web page belongs to the page.
 */
export async function expandPaths(paths: readonly string[], recursive: boolean, signal: AbortSignal): Promise<FoundPath[]> {
  const found: FoundPath[] = [];
  const seen = new Set<string>();

  const visit = async (path: string, depth: number): Promise<void> => {
    if (signal.aborted) return;
    try {
      const real = await realpath(path);
      if (seen.has(real)) return;
      seen.add(real);
      const stats = await stat(real);
      if (!stats.isDirectory()) {
        found.push({ path, error: null });
      } else if (depth === 0 || recursive) {
        for (const name of await namesIn(path)) await visit(join(path, name), depth + 1);
      }
    } catch (error) {
      found.push({ path, error: unreadable(error) });
    }
  };

  for (const path of paths) await visit(resolve(path) === path ? path : path.replace(/[\\/]+$/, '') || path, 0);
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !isNoise(name));
  const pages = new Set(names.filter((name) => /^\.html?$/i.test(extname(name))).map((name) => basename(name, extname(name))));
  const belongsToPage = (name: string): boolean => {
    const page = /^(.+)(?:_files|\.files|_文件)$/i.exec(name)?.[1];
    return page !== undefined && pages.has(page);
  };
  return names.filter((name) => !belongsToPage(name)).sort((a, b) => collator.compare(a, b));
}

export function unreadable(error: unknown): ErrorRecord {
  if (error instanceof AppError) return error.toRecord();
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return { code: 'import.unreadable', detail: { reason } };
}
