// npm start: prepares, builds when sources have changed, and opens the application. Arguments are passed on to it.
import { ensureBuilt, root } from './runtime/build.mjs';
import { main } from './runtime/log.mjs';
import { electronCommand } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';

await main(async () => {
  const { executable, args, env } = await electronCommand([root, ...process.argv.slice(2)]);
  await ensureBuilt();
  const { code } = await run(executable, args, { cwd: root, env });
  return code;
});
