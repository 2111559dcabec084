// npm run dev: the application from its sources, with reloading.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './runtime/build.mjs';
import { main } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';
import { sandboxArguments, withDisplay } from './runtime/system.mjs';

const electronVite = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');

await main(async () => {
  const { env } = await prepare();
  const [command, args] = await withDisplay(process.execPath, [electronVite, 'dev', '--', ...sandboxArguments(), ...process.argv.slice(2)]);
  const { code } = await run(command, args, { cwd: root, env });
  return code;
});
