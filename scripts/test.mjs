// npm test: every check, in the order in which a mistake is cheapest to find. `-- --only lint,e2e` picks steps.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, say, SetupError } from './runtime/log.mjs';
import { testSteps } from './runtime/test-steps.mjs';

/** @typedef {import('./runtime/test-steps.mjs').Step} Step */

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {readonly Step[]} steps */
function chosenFrom(steps, args) {
  const at = args.indexOf('--only');
  if (at === -1) return steps;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !steps.some(({ title }) => title === name));
  if (unknown.length > 0) {
    const known = steps.map(({ title }) => title).join(', ');
    throw new SetupError(`No such step: ${unknown.join(', ')}. Steps: ${known} / 没有这个步骤。可选：${known}`);
  }
  return steps.filter(({ title }) => names.includes(title));
}

/** @param {Step} step */
async function outcomeOf(step) {
  const started = Date.now();
  say(`${step.title} …`);
  const { code, timedOut } = await step.run().catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { code: 1, timedOut: false };
  });
  // A runner that dies before its report has not said how many tests failed; that it did not pass is certain.
  const counts = (await step.counts?.().catch(() => null)) ?? { passed: 0, failed: 0, skipped: 0 };
  const ranNothing = step.counts !== undefined && counts.passed + counts.failed === 0;
  const isRed = code !== 0 || timedOut || counts.failed > 0 || ranNothing;
  if (isRed && counts.failed === 0) counts.failed = 1;
  const verdict = timedOut ? 'TOO LONG' : isRed ? (ranNothing && code === 0 ? 'RAN NO TESTS' : `FAILED with exit code ${code}`) : 'ok';
  return { isRed, counts, line: `${step.title}: ${verdict} (${seconds(started)})` };
}

await main(async () => {
  const reports = await mkdtemp(join(tmpdir(), 'tonggao-test-'));
  try {
    const steps = chosenFrom(testSteps(reports), process.argv);
    const total = { passed: 0, failed: 0, skipped: 0 };
    const lines = [];
    for (const step of steps) {
      const { isRed, counts, line } = await outcomeOf(step);
      say(line);
      lines.push(line);
      for (const key of Object.keys(total)) total[key] += counts[key];
      if (isRed) break;
    }
    const left = steps.slice(lines.length).map(({ title }) => title);
    if (left.length > 0) lines.push(`not run: ${left.join(', ')}`);
    process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});
