import { spawn } from 'node:child_process';

const posix = process.platform !== 'win32';

/**
 * Runs a program to its end. The child leads a process group of its own, so that a time limit or Ctrl-C ends it
 * with everything it started (npm, xvfb-run and Chromium all start others).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number, stallMs?: number, quiet?: boolean, capture?: boolean }} [options]
 *   `limitMs` bounds the whole run, `stallMs` the silence between two outputs; `quiet` shows output only on failure.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(command, args, { cwd, env = process.env, limitMs, stallMs, quiet = false, capture = quiet } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: posix,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    let timedOut = false;
    const kill = (signal) => {
      try {
        if (posix) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It has ended by itself in the meantime.
      }
    };
    const stop = () => {
      timedOut = true;
      kill('SIGTERM');
      setTimeout(() => kill('SIGKILL'), 5_000).unref();
    };
    const limit = limitMs === undefined ? undefined : setTimeout(stop, limitMs);
    let stall = stallMs === undefined ? undefined : setTimeout(stop, stallMs);
    const hear = (chunk) => {
      output += chunk;
      if (!quiet) process.stderr.write(chunk);
      if (stallMs === undefined) return;
      clearTimeout(stall);
      stall = setTimeout(stop, stallMs);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const relay = (signal) => kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, relay);
    const settle = () => {
      clearTimeout(limit);
      clearTimeout(stall);
      for (const signal of signals) process.off(signal, relay);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve({ code: code ?? (signal === null ? 1 : 128), output, timedOut });
    });
  });
}

/** Whether a program is on the PATH. */
export async function has(program) {
  const { code } = await run(posix ? 'which' : 'where', [program], { quiet: true, limitMs: 10_000 });
  return code === 0;
}
