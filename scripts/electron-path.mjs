// Prints how to start an Electron here, as JSON: {"executable","args","env"}. `args` come before the path of the
// program to run. For the command line, which prints PDFs with a hidden Electron.
import { main } from './runtime/log.mjs';
import { electronCommand } from './runtime/prepare.mjs';

await main(async () => {
  process.stdout.write(`${JSON.stringify(await electronCommand([]))}\n`);
});
