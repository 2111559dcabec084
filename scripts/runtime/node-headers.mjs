import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { exists } from './cache.mjs';
import { SetupError } from './log.mjs';

const { env, execPath, platform, versions } = process;

/** Where node-gyp keeps headers that it has fetched. */
const fetched = join(
  platform === 'win32'
    ? join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'node-gyp', 'Cache')
    : platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'node-gyp')
      : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'node-gyp'),
  versions.node,
);

/**
 * The arguments with which node-gyp finds the headers of this Node without fetching them: their host may be blocked, and
 * then node-gyp waits for minutes. Node's own installation usually has them.
 *
 * @returns {Promise<string[]>}
 */
export async function nodeHeaders() {
  if (env.npm_config_nodedir && (await hasHeaders(env.npm_config_nodedir))) return [`--nodedir=${env.npm_config_nodedir}`];
  for (const prefix of [dirname(dirname(execPath)), '/usr', '/usr/local']) {
    if ((await hasHeaders(prefix)) && (await isOfThisNode(prefix))) return [`--nodedir=${prefix}`];
  }
  if (await hasHeaders(fetched)) return [];
  throw new SetupError(`The headers of Node ${versions.node} are needed to compile SQLite and were not found. What helps, one of:
  npx node-gyp install                                                     fetches them from nodejs.org
  npx node-gyp install --disturl=https://npmmirror.com/mirrors/node        fetches them from a mirror
  npm config set nodedir=/folder/with/include/node                         uses those that are there
  Node 22 or later                                                         needs no compiling
缺少 Node ${versions.node} 的头文件，无法编译 SQLite。请任选上面一条命令处理后重试，或改用 Node 22 及以上版本。`);
}

const hasHeaders = (prefix) => exists(join(prefix, 'include', 'node', 'node_api.h'));

/** Several Nodes may be installed; the headers of another one compile, and crash later. */
async function isOfThisNode(prefix) {
  const text = await readFile(join(prefix, 'include', 'node', 'node_version.h'), 'utf8').catch(() => '');
  return /NODE_MAJOR_VERSION (\d+)/.exec(text)?.[1] === versions.node.split('.')[0];
}
