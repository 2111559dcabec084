// npm run soak -- import [--cycles 100000]: damaged files of every format through the real parsers; ends with 1 when one is answered wrongly.
import { parseArgs } from 'node:util';
import { ensureBuilt } from './runtime/build.mjs';
import { main, SetupError } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';
import { run } from './runtime/run.mjs';

const PARTS = { import: { test: 'src/main/importers/mutations', variable: 'TONGGAO_MUTATIONS', cycles: '100000' } };

await main(async () => {
  const { values, positionals } = parseArgs({ options: { cycles: { type: 'string' } }, allowPositionals: true });
  const part = PARTS[positionals[0]];
  if (part === undefined || positionals.length > 1) throw new SetupError(`npm run soak -- ${Object.keys(PARTS).join(' | ')} [--cycles N]`);
  const { env } = await prepare();
  await ensureBuilt();
  const { code } = await run('npx', ['vitest', 'run', '--project', 'integration', part.test], { env: { ...env, [part.variable]: values.cycles ?? part.cycles } });
  return code;
});
