// npm run cli: the command line in plain Node. Needs no Electron until a PDF is asked for.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main } from './runtime/log.mjs';
import { ensureSqlite } from './runtime/sqlite.mjs';

await main(async () => {
  await ensureSqlite();
  await ensureBuilt();
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // The command stops by itself when it is told to; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
