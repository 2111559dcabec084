// Prints how to start a hidden Electron here, for the command line, which prints PDFs with it. On stdout one JSON object:
//   { "executable": string,   the program itself, never a wrapper: its pid is Electron's, and it needs no display
//     "args": string[],       they come before the path of the program to run
//     "env": object }         the whole environment to start it with
// Progress goes to stderr; exit code 1 when no Electron could be prepared.
import { main } from './runtime/log.mjs';
import { hiddenElectronCommand } from './runtime/prepare.mjs';

await main(async () => {
  process.stdout.write(`${JSON.stringify(await hiddenElectronCommand())}\n`);
});
