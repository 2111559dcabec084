// Prepares this machine: an Electron, a SQLite that loads in it, the system's libraries. `--refresh` looks for the
// official Electron again.
import { main } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';

await main(async () => {
  await prepare({ refresh: process.argv.includes('--refresh') });
});
