// npm run bench [-- --n 1000,10000]: archive, files and window; npm run bench -- search [--n 10000]: search beside other engines.
// Prints one JSON with figures beside their baselines; progress goes to stderr. Ends with 1 when what was found is wrong.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main, say, SetupError } from './runtime/log.mjs';
import { electronCommand, prepare } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';
import { withDisplay } from './runtime/system.mjs';

const ENTRIES = {
  index: 'e2e/bench/index.ts',
  search: 'e2e/bench/search/index.ts',
  'search-process': 'e2e/bench/search/process.ts',
  'memory-probe': 'e2e/bench/search/memory-probe.ts',
};

/** A second process of this script does the measuring: under a display, with a heap for what it compares with. */
const MEASURING = 'TONGGAO_BENCH_MEASURING';
const FLAGS = ['--expose-gc', '--max-old-space-size=12288'];

function wanted([first, ...rest]) {
  const args = first === 'search' ? rest : [first, ...rest].filter((arg) => arg !== undefined);
  const [flag, sizes, ...others] = args;
  const numbers = (flag === undefined ? (first === 'search' ? '10000' : '1000,10000') : (sizes ?? '')).split(',').map(Number);
  const isWrong = (flag !== undefined && flag !== '--n') || others.length > 0 || numbers.some((n) => !Number.isInteger(n) || n < 1);
  if (isWrong) throw new SetupError('npm run bench [-- [search] --n 1000,10000]');
  return { isSearch: first === 'search', sizes: numbers };
}

await main(async () => {
  const args = process.argv.slice(2);
  const { isSearch, sizes } = wanted(args);
  const { env } = await prepare();
  if (process.env[MEASURING] === undefined) {
    await ensureBuilt();
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'src/shared') } },
      build: {
        ssr: true,
        outDir: 'out/bench',
        target: 'node20',
        emptyOutDir: true,
        rolldownOptions: { input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(root, path)])), output: { entryFileNames: '[name].js' } },
      },
    });
    const [program, all] = await withDisplay(process.execPath, [...FLAGS, ...process.argv.slice(1)]);
    const { code } = await run(program, all, { env: { ...env, [MEASURING]: '1' } });
    return code;
  }
  const load = (entry) => import(pathToFileURL(join(root, 'out', 'bench', `${entry}.js`)).href);
  if (!isSearch) {
    const { bench } = await load('index');
    const figures = await bench({ root, sizes, launch: () => electronCommand([]), say });
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  }
  const { benchSearchAt } = await load('search');
  const bySize = [];
  const wrong = [];
  for (const n of sizes) {
    const { figures, failed } = await benchSearchAt({ root, n, say });
    bySize.push(figures);
    wrong.push(...failed);
  }
  process.stdout.write(`${JSON.stringify(bySize.length === 1 ? bySize[0] : bySize, null, 2)}\n`);
  for (const line of wrong) say(line);
  return wrong.length === 0 ? 0 : 1;
});
