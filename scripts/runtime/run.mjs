import { spawn } from 'node:child_process';
import { access, constants as fileAccess } from 'node:fs/promises';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Interrupted } from './log.mjs';

const posix = process.platform !== 'win32';

/** As shells say it: the program could not be started. */
const NOT_STARTED = 127;

/** How long a process group may take to end after it was told to. */
const GRACE_MS = 3_000;

/**
 * Runs a program to its end. The child leads a process group of its own, so that a time limit or Ctrl-C ends it
 * with everything it started (npm, xvfb-run and Chromium all start others). It gets no input: a group in the background
 * that reads from a terminal would be stopped for ever.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number, stallMs?: number, quiet?: boolean, capture?: boolean }} [options]
 *   `limitMs` bounds the whole run, `stallMs` the silence between two outputs (it needs `capture`); `quiet` collects the
 *   output without showing it.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` is 128 and more when a signal ended it, as
 *   shells count.
 * @throws {Interrupted} when this process was told to stop meanwhile; the child has ended by then.
 */
export function run(command, args, { cwd, env = process.env, limitMs, stallMs, quiet = false, capture = quiet } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: posix,
      stdio: ['ignore', ...(capture ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    });
    let output = '';
    let timedOut = false;
    let interruptedBy = null;
    let killing;
    const stop = () => {
      timedOut = true;
      signalGroup(child, 'SIGTERM');
      killing = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
    };
    const limit = limitMs === undefined ? undefined : setTimeout(stop, limitMs);
    const stall = stallMs === undefined ? undefined : setTimeout(stop, stallMs);
    const hear = (chunk) => {
      output += chunk;
      if (!quiet) process.stderr.write(chunk);
      stall?.refresh();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const relay = (signal) => {
      interruptedBy = signal;
      signalGroup(child, signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, relay);
    const settle = () => {
      clearTimeout(limit);
      clearTimeout(stall);
      clearTimeout(killing);
      for (const signal of signals) process.off(signal, relay);
    };
    child.once('error', (error) => {
      settle();
      resolve({ code: NOT_STARTED, output: error.message, timedOut });
    });
    child.once('close', (code, signal) => {
      endGroup(child).then(() => {
        settle();
        if (interruptedBy === null) resolve({ code: code ?? 128 + constants.signals[signal], output, timedOut });
        else reject(new Interrupted(interruptedBy));
      }, reject);
    });
  });
}

/** Tells the child and everything it started; says whether anything was left to be told. */
function signalGroup(child, signal) {
  try {
    return posix ? process.kill(-child.pid, signal) : child.kill(signal);
  } catch {
    return false;
  }
}

/** What a child leaves behind when it ends (an Xvfb, a renderer) must not outlive it. */
async function endGroup(child) {
  if (!posix || !signalGroup(child, 'SIGTERM')) return;
  for (const until = Date.now() + GRACE_MS; Date.now() < until; ) {
    if (!signalGroup(child, 0)) return;
    await delay(20);
  }
  signalGroup(child, 'SIGKILL');
}

/** Whether a program is on the PATH. */
export async function has(program) {
  const suffixes = posix ? [''] : ['.exe', '.cmd', '.bat'];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const suffix of suffixes) {
      const found = await access(join(folder, program + suffix), fileAccess.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return true;
    }
  }
  return false;
}
