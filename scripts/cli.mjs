// npm run cli: the command line in plain Node. Needs no Electron until a PDF is asked for.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main } from './runtime/log.mjs';
import { ensureSqlite } from './runtime/sqlite.mjs';

await main(async () => {
  await ensureSqlite();
  await ensureBuilt();
});
if (process.exitCode === 0) await runHere();

/** In this very process: its input, output, exit code and signals are the command's own. */
async function runHere() {
  // One Ctrl-C may arrive twice, from the terminal and from npm, and the command stops cleanly at the first: the second
  // must not kill it. The third can only be a person who will not wait.
  const SIGNALS_OF_ONE_KEY = 2;
  let signals = 0;
  const insist = () => {
    signals += 1;
    if (signals > SIGNALS_OF_ONE_KEY) process.exit(130);
  };
  process.on('SIGINT', insist);
  process.on('SIGTERM', insist);

  const program = join(root, 'out', 'main', 'cli.js');
  process.argv = [process.execPath, program, ...process.argv.slice(2)];
  await import(pathToFileURL(program).href);
}
