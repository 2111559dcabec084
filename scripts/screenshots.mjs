// npm run screenshots: takes the pictures in docs/screenshots from the real window.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';
import { withDisplay } from './runtime/system.mjs';

const require = createRequire(import.meta.url);

await main(async () => {
  const { env } = await prepare();
  await ensureBuilt();
  const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const [command, args] = await withDisplay(process.execPath, [playwright, 'test', '-c', 'e2e/screenshots/playwright.config.ts']);
  const { code } = await run(command, args, { cwd: root, env, limitMs: 20 * 60_000 });
  return code;
});
