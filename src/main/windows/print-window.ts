import { AppError } from '@shared/errors';
import type { PdfPrinter, PrintRequest } from '../exporters/api';
import { openPrintPage, preparePrintSession, type PrintPage } from './print-page';

/** A page that has not printed by then never will. */
const TIME_LIMIT_MS = 30_000;

/** The printer of this process: one hidden page, one job at a time, a new page after any failure. */
export function createPrintWindow(): PdfPrinter {
  preparePrintSession();
  let page: PrintPage | null = null;
  let gone: ((error: Error) => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  const discard = (): void => {
    page?.destroy();
    page = null;
  };

  async function printNow(request: PrintRequest): Promise<Uint8Array> {
    if (closed || request.signal.aborted) throw new AppError('cancelled');
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const interrupted = new Promise<never>((_resolve, reject) => {
      gone = reject;
      onAbort = () => reject(new AppError('cancelled'));
      request.signal.addEventListener('abort', onAbort);
      timer = setTimeout(() => reject(new AppError('export.print-failed', { reason: `${TIME_LIMIT_MS / 1000} s` })), TIME_LIMIT_MS);
    });
    try {
      page ??= openPrintPage((reason) => gone?.(new Error(reason)));
      return await Promise.race([page.print(request), interrupted]);
    } catch (error) {
      discard();
      if (error instanceof AppError) throw error;
      throw new AppError('export.print-failed', { reason: error instanceof Error ? error.message : 'Chromium' }, { cause: error });
    } finally {
      clearTimeout(timer);
      if (onAbort !== undefined) request.signal.removeEventListener('abort', onAbort);
      gone = null;
    }
  }

  return {
    print(request) {
      const done = queue.then(() => printNow(request));
      queue = done.catch(() => undefined);
      return done;
    },
    async close() {
      closed = true;
      await queue;
      discard();
    },
  };
}
