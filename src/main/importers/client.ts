import { AppError, type ErrorRecord } from '@shared/errors';
import { WorkerClient } from '../worker-rpc/client';
import type { ParseOutcome, ParserApi, ReviewOutcome } from './api';

/** Memory of one parser's JavaScript heap; a file that needs more ends the parser, not the program. */
const HEAP_MEGABYTES = 384;
const TIME_LIMIT_MS = 20_000;
const POOL_SIZE = 2;

/** Parsers that run in threads of their own: whatever a file does to one, the next file gets a new one. */
export interface Parsers {
  parse(path: string): Promise<ParseOutcome>;
  parseReview(path: string): Promise<ReviewOutcome>;
  parsePasted(request: Parameters<ParserApi['parsePasted']>[0]): Promise<ParseOutcome>;
  close(): Promise<void>;
}

export interface ParserOptions {
  /** Folder of the built workers. */
  readonly workers: URL;
  readonly poolSize?: number;
  readonly timeLimitMs?: number;
}

/** Starts no thread until the first file is parsed. */
export function openParsers({ workers, poolSize = POOL_SIZE, timeLimitMs = TIME_LIMIT_MS }: ParserOptions): Parsers {
  const idle: WorkerClient<ParserApi>[] = [];
  const waiting: ((slot: WorkerClient<ParserApi>) => void)[] = [];
  const busy = new Set<WorkerClient<ParserApi>>();
  let closed = false;

  const start = (): WorkerClient<ParserApi> =>
    new WorkerClient<ParserApi>(new URL('parser-worker.js', workers), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });

  const acquire = async (): Promise<WorkerClient<ParserApi>> => {
    const parser =
      idle.pop() ?? (busy.size < poolSize ? start() : await new Promise<WorkerClient<ParserApi>>((resolve) => waiting.push(resolve)));
    busy.add(parser);
    return parser;
  };

  const release = (parser: WorkerClient<ParserApi>): void => {
    busy.delete(parser);
    const next = waiting.shift();
    if (next === undefined) idle.push(parser);
    else {
      busy.add(parser);
      next(parser);
    }
  };

  const run = async <Outcome>(use: (parser: WorkerClient<ParserApi>) => Promise<Outcome>): Promise<Outcome | Failure> => {
    const parser = await acquire();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(() => resolve('timeout'), timeLimitMs);
    });
    try {
      const result = await Promise.race([use(parser), timeout]);
      if (result !== 'timeout') {
        release(parser);
        return result;
      }
      await replace(parser);
      return { ok: false, error: new AppError('import.timeout').toRecord() };
    } catch (error) {
      await replace(parser);
      return { ok: false, error: failureOf(error) };
    } finally {
      clearTimeout(timer);
    }
  };

  const replace = async (parser: WorkerClient<ParserApi>): Promise<void> => {
    await parser.terminate();
    busy.delete(parser);
    if (!closed && waiting.length > 0) release(start());
  };

  return {
    parse: (path) => run((parser) => parser.call('parse', path)),
    parseReview: (path) => run((parser) => parser.call('parseReview', path)),
    parsePasted: (request) => run((parser) => parser.call('parsePasted', request)),
    async close() {
      closed = true;
      await Promise.all([...idle.splice(0), ...busy].map((parser) => parser.terminate()));
    },
  };
}

interface Failure {
  readonly ok: false;
  readonly error: ErrorRecord;
}

/** Out of memory means that the file is too much; whatever else ends a parser is a fault of ours. */
function failureOf(error: unknown): ErrorRecord {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return { code: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import.too-large' : 'internal', detail: {} };
}
