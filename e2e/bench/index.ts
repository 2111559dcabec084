import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRemotePrinter, type ElectronLaunch } from '../../src/main/exporters/remote-printer';
import { benchReads, benchSave, filledArchive } from './archive';
import { benchExport, benchImport } from './files';
import { inFolder } from './temporary-folder';
import { benchWindow } from './window';

export interface BenchOptions {
  readonly root: string;
  readonly sizes: readonly number[];
  readonly launch: () => Promise<ElectronLaunch>;
  readonly say: (line: string) => void;
}

/** What `npm run bench` measures of archive, files and window; each figure stands beside a baseline of the same run. */
export function bench({ root, sizes, launch, say }: BenchOptions): Promise<object> {
  const workers = pathToFileURL(`${join(root, 'out', 'main')}/`);
  return inFolder(async (folder) => {
    const printer = createRemotePrinter(launch);
    try {
      const bySize: Record<string, object> = {};
      for (const n of sizes) {
        say(`${n} releases: filing`);
        const { archive, path, ids } = await filledArchive(folder, n, workers);
        const reads = await benchReads(archive, ids);
        const save = await benchSave(archive, ids, folder);
        let files = {};
        if (n === Math.min(...sizes)) {
          say(`${n} releases: exporting and importing`);
          const exported = await benchExport(archive, ids.slice(0, 200), folder, printer);
          files = { export: exported, import: await benchImport(folder, workers) };
        }
        await archive.call('close');
        await archive.terminate();
        say(`${n} releases: opening the window`);
        const window = await benchWindow(root, path, join(folder, String(n)));
        bySize[n] = { reads, save, ...files, window };
      }
      return { node: process.version, cpus: cpus().length, unit: 'ms unless the name says otherwise', releases: bySize };
    } finally {
      await printer.close();
    }
  });
}
