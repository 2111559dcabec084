import type { AcceptedFinding, HouseWord } from '@shared/domain/checks';
import type { ReleaseId } from '@shared/domain/release';
import type { ChecklistItem, Tick } from '@shared/domain/workflow';
import { AppError } from '@shared/errors';
import type { Stamp } from '../api';
import type { Database } from '../connection';

/** What is made sure of before a release goes out, and what was found in it and is meant so. */
export class WorkflowQueries {
  constructor(private readonly db: Database) {}

  checklist(): ChecklistItem[] {
    return this.db.prepare('SELECT id, kind, zh, en FROM checklist_items ORDER BY position').all() as ChecklistItem[];
  }

  replaceChecklist(items: readonly ChecklistItem[]): void {
    const insert = this.db.prepare('INSERT INTO checklist_items (id, kind, zh, en, position) VALUES (?, ?, ?, ?, ?)');
    this.db
      .transaction(() => {
        this.db.prepare('DELETE FROM checklist_items').run();
        items.forEach(({ id, kind, zh, en }, position) => insert.run(id, kind, zh, en, position));
      })
      .immediate();
  }

  ticks(id: ReleaseId): Tick[] {
    return this.db.prepare('SELECT item, author, at FROM checklist_ticks WHERE release = ? ORDER BY at').all(this.release(id)) as Tick[];
  }

  tick(id: ReleaseId, item: string, isDone: boolean, { author, at }: Stamp): void {
    const release = this.release(id);
    if (isDone) this.db.prepare('INSERT OR REPLACE INTO checklist_ticks (release, item, author, at) VALUES (?, ?, ?, ?)').run(release, item, author, at);
    else this.db.prepare('DELETE FROM checklist_ticks WHERE release = ? AND item = ?').run(release, item);
  }

  accepted(id: ReleaseId): AcceptedFinding[] {
    return this.db.prepare('SELECT finding, reason, author, at FROM accepted_findings WHERE release = ? ORDER BY at').all(this.release(id)) as AcceptedFinding[];
  }

  /** `reason` null: it counts again. */
  accept(id: ReleaseId, finding: string, reason: string | null, { author, at }: Stamp): void {
    const release = this.release(id);
    if (reason === null) this.db.prepare('DELETE FROM accepted_findings WHERE release = ? AND finding = ?').run(release, finding);
    else this.db.prepare('INSERT OR REPLACE INTO accepted_findings (release, finding, reason, author, at) VALUES (?, ?, ?, ?, ?)').run(release, finding, reason, author, at);
  }

  replaceHouseWords(words: readonly HouseWord[]): void {
    const insert = this.db.prepare('INSERT INTO house_words (position, lang, kind, text, expected, except_in) VALUES (?, ?, ?, ?, ?, ?)');
    this.db
      .transaction(() => {
        this.db.prepare('DELETE FROM house_words').run();
        words.forEach(({ lang, kind, text, expected, except }, position) => insert.run(position, lang, kind, text, expected, JSON.stringify(except)));
      })
      .immediate();
  }

  private release(id: ReleaseId): number {
    const release = this.db.prepare<[string], number>('SELECT release FROM releases WHERE id = ?').pluck().get(id);
    if (release === undefined) throw new AppError('release.not-found');
    return release;
  }
}

/** The list of the archive, also on a connection that only reads. */
export function houseWords(db: Database): HouseWord[] {
  const rows = db.prepare('SELECT lang, kind, text, expected, except_in FROM house_words ORDER BY position').all() as (Omit<HouseWord, 'except'> & { except_in: string })[];
  return rows.map(({ except_in, ...word }) => ({ ...word, except: JSON.parse(except_in) as string[] }));
}
