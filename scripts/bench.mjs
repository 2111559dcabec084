// npm run bench [-- --n 1000,10000]: prints one JSON with figures beside their baselines. Takes minutes; not part of npm test.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main, say } from './runtime/log.mjs';
import { electronCommand, prepare } from './runtime/prepare.mjs';
import { withDisplay } from './runtime/system.mjs';

const sizesOf = (args) => {
  const at = args.indexOf('--n');
  return (at === -1 ? '1000,10000' : args[at + 1]).split(',').map(Number);
};

await main(async () => {
  const { env } = await prepare();
  const [program, args] = await withDisplay(process.execPath, process.argv.slice(1));
  if (program !== process.execPath) {
    // Once more, under a display: the windows are part of what is measured.
    const child = spawn(program, args, { stdio: 'inherit', env });
    return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  }
  Object.assign(process.env, env);
  await ensureBuilt();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: { ssr: 'e2e/bench/index.ts', outDir: 'out/bench', target: 'node20', emptyOutDir: true },
  });
  const { bench } = await import(pathToFileURL(join(root, 'out', 'bench', 'index.js')).href);
  const figures = await bench({ root, sizes: sizesOf(process.argv), launch: () => electronCommand([]), say });
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
});
