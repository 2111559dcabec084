import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheRoot, exclusively, exists } from './cache.mjs';
import { say, SetupError } from './log.mjs';
import { nodeHeaders } from './node-headers.mjs';
import { has, run } from './run.mjs';
import { installPackages } from './system.mjs';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('better-sqlite3/package.json'));
const { version } = require('better-sqlite3/package.json');

/** Node-API version the shipped file asks for. A runtime with less does not refuse it: the process crashes. */
const PREBUILT_NODE_API = 10;

/** better-sqlite3 looks here before it looks at the files it ships. */
const built = join(folder, 'build', 'Release', 'better_sqlite3.node');

/**
 * Makes `require('better-sqlite3')` safe in a runtime with this Node-API: compiled once where the shipped file would crash
 * it, kept in the cache for the next `npm ci`.
 *
 * @param {number} [oldestNodeApi] of the runtimes that will load it; by default of this Node.
 */
export async function ensureSqlite(oldestNodeApi = Number(process.versions.napi)) {
  if (oldestNodeApi >= PREBUILT_NODE_API) return;
  const cached = join(cacheRoot, `better-sqlite3-${version}-napi9-${platformName()}.node`);
  if (await isCopy(built, cached)) return;
  await exclusively('sqlite', async () => {
    if (await isCopy(built, cached)) return;
    if (await exists(cached)) {
      await place(cached, built);
      if (await loads()) return;
      // Made on another system, with a newer C library perhaps.
      await rm(cached);
    }
    if (!(await loadsWhatWasBuilt())) await compile();
    await place(built, cached);
  });
}

/** A build that was interrupted differs in size from the one in the cache, which is put there whole or not at all. */
async function isCopy(file, original) {
  const [a, b] = await Promise.all([file, original].map((path) => stat(path).catch(() => null)));
  return a !== null && b !== null && a.size === b.size;
}

function platformName() {
  const { platform, arch, report } = process;
  if (platform !== 'linux') return `${platform}-${arch}`;
  report.excludeNetwork = true;
  return report.getReport().header.glibcVersionRuntime === undefined ? `linuxmusl-${arch}` : `linux-${arch}`;
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
      `${output.trim().split('\n').slice(-15).join('\n')}\nbetter-sqlite3 could not be compiled. / 无法编译 better-sqlite3。\n${COMPILER_HINT}`,
    );
  }
}

const COMPILER_HINT =
  process.platform === 'darwin'
    ? '  xcode-select --install'
    : process.platform === 'win32'
      ? '  winget install Microsoft.VisualStudio.2022.BuildTools Python.Python.3.12'
      : '  apt-get install -y python3 make g++';

/** Without a build the shipped file would answer, which is the one that crashes. */
const loadsWhatWasBuilt = async () => (await exists(built)) && loads();

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

async function ensureCompiler() {
  if (process.platform !== 'linux') return;
  const missing = [];
  for (const tool of ['python3', 'make', 'g++']) if (!(await has(tool))) missing.push(tool);
  if (missing.length > 0) await installPackages(missing);
}
