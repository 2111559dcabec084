import type { SavedSearch } from '@shared/domain/saved-search';
import type { Database } from '../connection';

/** The list of saved searches: small, and always read and written as a whole. */
export class SavedSearchQueries {
  constructor(private readonly db: Database) {}

  list(): SavedSearch[] {
    return this.db.prepare('SELECT id, name, text, sort FROM saved_searches ORDER BY position').all() as SavedSearch[];
  }

  replace(searches: readonly SavedSearch[]): void {
    const insert = this.db.prepare('INSERT INTO saved_searches (id, name, text, sort, position) VALUES (?, ?, ?, ?, ?)');
    this.db
      .transaction(() => {
        this.db.prepare('DELETE FROM saved_searches').run();
        searches.forEach(({ id, name, text, sort }, position) => insert.run(id, name, text, sort, position));
      })
      .immediate();
  }
}
