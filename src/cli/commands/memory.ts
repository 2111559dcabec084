import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '@shared/errors';
import { openFacts } from '../../main/facts/client';
import { writeMemory } from '../../main/memory/write-memory';
import { withArchive, type CliContext, type Outcome } from '../context';

export async function importMemory(context: CliContext, file: string): Promise<Outcome> {
  const bytes = await readFile(resolve(file)).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AppError('import.unreadable', { reason }, { cause: error });
  });
  return withArchive(context, true, async (archive) => {
    const stamp = { author: context.author, at: new Date().toISOString(), note: '' };
    const report = await archive.call('importMemory', { bytes, file: basename(file), stamp });
    return { json: report, lines: [context.texts.t('cli:memory.imported', { ...report })] };
  });
}

/** Every paragraph of the archive that has a translation, as TMX. */
export async function exportMemory(context: CliContext, out: string): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const { path: archivePath } = await archive.call('open');
    const facts = openFacts({ archivePath, workers: context.workers });
    try {
      const path = resolve(out);
      const pairs = await writeMemory(facts, path);
      return { json: { path, pairs }, lines: [context.texts.t('cli:memory.exported', { path, count: pairs })] };
    } finally {
      await facts.call('close');
      await facts.terminate();
    }
  });
}
