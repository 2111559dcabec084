import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronExecutable } from './electron.mjs';
import { say, SetupError } from './log.mjs';
import { has, run } from './run.mjs';

const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;
const APT_LIMIT_MS = 15 * 60_000;

/** A machine that has just started often runs an apt of its own. */
const WAIT_FOR_OTHERS = ['-o', 'DPkg::Lock::Timeout=300'];

/** What Electron needs beyond Playwright's list for Chromium. */
const ELECTRON_PACKAGES = ['libgtk-3-0', 'xvfb', 'xauth'];

/** Makes sure the libraries of the Electron in `folder` are there: installs them as root, else says how. */
export async function ensureSystemLibraries(folder) {
  if (process.platform !== 'linux') return;
  if ((await missingLibraries(folder)).length === 0) return;
  if (!isRoot || !(await has('apt-get'))) {
    throw new SetupError(askFor('npx playwright install-deps chromium', `apt-get install -y ${ELECTRON_PACKAGES.join(' ')}`));
  }
  say('installing the system libraries Electron needs (apt-get) … / 正在安装 Electron 所需的系统库（apt-get）…');
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  const { code, output } = await run(process.execPath, [cli, 'install-deps', 'chromium'], {
    quiet: true,
    limitMs: APT_LIMIT_MS,
  });
  if (code !== 0) throw new SetupError(`playwright install-deps failed / 失败:\n${output.slice(-2_000)}`);
  await installPackages(ELECTRON_PACKAGES);
  const missing = await missingLibraries(folder);
  if (missing.length > 0) throw new SetupError(`Electron still lacks / Electron 仍缺少: ${missing.join(', ')}`);
}

/** Installs Debian packages as root; otherwise says which command would. */
export async function installPackages(packages) {
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!isRoot || !(await has('apt-get'))) throw new SetupError(askFor(command));
  say(`${command} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', [...WAIT_FOR_OTHERS, 'install', '-y', '--no-install-recommends', ...packages], { env, quiet: true, limitMs: APT_LIMIT_MS });
  let result = await install();
  if (result.code !== 0) {
    // A fresh machine knows no packages until its lists are fetched.
    await run('apt-get', [...WAIT_FOR_OTHERS, 'update'], { env, quiet: true, limitMs: APT_LIMIT_MS });
    result = await install();
  }
  if (result.code !== 0) throw new SetupError(`${command}\n${result.output.slice(-2_000)}`);
}

async function missingLibraries(folder) {
  const { output } = await run('ldd', [electronExecutable(folder)], { quiet: true, limitMs: 30_000 });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

const askFor = (...commands) =>
  `Please run as root, then try again. / 请以 root 身份运行以下命令后重试：\n${commands.map((command) => `  ${command}`).join('\n')}`;

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * The command line that shows windows here: under a virtual display where there is no real one.
 *
 * @returns {Promise<[string, string[]]>}
 */
export async function withDisplay(command, args) {
  if (hasDisplay()) return [command, [...args]];
  // Debian's xvfb only recommends xauth, without which xvfb-run fails.
  if (!(await has('xvfb-run')) || !(await has('xauth'))) await installPackages(['xvfb', 'xauth']);
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1600x1000x24', command, ...args]];
}

/** Electron without windows needs no display at all: Chromium's own headless platform also prints. */
export const headlessArguments = () => (process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : []);

/** Chromium refuses its sandbox to root. Only for a checkout in a root container; a packaged program never gets this. */
export const sandboxArguments = () => (process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []);
