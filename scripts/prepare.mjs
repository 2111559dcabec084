// Prepares this machine: an Electron, a SQLite that loads in it, the system's libraries. `--refresh` looks for the
// official Electron again; `--check` prepares only what the command line needs, which is SQLite for this Node.
import { main } from './runtime/log.mjs';
import { prepare } from './runtime/prepare.mjs';
import { ensureSqlite } from './runtime/sqlite.mjs';

await main(async () => {
  if (process.argv.includes('--check')) await ensureSqlite();
  else await prepare({ refresh: process.argv.includes('--refresh') });
});
