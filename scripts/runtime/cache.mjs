import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from './log.mjs';

const { env, platform } = process;

/** Where prepared parts live: outside node_modules, so that a second `npm ci` keeps them. */
export const cacheRoot =
  platform === 'win32'
    ? join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'tonggao', 'Cache')
    : platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'tonggao')
      : join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tonggao');

export const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

const STALE_LOCK_MS = 30 * 60_000;

/**
 * Lets one process at a time prepare a part. A lock left by a killed process is taken over when its process is gone.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  await mkdir(cacheRoot, { recursive: true });
  const path = join(cacheRoot, `${name}.lock`);
  const until = Date.now() + STALE_LOCK_MS;
  for (;;) {
    const handle = await open(path, 'wx').catch((error) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (handle !== null) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    }
    if (await abandoned(path)) await rm(path, { force: true });
    else if (Date.now() > until) throw new SetupError(`Another process holds ${path}. / 另一个进程占用着 ${path}。`);
    else await delay(500);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function abandoned(path) {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) {
    // Just made and not yet written, or already gone.
    const age = await stat(path).then((found) => Date.now() - found.mtimeMs, () => 0);
    return age > 10_000;
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
