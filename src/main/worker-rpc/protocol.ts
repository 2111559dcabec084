import type { ErrorRecord } from '@shared/errors';

/** What a worker offers: methods of one argument. Arguments and replies are structured-cloneable. */
// The only honest upper bound for "any one-argument function": each method states its own types.
export type WorkerApi<Api> = { [M in keyof Api]: (request: never) => unknown };

export interface Call {
  readonly seq: number;
  readonly method: string;
  readonly request: unknown;
}

export type Reply =
  | { readonly seq: number; readonly ok: true; readonly value: unknown }
  | { readonly seq: number; readonly ok: false; readonly error: ErrorRecord; readonly bug?: Error };

/** An unasked message from the worker. */
export interface Notice {
  readonly event: string;
  readonly payload: unknown;
}

export type FromWorker = Reply | Notice;
