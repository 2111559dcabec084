import { copyFile, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheRoot, exclusively, exists } from './cache.mjs';
import { say, SetupError } from './log.mjs';
import { has, run } from './run.mjs';
import { installPackages } from './system.mjs';

const require = createRequire(import.meta.url);
const folder = join(require.resolve('better-sqlite3/package.json'), '..');
const { version } = require('better-sqlite3/package.json');

/** Node-API version the shipped file asks for. A runtime with less does not refuse it: the process crashes. */
const PREBUILT_NODE_API = 10;

const built = join(folder, 'build', 'Release', 'better_sqlite3.node');
const cached = join(cacheRoot, `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`);

/** The oldest Node-API of the runtimes that will load better-sqlite3 decides whether it must be compiled. */
export async function ensureSqlite(oldestNodeApi = Number(process.versions.napi)) {
  if (oldestNodeApi >= PREBUILT_NODE_API || (await exists(built))) return;
  await exclusively('sqlite', async () => {
    if (await exists(built)) return;
    if (!(await exists(cached))) await compile();
    else await place(cached, built);
  });
}

async function compile() {
  await ensureCompiler();
  const headers = await nodeHeaders();
  say('compiling SQLite once for this Node (about a minute) … / 正在为此 Node 编译 SQLite，仅此一次，约一分钟…');
  const { code, output, timedOut } = await run(
    process.execPath,
    [require.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1', ...headers],
    {
      cwd: folder,
      quiet: true,
      limitMs: 20 * 60_000,
      // Node 20 lets only experimental modules keep references to strings, which the addon does.
      env: {
        ...process.env,
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  );
  if (code !== 0 || timedOut || !(await loads())) {
    throw new SetupError(
      `better-sqlite3 could not be compiled. / 无法编译 better-sqlite3。\n${output.trim().split('\n').slice(-15).join('\n')}`,
    );
  }
  await mkdir(cacheRoot, { recursive: true });
  await place(built, cached);
}

/** A crash at load must not be ours: another process tries. */
async function loads() {
  const attempt = `new (require(${JSON.stringify(folder)}))(':memory:').prepare('select 1').get()`;
  const { code } = await run(process.execPath, ['-e', attempt], { quiet: true, limitMs: 30_000 });
  return code === 0;
}

async function place(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, `${to}.new`);
  await rename(`${to}.new`, to);
}

/** node-gyp would fetch the headers from a host that may be blocked; Node's own installation usually has them. */
async function nodeHeaders() {
  const candidates = [process.env.npm_config_nodedir, join(dirname(process.execPath), '..'), '/usr', '/usr/local'];
  for (const candidate of candidates) {
    if (candidate && (await exists(join(candidate, 'include', 'node', 'node_api.h')))) return [`--nodedir=${candidate}`];
  }
  return [];
}

async function ensureCompiler() {
  if (process.platform !== 'linux') return;
  const missing = [];
  for (const tool of ['python3', 'make', 'g++']) if (!(await has(tool))) missing.push(tool);
  if (missing.length > 0) await installPackages(missing);
}
