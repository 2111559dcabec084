import { parentPort } from 'node:worker_threads';
import { assertDefined } from '@shared/assert';
import { AppError, toErrorRecord } from '@shared/errors';
import type { Call, Notice, Reply, WorkerApi } from './protocol';

const port = (): NonNullable<typeof parentPort> =>
  assertDefined(parentPort, 'this module runs only inside a worker thread');

/** Answers calls with the methods of `api`, one at a time in the order they came when a method is synchronous. */
export const serve = <Api extends WorkerApi<Api>>(api: Api): void => serveOnDemand(() => api);

/** The same, with an api that is made by the first call: what prevents it arrives there as an ordinary error. */
export function serveOnDemand<Api extends WorkerApi<Api>>(make: () => Api): void {
  let methods: Map<string, (request: never) => unknown> | null = null;
  const run = async (call: Call): Promise<Reply> => {
    try {
      methods ??= new Map<string, (request: never) => unknown>(Object.entries(make()));
      const method = assertDefined(methods.get(call.method), `a worker method named ${call.method}`);
      return { seq: call.seq, ok: true, value: await method(call.request as never) };
    } catch (error) {
      const record = { seq: call.seq, ok: false, error: toErrorRecord(error) } as const;
      return error instanceof AppError || !(error instanceof Error) ? record : { ...record, bug: error };
    }
  };
  port().on('message', (call: Call) => void run(call).then((reply) => port().postMessage(reply)));
}

/** Tells the near side something it did not ask for. */
export function notify<Events extends object, E extends keyof Events & string>(
  event: E,
  payload: Events[E],
): void {
  port().postMessage({ event, payload } satisfies Notice);
}
