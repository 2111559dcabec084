import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@shared/errors';
import type { PdfPrinter } from './api';
import { encodeRequest, type FromHost, type ToHost } from './pdf/print-messages';

/** How to start an Electron on this machine; the program to run is added behind `args`. */
export interface ElectronLaunch {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Electron that is not ready by then is broken on this machine. */
const START_LIMIT_MS = 60_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Host {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  readonly ended: Promise<void>;
}

/**
 * Prints with a hidden Electron, started at the first print and kept until `close`. When it dies, what it was printing
 * fails, and the next print starts another.
 */
export function createRemotePrinter(
  launch: () => Promise<ElectronLaunch>,
  entry: string = fileURLToPath(new URL('print-host.js', import.meta.url)),
): PdfPrinter {
  let starting: Promise<Host> | null = null;
  let nextId = 1;

  const host = (): Promise<Host> => {
    starting ??= startHost(launch, entry, () => (starting = null)).catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };

  return {
    async print(request) {
      const { child, waiting } = await host();
      if (request.signal.aborted) throw new AppError('cancelled');
      const id = nextId++;
      const cancel = (): void => void child.send({ cancel: id } satisfies ToHost);
      request.signal.addEventListener('abort', cancel, { once: true });
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          child.send(encodeRequest(id, request), (error) => {
            if (error !== null) reject(printFailed(error));
          });
        });
      } finally {
        waiting.delete(id);
        request.signal.removeEventListener('abort', cancel);
      }
    },
    async close() {
      const running = await starting?.catch(() => null);
      if (running === null || running === undefined) return;
      if (running.child.connected) running.child.disconnect();
      await running.ended;
    },
  };
}

async function startHost(launch: () => Promise<ElectronLaunch>, entry: string, onEnd: () => void): Promise<Host> {
  const { executable, args, env } = await launch();
  const profile = await mkdtemp(join(tmpdir(), 'tonggao-print-'));
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
  const child = spawn(executable, [...args, ...headless, '--disable-gpu', entry], {
    env: { ...process.env, ...env, TONGGAO_PRINT_PROFILE: profile },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-2_000)));

  const waiting = new Map<number, Waiting>();
  let isReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(async () => {
    onEnd();
    // What was started may have been a wrapper (a virtual display); the Electron behind it ends with the pipe.
    if (child.connected) child.disconnect();
    const error = printFailed(new Error(complaint));
    for (const { reject } of waiting.values()) reject(error);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  child.on('message', (message: FromHost) => {
    if ('ready' in message) isReady?.();
    else if ('printed' in message) waiting.get(message.printed)?.resolve(Buffer.from(message.base64, 'base64'));
    else waiting.get(message.failed)?.reject(AppError.fromRecord(message.error));
  });

  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(printFailed(new Error(`Not ready after ${START_LIMIT_MS / 1000} s. ${complaint}`))), START_LIMIT_MS);
  });
  const died = ended.then(() => Promise.reject(printFailed(new Error(`Ended at start. ${complaint}`))));
  died.catch(() => undefined);
  try {
    await Promise.race([ready, died, tooLate]);
    return { child, waiting, ended };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const printFailed = (cause: Error): AppError => new AppError('export.print-failed', { reason: 'Electron' }, { cause });
