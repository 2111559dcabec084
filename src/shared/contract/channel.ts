import type { z } from 'zod';

declare const reply: unique symbol;

/** A request the renderer may make: its parser, and the type of the answer. */
export interface Channel<Request extends z.ZodType = z.ZodType, Reply = unknown> {
  readonly request: Request;
  readonly [reply]?: Reply;
}

export type RequestOf<C extends Channel> = z.input<C['request']>;
export type ParsedRequestOf<C extends Channel> = z.output<C['request']>;
export type ReplyOf<C extends Channel> = C extends Channel<z.ZodType, infer Reply> ? Reply : never;

/** `channel<Reply>()(parser)`: two steps, so that the reply is named and the parser's type is inferred. */
export const channel =
  <Reply>() =>
  <Request extends z.ZodType>(request: Request): Channel<Request, Reply> => ({ request });
