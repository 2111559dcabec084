import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportFormat, ExportLayout } from '@shared/domain/jobs';
import { SearchRequest } from '@shared/domain/search';
import { AppError } from '@shared/errors';
import { exportReleases } from '../../main/exporters/export-job';
import { createRemotePrinter, type ElectronLaunch } from '../../main/exporters/remote-printer';
import { openParsers } from '../../main/importers/client';
import { importPaths } from '../../main/importers/import-job';
import { openSearch } from '../../main/search/client';
import type { ArchiveClient } from '../../main/archive/client';
import { describeError, withArchive, type CliContext, type Outcome } from '../context';

export async function importFiles(
  context: CliContext,
  request: {
    readonly paths: readonly string[];
    readonly recursive: boolean;
    readonly pair: 'auto' | 'off';
    readonly dryRun: boolean;
  },
): Promise<Outcome> {
  return withArchive(context, true, async (archive) => {
    const parsers = openParsers({ workers: context.workers });
    try {
      const report = await importPaths({
        ...request,
        archive,
        parsers,
        author: context.author,
        now: new Date(),
        signal: context.signal,
        onProgress: ({ done, total, current }) =>
          context.say(context.texts.t('cli:import.progress', { done, total, current })),
      });
      const { imported, duplicates, failed } = report;
      return {
        json: {
          imported,
          duplicates,
          failed,
          items: report.items.map((item) => ({
            ...item,
            error: item.error === null ? null : describeError(context.texts, item.error),
          })),
        },
        failed: failed > 0 || report.cancelled,
        lines: [
          ...report.items.map((item) =>
            [item.status, item.path, item.error === null ? (item.releaseId ?? '') : describeError(context.texts, item.error).message].join('\t'),
          ),
          context.texts.t('cli:import.done', { imported, duplicates, failed }),
          ...(report.cancelled ? [context.texts.t('cli:stopped')] : []),
        ],
      };
    } finally {
      await parsers.close();
    }
  });
}

/** Which releases to export: named ones, all, or those a query finds. */
export type Selection =
  | { readonly ids: readonly string[] }
  | { readonly all: true }
  | { readonly query: string };

export async function exportFiles(
  context: CliContext,
  request: {
    readonly selection: Selection;
    readonly format: ExportFormat;
    readonly layout: ExportLayout | undefined;
    readonly out: string;
  },
): Promise<Outcome> {
  return withArchive(context, false, async (archive) => {
    const ids = await select(context, archive, request.selection);
    const printer = createRemotePrinter(launchElectron);
    try {
      const report = await exportReleases({
        ids,
        format: request.format,
        layout: request.layout,
        target: { directory: resolve(request.out) },
        archive,
        printer,
        now: new Date(),
        signal: context.signal,
        onProgress: ({ done, total, current }) =>
          context.say(context.texts.t('cli:export.progress', { done, total, current })),
      });
      const exported = report.files.length;
      const failed = report.failures.length;
      return {
        json: {
          exported,
          failed,
          files: report.files,
          failures: report.failures.map(({ releaseId, error }) => ({
            releaseId,
            error: describeError(context.texts, error),
          })),
        },
        failed: failed > 0 || report.cancelled,
        lines: [
          ...report.files.map((file) => file.path),
          ...report.failures.map(({ releaseId, error }) => `${releaseId}\t${describeError(context.texts, error).message}`),
          context.texts.t('cli:export.done', { exported, failed }),
        ],
      };
    } finally {
      await printer.close();
    }
  });
}

async function select(context: CliContext, archive: ArchiveClient, selection: Selection): Promise<readonly string[]> {
  if ('ids' in selection) return selection.ids;
  if ('all' in selection) return archive.call('ids', { bin: false });
  const { path } = await archive.call('open');
  const index = await openSearch({ archivePath: path, workers: context.workers });
  try {
    await index.call('sync');
    const found: string[] = [];
    for (;;) {
      const reply = await index.call('query', SearchRequest.parse({ text: selection.query, offset: found.length, limit: 200 }));
      found.push(...reply.hits.map((hit) => hit.releaseId));
      if (reply.hits.length === 0 || found.length >= reply.total) return found;
    }
  } finally {
    await index.call('close');
    await index.terminate();
  }
}

/** Asks the script that knows this machine's Electron how to start one without a window. */
async function launchElectron(): Promise<ElectronLaunch> {
  const script = fileURLToPath(new URL('../../scripts/electron-path.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  try {
    return JSON.parse(output) as ElectronLaunch;
  } catch (error) {
    throw new AppError('export.print-failed', { reason: 'Electron' }, { cause: error });
  }
}
