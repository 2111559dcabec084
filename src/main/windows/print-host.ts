import { inspect } from 'node:util';
import { app } from 'electron';
import { toErrorRecord } from '@shared/errors';
import { decodeFiles, type FromHost, type ToHost } from '../exporters/pdf/print-messages';
import { declareAppScheme } from './app-protocol';
import { createPrintWindow } from './print-window';

/**
 * A hidden Electron that prints for a process without one (the command line). It shows nothing, keeps nothing, and ends
 * with the pipe to its parent. Its parent gives it a profile folder and removes that afterwards.
 */
const profile = process.env.TONGGAO_PRINT_PROFILE;
if (profile !== undefined) app.setPath('userData', profile);
app.disableHardwareAcceleration();
declareAppScheme();

process.on('disconnect', () => app.exit(0));
// Without windows Electron would quit on its own.
app.on('window-all-closed', () => undefined);

void app.whenReady().then(() => {
  const printer = createPrintWindow();
  const running = new Map<number, AbortController>();
  const send = (message: FromHost): void => void process.send?.(message);

  process.on('message', (message: ToHost) => {
    if ('cancel' in message) {
      running.get(message.cancel)?.abort();
      return;
    }
    const id = message.print;
    const abort = new AbortController();
    running.set(id, abort);
    printer
      .print({ html: message.html, tagged: message.tagged, files: decodeFiles(message), signal: abort.signal })
      .then(
        (pdf) => send({ printed: id, base64: Buffer.from(pdf).toString('base64') }),
        (error: unknown) => {
          process.stderr.write(`${inspect(error)}\n`);
          send({ failed: id, error: toErrorRecord(error) });
        },
      )
      .finally(() => running.delete(id));
  });
  send({ ready: true });
});
