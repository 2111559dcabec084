// npm run bench [-- --n 1000,10000]: archive, files and window; npm run bench -- search [--n 10000]: search beside other engines;
// npm run bench -- drafting [--n 10000]: writing, opening, checking, history.
// Prints one JSON with figures beside their baselines (into a file with --out); progress goes to stderr. Ends with 1 when what
// was found is wrong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
  drafting: 'e2e/bench/drafting/index.ts',
  'search-process': 'e2e/bench/search/process.ts',
  'memory-probe': 'e2e/bench/search/memory-probe.ts',
};

/** A second process of this script does the measuring: under a display, with a heap for what it compares with. */
const MEASURING = 'TONGGAO_BENCH_MEASURING';
const FLAGS = ['--expose-gc', '--max-old-space-size=12288'];

function wanted() {
  const usage = () => new SetupError('npm run bench [-- [search | drafting] [--n 1000,10000] [--sqlite-only] [--out file]]');
  const options = { n: { type: 'string' }, out: { type: 'string' }, 'sqlite-only': { type: 'boolean' } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [part = 'all', ...others] = positionals;
    const sizes = (values.n ?? (part === 'all' ? '1000,10000' : '10000')).split(',').map(Number);
    if (!['all', 'search', 'drafting'].includes(part) || others.length > 0 || sizes.some((n) => !Number.isInteger(n) || n < 1)) throw usage();
    return { part, sizes, out: values.out, sqliteOnly: values['sqlite-only'] === true };
  } catch (error) {
    throw error instanceof SetupError ? error : usage();
  }
}

const print = async (figures, out) => {
  const text = `${JSON.stringify(figures, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
};

await main(async () => {
  const { part, sizes, out, sqliteOnly } = wanted();
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
    const folder = await mkdtemp(join(tmpdir(), 'tonggao-bench-'));
    try {
      const { code } = await run(program, all, { env: { ...env, [MEASURING]: '1', TMPDIR: folder, TEMP: folder, TMP: folder } });
      return code;
    } finally {
      // Also after Ctrl-C, and not before the last window has stopped writing.
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  const load = (entry) => import(pathToFileURL(join(root, 'out', 'bench', `${entry}.js`)).href);
  if (part === 'drafting') {
    const { benchDrafting } = await load('drafting');
    const figures = [];
    for (const n of sizes) figures.push(await benchDrafting({ root, n, say }));
    await print(figures.length === 1 ? figures[0] : figures, out);
    return 0;
  }
  if (part === 'all') {
    const { bench } = await load('index');
    const figures = await bench({ root, sizes, launch: () => electronCommand([]), say });
    await print(figures, out);
    return 0;
  }
  const { benchSearchAt } = await load('search');
  const bySize = [];
  const wrong = [];
  for (const n of sizes) {
    const { figures, failed } = await benchSearchAt({ root, n, sqliteOnly, say });
    bySize.push(figures);
    wrong.push(...failed);
  }
  await print(bySize.length === 1 ? bySize[0] : bySize, out);
  for (const line of wrong) say(line);
  return wrong.length === 0 ? 0 : 1;
});
