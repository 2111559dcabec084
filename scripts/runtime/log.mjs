/** Progress goes to stderr: stdout belongs to the command that is being prepared. */
export const say = (line) => process.stderr.write(`[tonggao] ${line}\n`);

/** A failure a person can mend; its message is complete and shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Runs a script's main function and ends the process with what came of it. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
