import { Worker, type WorkerOptions } from 'node:worker_threads';
import { AppError } from '@shared/errors';
import type { Call, FromWorker, WorkerApi } from './protocol';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The near side of a worker thread: `call` is a promise of the method's reply.
 * `AppError`s of the far side arrive as `AppError`s, its bugs as ordinary errors with the far stack.
 * When the worker dies every open call rejects, and so does every later one.
 */
export class WorkerClient<Api extends WorkerApi<Api>, Events extends object = object> {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<keyof Events, Set<(payload: never) => void>>();
  private nextSeq = 1;
  private dead: Error | null = null;

  constructor(entry: URL, options: WorkerOptions = {}) {
    this.worker = new Worker(entry, options);
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.worker.on('error', (error) => this.die(error instanceof Error ? error : new Error(String(error))));
    this.worker.on('exit', (code) => this.die(new Error(`Worker ended with code ${code}: ${entry.pathname}`)));
  }

  call<M extends keyof Api & string>(
    method: M,
    ...[request]: Parameters<Api[M]>
  ): Promise<Awaited<ReturnType<Api[M]>>> {
    if (this.dead !== null) return Promise.reject(this.dead);
    const seq = this.nextSeq++;
    return new Promise((resolve, reject) => {
      this.waiting.set(seq, { resolve, reject });
      this.worker.postMessage({ seq, method, request } satisfies Call);
    });
  }

  /** Subscribes to the worker's notices; returns the undo. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.listeners.get(event) ?? new Set();
    listeners.add(listener);
    this.listeners.set(event, listeners);
    return () => void listeners.delete(listener);
  }

  /** Ends the thread without ceremony; ask the worker to close itself first where it has something to finish. */
  async terminate(): Promise<void> {
    await this.worker.terminate();
  }

  private receive(message: FromWorker): void {
    if ('event' in message) {
      const listeners = this.listeners.get(message.event as keyof Events) ?? [];
      for (const listener of listeners) listener(message.payload as never);
      return;
    }
    const open = this.waiting.get(message.seq);
    this.waiting.delete(message.seq);
    if (message.ok) open?.resolve(message.value);
    else open?.reject(message.bug ?? AppError.fromRecord(message.error));
  }

  private die(reason: Error): void {
    this.dead ??= reason;
    for (const open of this.waiting.values()) open.reject(this.dead);
    this.waiting.clear();
  }
}
