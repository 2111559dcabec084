import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
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
      : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tonggao');

export const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The holder of a lock touches it this often; one that was not touched for `SILENT_MS` is nobody's. */
const BEAT_MS = 5_000;
const SILENT_MS = 30_000;

/** Longer than any work done under a lock. */
const PATIENCE_MS = 40 * 60_000;

/**
 * Lets one process at a time prepare a part. A lock left by a killed process is taken over.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  await mkdir(cacheRoot, { recursive: true });
  const path = join(cacheRoot, `${name}.lock`);
  const until = Date.now() + PATIENCE_MS;
  while (!(await take(path))) {
    if (await abandoned(path)) await discard(path);
    else if (Date.now() > until) throw new SetupError(`Another process holds ${path}. / 另一个进程占用着 ${path}。`);
    else await delay(500);
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(path, { force: true });
  }
}

const owner = `${hostname()} ${process.pid}`;

async function take(path) {
  const handle = await open(path, 'wx').catch((error) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  await handle?.writeFile(owner);
  await handle?.close();
  return handle !== null;
}

async function abandoned(path) {
  const silence = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (silence > SILENT_MS) return true;
  const [host, pid] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
  // A number says nothing about a process of another machine or container that shares this cache.
  if (host !== hostname() || !(Number(pid) > 0)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Two may find a lock abandoned: the second must not take away the one that the first has just made. */
async function discard(path) {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  if ((await exists(aside)) && !(await abandoned(aside))) await rename(aside, path);
  await rm(aside, { force: true });
}
