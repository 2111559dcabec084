import { constants } from 'node:os';

/** Progress goes to stderr: stdout belongs to the command that is being prepared. */
export const say = (line) => process.stderr.write(`[tonggao] ${line}\n`);

/** A failure a person can mend; its message is complete and shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** The person, or the system, told us to stop; nothing else is tried after it. */
export class Interrupted extends Error {
  name = 'Interrupted';

  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super('Stopped. / 已中断。');
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a script's main function and sets the exit code to what came of it.
 *
 * @param {() => Promise<number | void>} work its number is the exit code; none means 0.
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError) && !(error instanceof Interrupted)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = error.exitCode ?? 1;
  }
}
