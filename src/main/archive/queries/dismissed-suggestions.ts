import type { Suggestion } from '@shared/domain/suggestions';
import type { Stamp } from '../api';
import type { Database } from '../connection';

/** Works on a read-only connection. */
export const dismissedSuggestions = (db: Database): Suggestion[] => db.prepare('SELECT kind, zh, en FROM dismissed_suggestions').all() as Suggestion[];

export function setSuggestionDismissed(db: Database, { kind, zh, en }: Suggestion, isDismissed: boolean, { at, author }: Stamp): void {
  if (isDismissed) db.prepare('INSERT INTO dismissed_suggestions (kind, zh, en, dismissed_at, author) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(kind, zh, en, at, author);
  else db.prepare('DELETE FROM dismissed_suggestions WHERE kind = ? AND zh = ? AND en = ?').run(kind, zh, en);
}
