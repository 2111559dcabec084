import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import { textLines } from '../../src/shared/domain/document';
import type { ExportFormat } from '../../src/shared/domain/jobs';
import type { Release, ReleaseId } from '../../src/shared/domain/release';
import type { ArchiveClient } from '../../src/main/archive/client';
import { openArchive } from '../../src/main/archive/client';
import { exportReleases } from '../../src/main/exporters/export-job';
import type { PdfPrinter } from '../../src/main/exporters/api';
import { openParsers } from '../../src/main/importers/client';
import { importPaths } from '../../src/main/importers/import-job';
import { compared, round, timed, type Compared } from './statistics';

const never = new AbortController().signal;

/** Files per second, and milliseconds per file beside a baseline of the same run. */
interface Rate {
  readonly perSecond: number;
  readonly msPerFile: Compared;
}

/** Exports `ids` in each format. The baseline makes a plain .docx of the same paragraphs with the same library. */
export async function benchExport(archive: ArchiveClient, ids: readonly ReleaseId[], folder: string, printer: PdfPrinter): Promise<Record<string, Rate>> {
  const releases = await Promise.all(ids.map((id) => archive.call('get', id)));
  const plain = await timed(async () => {
    for (const release of releases) await plainDocx(release);
  });
  const rates: Record<string, Rate> = {};
  for (const format of ['docx', 'pdf', 'html', 'md'] satisfies ExportFormat[]) {
    const some = format === 'pdf' ? ids.slice(0, 40) : ids;
    const { ms } = await timed(() =>
      exportReleases({
        ids: some,
        format,
        layout: format === 'md' ? 'en' : 'side-by-side',
        target: { directory: join(folder, `export-${format}`) },
        archive,
        printer,
        now: new Date('2026-01-01T00:00:00Z'),
        signal: never,
        onProgress: () => undefined,
      }),
    );
    rates[format] = { perSecond: round((some.length / ms) * 1000), msPerFile: compared(ms / some.length, plain.ms / ids.length) };
  }
  return rates;
}

async function plainDocx({ zh, en }: Release): Promise<Buffer> {
  const lines = [zh, en].flatMap((edition) => (edition === null ? [] : [edition.title, ...textLines(edition.body.content)]));
  return Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
}

/** Imports what was exported. The baseline only reads the same files: mammoth's raw text for Word, the bytes for others. */
export async function benchImport(folder: string, workers: URL): Promise<Record<string, Rate>> {
  const rates: Record<string, Rate> = {};
  for (const format of ['docx', 'html', 'md'] satisfies ExportFormat[]) {
    const source = join(folder, `export-${format}`);
    const files = (await readdir(source)).map((name) => join(source, name));
    const reading = await timed(async () => {
      for (const path of files) {
        if (format === 'docx') await mammoth.extractRawText({ path });
        else await readFile(path);
      }
    });
    const archive = await openArchive({ path: join(folder, `imported-${format}`), create: true, workers });
    const parsers = openParsers({ workers });
    const { ms, result } = await timed(() =>
      importPaths({
        paths: [source],
        recursive: false,
        pair: 'off',
        dryRun: false,
        archive,
        parsers,
        author: 'bench',
        now: new Date(),
        signal: never,
        onProgress: () => undefined,
      }),
    );
    if (result.failed > 0) throw new Error(`${result.failed} files of our own export failed to import`);
    await parsers.close();
    await archive.call('close');
    await archive.terminate();
    rates[format] = { perSecond: round((files.length / ms) * 1000), msPerFile: compared(ms / files.length, reading.ms / files.length) };
  }
  return rates;
}
