import type { Database } from '../connection';

/** One step of the schema's history. Never edited after it has shipped; numbers go up in tens. */
export interface Migration {
  readonly version: number;
  /** Runs inside a transaction of its own. */
  readonly up: (db: Database) => void;
}
