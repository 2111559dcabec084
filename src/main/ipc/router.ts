import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Contract, type Feature, type ParsedRequestOf, type ReplyOf } from '@shared/contract';
import type { Channel } from '@shared/contract';
import { AppError, toErrorRecord, type Result } from '@shared/errors';
import type { Log } from '../logging/log';

type Handler<C> = C extends Channel ? (request: ParsedRequestOf<C>) => Promise<ReplyOf<C>> : never;

/** One function per channel of the contract; a missing or wrong one does not compile. */
export type Handlers = {
  readonly [F in Feature]: { readonly [M in keyof Contract[F]]: Handler<Contract[F][M]> };
};

interface Border {
  readonly handlers: Handlers;
  /** Whether the message comes from the main frame of our own page. */
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/** Opens every channel of the contract: known sender? parse, call, and map what happened to a Result. */
export function routeChannels({ handlers, isTrusted, log }: Border): void {
  for (const [feature, channels] of Object.entries(contract)) {
    for (const [method, channel] of Object.entries(channels)) {
      const name = `${feature}.${method}`;
      // The table's type guarantees the pair; iteration by string loses it.
      const handler = (handlers[feature as Feature] as Record<string, (request: unknown) => Promise<unknown>>)[method];
      ipcMain.handle(name, async (event, raw: unknown): Promise<Result<unknown>> => {
        if (!isTrusted(event) || handler === undefined) {
          log({ event: 'ipc.refused', detail: { channel: name } });
          return refused;
        }
        const request = (channel as Channel).request.safeParse(raw);
        if (!request.success) {
          log({ event: 'ipc.invalid', detail: { channel: name } });
          return refused;
        }
        try {
          return { ok: true, value: await handler(request.data) };
        } catch (error) {
          if (!(error instanceof AppError)) log({ event: 'ipc.failed', error, detail: { channel: name } });
          return { ok: false, error: toErrorRecord(error) };
        }
      });
    }
  }
}

const refused: Result<never> = { ok: false, error: { code: 'request.invalid', detail: {} } };
