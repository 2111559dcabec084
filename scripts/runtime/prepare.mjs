import { electronExecutable, electronNodeApi, ensureElectron } from './electron.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { ensureSystemLibraries, headlessArguments, sandboxArguments, withDisplay } from './system.mjs';

/**
 * Everything the checks need of this machine: an Electron, SQLite for the older of the two runtimes (this Node and that
 * Electron), and the libraries of the system. Quick when it is all there.
 *
 * @param {{ refresh?: boolean }} [options]
 * @returns {Promise<{ folder: string, env: NodeJS.ProcessEnv }>} `env` makes `require('electron')`, electron-vite and
 *   Playwright use that Electron.
 */
export async function prepare(options) {
  const electron = await prepareElectron(options);
  await ensureSqlite(Math.min(Number(process.versions.napi), await electronNodeApi(electron.folder)));
  return electron;
}

/**
 * How to start the application here with these arguments. Only Electron opens the archive then, so SQLite is prepared for
 * it alone: with the official one nothing is compiled.
 *
 * @returns {Promise<Launch>}
 *
 * @typedef {{ executable: string, args: string[], env: NodeJS.ProcessEnv }} Launch
 */
export async function electronCommand(args) {
  const { folder, env } = await prepareElectron();
  await ensureSqlite(await electronNodeApi(folder));
  const [executable, all] = await withDisplay(electronExecutable(folder), [...sandboxArguments(), ...args]);
  return { executable, args: all, env };
}

/**
 * How to start an Electron that shows nothing and opens no archive: no display, no SQLite.
 *
 * @returns {Promise<Launch>}
 */
export async function hiddenElectronCommand() {
  const { folder, env } = await prepareElectron();
  return { executable: electronExecutable(folder), args: [...sandboxArguments(), ...headlessArguments()], env };
}

async function prepareElectron(options) {
  const folder = await ensureElectron(options);
  await ensureSystemLibraries(folder);
  // The electron package and Playwright read the one, electron-vite the other.
  const chosen = { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: electronExecutable(folder) };
  return { folder, env: { ...process.env, ...chosen } };
}
