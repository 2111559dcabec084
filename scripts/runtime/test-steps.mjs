import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';
import { withDisplay } from './system.mjs';

/**
 * One check. `counts` is there when it runs tests, and reads its report.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ code: number, timedOut: boolean }} Ended
 * @typedef {{ title: string, run: () => Promise<Ended>, counts?: () => Promise<Counts> }} Step
 */

const require = createRequire(import.meta.url);
const minutes = (count) => count * 60_000;
const done = { code: 0, timedOut: false };

/** The program behind an npm command, so that no shell script stands between us and its process. */
const bin = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

const tools = {
  eslint: bin('eslint', 'bin/eslint.js'),
  tsc: bin('typescript', 'bin/tsc'),
  vitest: bin('vitest', 'vitest.mjs'),
  playwright: bin('@playwright/test', 'cli.js'),
};

/**
 * All steps in their order. Linting and type checks need nothing prepared; the others prepare what they need, so that each
 * can be picked alone.
 *
 * @param {string} reports folder for the runners' reports
 * @returns {Step[]}
 */
export function testSteps(reports) {
  const environment = async () => (await prepare()).env;
  const tool = (title, path, args, limit) => ({
    title,
    run: () => run(process.execPath, [path, ...args], { cwd: root, limitMs: minutes(limit) }),
  });
  const vitest = (title, limit, needs = async () => undefined) => {
    const report = join(reports, `${title}.json`);
    const args = [tools.vitest, 'run', '--project', title, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return {
      title,
      run: async () => {
        const env = await environment();
        await needs();
        return run(process.execPath, args, { cwd: root, env, limitMs: minutes(limit) });
      },
      counts: () => vitestCounts(report),
    };
  };
  const e2eReport = join(reports, 'e2e.json');
  const e2e = async () => {
    const env = { ...(await environment()), PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport };
    await ensureBuilt();
    const [command, args] = await withDisplay(process.execPath, [tools.playwright, 'test', '-c', 'e2e/playwright.config.ts']);
    return run(command, args, { cwd: root, env, limitMs: minutes(25) });
  };
  const benchReport = join(reports, 'bench.json');
  const bench = async () => {
    const args = [join(root, 'scripts', 'bench.mjs'), 'search', '--n', '1000', '--out', benchReport];
    return run(process.execPath, args, { cwd: root, env: await environment(), limitMs: minutes(10) });
  };
  return [
    { title: 'prepare', run: () => prepare().then(() => done) },
    tool('lint', tools.eslint, ['.'], 10),
    tool('types-shared', tools.tsc, ['-p', 'tsconfig.shared.json'], 5),
    tool('types-node', tools.tsc, ['-p', 'tsconfig.node.json'], 5),
    tool('types-web', tools.tsc, ['-p', 'tsconfig.web.json'], 5),
    vitest('unit', 10),
    { title: 'build', run: () => ensureBuilt().then(() => done) },
    vitest('integration', 15, ensureBuilt),
    vitest('cli', 15, ensureBuilt),
    // What it finds and says, not how long it takes.
    { title: 'bench', run: bench, counts: () => benchCounts(benchReport) },
    { title: 'e2e', run: e2e, counts: () => playwrightCounts(e2eReport) },
  ];
}

/** @returns {Promise<Counts>} */
async function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @returns {Promise<Counts>} */
async function playwrightCounts(report) {
  const { stats } = JSON.parse(await readFile(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * Each count that the bench compared with reading every text, and each part of its report, is a check.
 *
 * @returns {Promise<Counts>}
 */
async function benchCounts(report) {
  const { goals, classes, overall, agreement } = JSON.parse(await readFile(report, 'utf8'));
  const missing = [
    ...['S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S12'].filter((name) => typeof goals[name]?.met !== 'boolean'),
    ...['fts5Char', 'fts5Trigram', 'miniSearch', 'flexSearch', 'orama'].filter((name) => !(overall[name]?.geometricMean > 0)),
    ...Object.keys(classes).filter((name) => !(classes[name].ours.worker.p95 > 0)),
  ];
  return { passed: agreement.compared - agreement.wrong.length, failed: agreement.wrong.length + missing.length, skipped: 0 };
}
