import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TermFormat } from '@shared/domain/terms';
import { AppError } from '@shared/errors';
import { writeExport } from '../../main/exporters/write-export';
import { withArchive, type CliContext, type Outcome } from '../context';

export async function importTerms(context: CliContext, file: string): Promise<Outcome> {
  const bytes = await readFile(resolve(file)).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AppError('import.unreadable', { reason }, { cause: error });
  });
  return withArchive(context, true, async (archive) => {
    const stamp = { author: context.author, at: new Date().toISOString(), note: '' };
    const { added, changed, same, skipped, skippedLines } = await archive.call('importTerms', { bytes, stamp });
    return {
      json: { added, changed, same, skipped, skippedLines },
      lines: [context.texts.t('cli:terms.imported', { added, changed, same, skipped })],
    };
  });
}

export async function exportTerms(context: CliContext, request: { readonly format: TermFormat; readonly out: string }): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const path = resolve(request.out);
    const { bytes, concepts } = await archive.call('exportTerms', { format: request.format });
    await writeExport(path, bytes);
    return { json: { path, concepts }, lines: [context.texts.t('cli:terms.exported', { path, count: concepts })] };
  });
}
