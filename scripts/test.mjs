// npm test: every check, in the order in which a mistake is cheapest to find. `-- --only lint,e2e` picks steps.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt, root } from './runtime/build.mjs';
import { main, say, SetupError } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';
import { withDisplay } from './runtime/system.mjs';

const require = createRequire(import.meta.url);
const minutes = (count) => count * 60_000;

/** The program behind an npm command, so that no shell script stands between us and its process. */
const bin = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

const tools = {
  eslint: bin('eslint', 'bin/eslint.js'),
  tsc: bin('typescript', 'bin/tsc'),
  vitest: bin('vitest', 'vitest.mjs'),
  playwright: bin('@playwright/test', 'cli.js'),
};

/** Counts of the tests a report speaks of. */
const none = { passed: 0, failed: 0, skipped: 0 };

async function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

async function playwrightCounts(report) {
  const { stats } = JSON.parse(await readFile(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

async function steps(reports) {
  const { env } = await prepare();
  const tool = (title, path, args, limit) => ({
    title,
    run: () => run(process.execPath, [path, ...args], { cwd: root, env, limitMs: minutes(limit) }),
  });
  const vitest = (title, projects, limit) => {
    const report = join(reports, `${title}.json`);
    const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return { ...tool(title, tools.vitest, args, limit), counts: () => vitestCounts(report) };
  };
  const e2e = async () => {
    const [command, args] = await withDisplay(process.execPath, [tools.playwright, 'test', '-c', 'e2e/playwright.config.ts']);
    return run(command, args, {
      cwd: root,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') },
      limitMs: minutes(25),
    });
  };
  return [
    tool('lint', tools.eslint, ['.'], 10),
    tool('types-shared', tools.tsc, ['-p', 'tsconfig.shared.json'], 5),
    tool('types-node', tools.tsc, ['-p', 'tsconfig.node.json'], 5),
    tool('types-web', tools.tsc, ['-p', 'tsconfig.web.json'], 5),
    vitest('unit', ['unit'], 10),
    { title: 'build', run: () => ensureBuilt().then(() => ({ code: 0, timedOut: false })) },
    vitest('integration', ['integration'], 15),
    vitest('cli', ['cli'], 15),
    { title: 'e2e', run: e2e, counts: () => playwrightCounts(join(reports, 'e2e.json')) },
  ];
}

await main(async () => {
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
  const reports = await mkdtemp(join(tmpdir(), 'tonggao-test-'));
  const total = { ...none };
  try {
    const all = await steps(reports);
    const unknown = only?.filter((title) => !all.some((step) => step.title === title)) ?? [];
    if (unknown.length > 0) throw new SetupError(`No such step: ${unknown.join(', ')}. Steps: ${all.map((step) => step.title).join(', ')}`);
    let red = null;
    for (const step of all.filter(({ title }) => only?.includes(title) ?? true)) {
      const started = Date.now();
      const { code, timedOut } = await step.run();
      const counts = (await step.counts?.().catch(() => ({ ...none, failed: 1 }))) ?? none;
      for (const key of Object.keys(total)) total[key] += counts[key];
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const verdict = code === 0 ? 'ok' : timedOut ? 'TOO LONG' : 'FAILED';
      say(`${step.title}: ${verdict} (${seconds} s)`);
      if (code !== 0) {
        red = step.title;
        break;
      }
    }
    if (red !== null) say(`stopped at ${red}; the steps after it were not run`);
    if (red !== null && total.failed === 0) total.failed = 1;
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
    const ranNothing = total.passed === 0 && only === null;
    return red === null && !ranNothing ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});
