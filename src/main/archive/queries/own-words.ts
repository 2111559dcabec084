import type { Stamp } from '../api';
import type { Database } from '../connection';

/** What people have added to the dictionary, as they met it, by alphabet. */
export const ownWords = (db: Database): string[] => db.prepare('SELECT written FROM own_words ORDER BY word').pluck().all() as string[];

export function addOwnWord(db: Database, word: string, { at, author }: Stamp): void {
  db.prepare('INSERT INTO own_words (word, written, added_at, author) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(word.toLowerCase(), word, at, author);
}

export function removeOwnWord(db: Database, word: string): void {
  db.prepare('DELETE FROM own_words WHERE word = ?').run(word.toLowerCase());
}
