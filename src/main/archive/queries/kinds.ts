import type { Kind } from '@shared/domain/release';
import type { Database } from '../connection';

/** In the order in which they are shown. */
export const kinds = (db: Database): Kind[] => db.prepare('SELECT id, zh, en FROM kinds ORDER BY position').all() as Kind[];

/** Puts these in place of all; to be called in a transaction. */
export function replaceKinds(db: Database, all: readonly Kind[]): void {
  const insert = db.prepare('INSERT INTO kinds (id, zh, en, position) VALUES (?, ?, ?, ?)');
  db.prepare('DELETE FROM kinds').run();
  all.forEach(({ id, zh, en }, position) => insert.run(id, zh, en, position));
}
