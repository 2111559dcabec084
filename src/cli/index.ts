import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import type { InterfaceLanguage } from '@shared/contract';
import { AppError, toErrorRecord } from '@shared/errors';
import { createI18n } from '@shared/locales/create-i18n';
import { defaultArchive, defaultProfile } from '../main/settings/default-paths';
import { describeError } from './context';
import { buildProgram, type Run } from './program';

/** Exit codes are part of the contract with scripts. */
const EXIT = { done: 0, failed: 1, wrongUse: 2, noArchive: 3 } as const;

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

const run: Run = async (options, command) => {
  const texts = createI18n(interfaceLanguage(options.lang));
  try {
    const outcome = await command({
      archivePath: resolve(options.archive ?? defaultArchive(defaultProfile())),
      texts,
      signal: stop.signal,
      // Workers lie beside this bundle.
      workers: new URL('.', import.meta.url),
      author: userInfo().username,
      say: (line) => process.stderr.write(`${line}\n`),
    });
    process.stdout.write(options.json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.lines.join('\n')}\n`);
    process.exitCode = outcome.failed ? EXIT.failed : EXIT.done;
  } catch (error) {
    // commander's own complaints are about wrong use and handled where the program runs.
    if (error instanceof CommanderError) throw error;
    const record = toErrorRecord(error);
    const shown = describeError(texts, record);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: shown })}\n`);
    else process.stderr.write(`${texts.t('cli:error', { message: shown.message })}\n`);
    if (!(error instanceof AppError)) process.stderr.write(`${inspect(error)}\n`);
    process.exitCode = record.code.startsWith('archive.') ? EXIT.noArchive : EXIT.failed;
  }
};

function interfaceLanguage(asked: string | undefined): InterfaceLanguage {
  const language = asked ?? process.env.LC_ALL ?? process.env.LANG ?? '';
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

try {
  await buildProgram(run).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Asking for help or the version is not wrong use.
  if (error.exitCode !== 0 && process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'usage', message: error.message, detail: {} } })}\n`);
  }
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
}
