import { blame, type AskedPlace, type EditionState } from '@shared/domain/compare';
import type { Edition, Language, ReleaseId, Revision, WhoChanged } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import type { Stamp } from '../api';
import type { Database } from '../connection';
import { Texts } from './texts';

interface RevisionRow extends Omit<Revision, 'named'> {
  readonly name: string | null;
  readonly namer: string;
  readonly at: string;
}

interface TextOfRevision {
  readonly number: number;
  readonly sha256: string | null;
}

/** The revisions of a release, their names, and who wrote what. Names are never deleted with a release: the bin keeps all. */
export class HistoryQueries {
  private readonly release;
  private readonly revisions;
  private readonly hasRevision;
  private readonly setName;
  private readonly dropName;
  private readonly texts;
  private readonly kept;

  constructor(private readonly db: Database) {
    this.release = db.prepare<[string], number>('SELECT release FROM releases WHERE id = ?').pluck();
    this.revisions = db.prepare<[number], RevisionRow>(`
      SELECT r.number, r.saved_at AS savedAt, r.author, r.note, r.sha256, json_extract(r.facts, '$.status') AS status, n.name, n.author AS namer, n.at
      FROM revisions r LEFT JOIN version_names n ON n.release = r.release AND n.number = r.number
      WHERE r.release = ? ORDER BY r.number DESC
    `);
    this.hasRevision = db.prepare<[number, number], number>('SELECT 1 FROM revisions WHERE release = ? AND number = ?').pluck();
    this.setName = db.prepare(`
      INSERT INTO version_names (release, number, name, author, at) VALUES (@release, @number, @name, @author, @at)
      ON CONFLICT (release, number) DO UPDATE SET name = @name, author = @author, at = @at
    `);
    this.dropName = db.prepare<[number, number]>('DELETE FROM version_names WHERE release = ? AND number = ?');
    this.texts = {
      zh: db.prepare<[number, number], TextOfRevision>(textsOf('zh')),
      en: db.prepare<[number, number], TextOfRevision>(textsOf('en')),
    };
    this.kept = new Texts(db);
  }

  /** The newest first. */
  list(id: ReleaseId): Revision[] {
    return this.revisions.all(this.rowOf(id)).map(({ name, namer, at, ...revision }) => ({ ...revision, named: name === null ? null : { name, author: namer, at } }));
  }

  /** Gives a revision a name, or takes it away (null). */
  name(id: ReleaseId, number: number, name: string | null, { author, at }: Stamp): void {
    this.db
      .transaction(() => {
        const release = this.rowOf(id);
        if (this.hasRevision.get(release, number) === undefined) throw new AppError('release.not-found');
        if (name === null) this.dropName.run(release, number);
        else this.setName.run({ release, number, name, author, at });
      })
      .immediate();
  }

  /** `from`: the revision whose words are asked about, null for the newest. */
  blame(id: ReleaseId, lang: Language, from: number | null, place: AskedPlace): WhoChanged {
    const answer = blame(this.states(this.rowOf(id), lang, from ?? Number.MAX_SAFE_INTEGER), place);
    const revisions = new Map(this.list(id).map((revision) => [revision.number, revision]));
    const told = (change: typeof answer.line): WhoChanged['line'] => {
      const revision = change === null ? undefined : revisions.get(change.number);
      return change === null || revision === undefined ? null : { revision, before: change.before };
    };
    return { line: told(answer.line), sentence: told(answer.sentence) };
  }

  /** The states of an edition, the newest first. Of revisions that left it as it was only the first is told, and read. */
  private *states(release: number, lang: Language, from: number): Generator<EditionState> {
    let waiting: TextOfRevision | null = null;
    for (const row of this.texts[lang].all(release, from)) {
      if (waiting !== null && waiting.sha256 !== row.sha256) yield this.state(waiting);
      waiting = row;
    }
    if (waiting !== null) yield this.state(waiting);
  }

  private state({ number, sha256 }: TextOfRevision): EditionState {
    const content = sha256 === null ? null : this.kept.read(sha256);
    return { number, edition: content === null ? null : (JSON.parse(content) as Edition) };
  }

  private rowOf(id: ReleaseId): number {
    const row = this.release.get(id);
    if (row === undefined) throw new AppError('release.not-found');
    return row;
  }
}

const textsOf = (lang: Language): string => `SELECT number, ${lang}_sha256 AS sha256 FROM revisions WHERE release = ? AND number <= ? ORDER BY number DESC`;
