import type { AttachmentUse } from '@shared/domain/photos';
import { picturesOf } from '@shared/domain/document';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import type { Database } from '../connection';

/** Stored files that a release has: those kept with it, and those its texts show. */
export const filesOf = ({ facts, zh, en }: ReleaseContent): ReadonlySet<string> =>
  new Set([
    ...facts.attachments.map(({ sha256 }) => sha256),
    ...[zh, en].flatMap((edition) => (edition === null ? [] : picturesOf(edition.body).map(({ attrs }) => attrs.attachment))),
  ]);

interface UseRow {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly zh: string | null;
  readonly en: string | null;
}

/** Releases named with each file; a person looks at the first ones, the rest is a number. */
const MOST_NAMED = 20;

/** Reads and writes the projection `release_attachments`. */
export class AttachmentUses {
  private readonly clear;
  private readonly insert;
  private readonly count;
  private readonly users;

  constructor(db: Database) {
    this.clear = db.prepare<[number]>('DELETE FROM release_attachments WHERE release = ?');
    this.insert = db.prepare<[string, number]>('INSERT INTO release_attachments (sha256, release) VALUES (?, ?)');
    const others = `
      FROM release_attachments a
      JOIN releases r ON r.release = a.release
      WHERE a.sha256 = ? AND r.id <> ? AND r.deleted_at IS NULL
    `;
    this.count = db.prepare<[string, string], number>(`SELECT count(*) ${others}`).pluck();
    this.users = db.prepare<[string, string, number], UseRow>(`
      SELECT u.id, u.date, zh.title AS zh, en.title AS en
      FROM (SELECT r.id, r.date, r.listed_date, r.change_seq, r.zh_sha256, r.en_sha256 ${others}) u
      LEFT JOIN texts zh ON zh.sha256 = u.zh_sha256
      LEFT JOIN texts en ON en.sha256 = u.en_sha256
      ORDER BY u.listed_date DESC, u.change_seq DESC
      LIMIT ?
    `);
  }

  /** Part of the transaction that writes a revision. */
  project(release: number, content: ReleaseContent): void {
    this.clear.run(release);
    for (const sha256 of filesOf(content)) this.insert.run(sha256, release);
  }

  /** Other releases than `except` that have these files; those in the bin do not count. */
  of(sha256s: readonly string[], except: ReleaseId): AttachmentUse[] {
    return sha256s.map((sha256) => ({
      sha256,
      total: this.count.get(sha256, except) ?? 0,
      releases: this.users.all(sha256, except, MOST_NAMED).map(({ id, date, zh, en }) => ({ id, date, title: { zh, en } })),
    }));
  }
}
