import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { exclusively, exists } from './cache.mjs';
import { say, SetupError } from './log.mjs';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);

export const root = resolve(import.meta.dirname, '..', '..');

const INPUTS = ['src', 'e2e/bench', 'electron.vite.config.ts', 'package-lock.json'];
const stampPath = join(root, 'out', '.built-from');
const programPath = join(root, 'out', 'main', 'index.js');

/** Builds `out/` when it is missing or was made from other sources. */
export async function ensureBuilt() {
  if (await isBuilt()) return;
  await exclusively('build', async () => {
    if (await isBuilt()) return;
    const sources = await fingerprint();
    // A build that is interrupted leaves no stamp, whatever the sources are by then.
    await rm(stampPath, { force: true });
    say('building … / 正在构建…');
    const { code, output, timedOut } = await run(
      process.execPath,
      [join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js'), 'build'],
      { cwd: root, quiet: true, limitMs: 10 * 60_000 },
    );
    if (code !== 0 || timedOut) throw new SetupError(`The build failed. / 构建失败。\n${output}`);
    await mkdir(dirname(stampPath), { recursive: true });
    await writeFile(stampPath, sources);
  });
}

const isBuilt = async () => (await exists(programPath)) && (await readStamp()) === (await fingerprint());
const readStamp = () => readFile(stampPath, 'utf8').catch(() => '');

/** Hash over the contents of everything the build reads: a time stamp would not survive a checkout. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesBelow(join(root, input))) {
      hash.update(file.slice(root.length));
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
