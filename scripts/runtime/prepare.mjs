import { electronExecutable, electronNodeApi, ensureElectron } from './electron.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { ensureSystemLibraries, sandboxArguments, withDisplay } from './system.mjs';

/**
 * Everything the application needs of this machine: an Electron, SQLite for the older of the two runtimes, and the
 * libraries of the system. Quick when it is all there.
 *
 * @param {{ refresh?: boolean }} [options]
 * @returns {Promise<{ folder: string, env: NodeJS.ProcessEnv }>} `env` makes `require('electron')`, electron-vite and
 *   Playwright use that Electron.
 */
export async function prepare(options) {
  const folder = await ensureElectron(options);
  await ensureSqlite(Math.min(Number(process.versions.napi), await electronNodeApi(folder)));
  await ensureSystemLibraries(folder);
  return { folder, env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder } };
}

/**
 * How to start Electron here with these arguments.
 *
 * @returns {Promise<{ executable: string, args: string[], env: NodeJS.ProcessEnv }>}
 */
export async function electronCommand(args) {
  const { folder, env } = await prepare();
  const [executable, all] = await withDisplay(electronExecutable(folder), [...sandboxArguments(), ...args]);
  return { executable, args: all, env };
}
