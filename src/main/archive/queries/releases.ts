import { assertDefined } from '@shared/assert';
import { LANGUAGES, type Edition, type Facts, type Release, type ReleaseContent, type ReleaseId, type Status } from '@shared/domain/release';
import { changesLockedText, locks, mayBecome } from '@shared/domain/workflow';
import { AppError } from '@shared/errors';
import type { Stamp } from '../api';
import type { Database } from '../connection';
import { AttachmentUses } from './attachment-uses';
import { canonicalContent, contentHash, parseContent, projectionOf, type CanonicalContent } from './content';
import { Texts } from './texts';

interface ReleaseRow {
  readonly release: number;
  readonly id: string;
  readonly revision: number;
  readonly created_at: string;
  readonly saved_at: string;
  readonly deleted_at: string | null;
}

interface StoredContent {
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** Reading and writing of whole releases. Every writing method is one transaction. */
export class ReleaseQueries {
  private readonly find;
  private readonly stored;
  private readonly texts;
  private readonly hashOf;
  private readonly hadOtherStatus;
  private readonly nextChange;
  private readonly insertRelease;
  private readonly insertRevision;
  private readonly project;
  private readonly setDeleted;
  private readonly releaseOfSource;
  private readonly clearTags;
  private readonly clearSources;
  private readonly insertTag;
  private readonly insertSource;
  private readonly uses;

  constructor(private readonly db: Database) {
    this.find = db.prepare<[string], ReleaseRow>(
      'SELECT release, id, revision, created_at, saved_at, deleted_at FROM releases WHERE id = ?',
    );
    this.stored = db.prepare<[number, number], StoredContent>(
      'SELECT facts, zh_sha256 AS zh, en_sha256 AS en FROM revisions WHERE release = ? AND number = ?',
    );
    this.texts = new Texts(db);
    this.hashOf = db
      .prepare<[number, number], string>('SELECT sha256 FROM revisions WHERE release = ? AND number = ?')
      .pluck();
    this.hadOtherStatus = db
      .prepare<[number, Status], number>("SELECT EXISTS (SELECT 1 FROM revisions WHERE release = ? AND json_extract(facts, '$.status') <> ?)")
      .pluck();
    this.nextChange = db.prepare<[], number>('SELECT coalesce(max(change_seq), 0) + 1 FROM releases').pluck();
    this.insertRelease = db
      .prepare<[{ id: string; at: string; seq: number }], number>(`
        INSERT INTO releases (id, revision, change_seq, created_at, saved_at, status, kind)
        VALUES (@id, 0, @seq, @at, @at, '', '') -- filled in by the projection of its first revision
        RETURNING release
      `)
      .pluck();
    this.insertRevision = db.prepare(`
      INSERT INTO revisions (release, number, saved_at, author, note, facts, zh_sha256, en_sha256, sha256)
      VALUES (@release, @number, @at, @author, @note, @facts, @zh, @en, @sha256)
    `);
    this.project = db.prepare(`
      UPDATE releases
      SET revision = @number, change_seq = @seq, saved_at = @at, date = @date, status = @status, kind = @kind,
          embargo = @embargo, zh_sha256 = @zh, en_sha256 = @en
      WHERE release = @release
    `);
    // What is in the bin stays there from the day it was first put in.
    this.setDeleted = db.prepare(`
      UPDATE releases SET deleted_at = @deletedAt, change_seq = @seq
      WHERE release = @release AND (deleted_at IS NULL) <> (@deletedAt IS NULL)
    `);
    this.releaseOfSource = db
      .prepare<[string], string>(
        'SELECT id FROM release_sources s JOIN releases r ON r.release = s.release WHERE s.sha256 = ? LIMIT 1',
      )
      .pluck();
    this.clearTags = db.prepare<[number]>('DELETE FROM release_tags WHERE release = ?');
    this.clearSources = db.prepare<[number]>('DELETE FROM release_sources WHERE release = ?');
    this.insertTag = db.prepare<[number, string]>('INSERT OR IGNORE INTO release_tags (release, tag) VALUES (?, ?)');
    this.insertSource = db.prepare<[string, number]>(
      'INSERT OR IGNORE INTO release_sources (sha256, release) VALUES (?, ?)',
    );
    this.uses = new AttachmentUses(db);
  }

  get(id: ReleaseId): Release {
    const row = this.row(id);
    const content = this.content(row.release, row.revision);
    return {
      ...content,
      id: row.id,
      revision: row.revision,
      createdAt: row.created_at,
      savedAt: row.saved_at,
      deletedAt: row.deleted_at,
      isLocked: this.isLocked(row.release, content.facts.status),
    };
  }

  revision(id: ReleaseId, number: number): ReleaseContent {
    return this.content(this.row(id).release, number);
  }

  create(id: ReleaseId, content: unknown, stamp: Stamp): void {
    const parsed = parseContent(content);
    this.db.transaction(() => this.insert(id, parsed, stamp)).immediate();
  }

  /** Files all or none; a source file that was filed before refuses the whole. */
  file(filings: readonly { readonly id: ReleaseId; readonly content: unknown }[], stamp: Stamp): void {
    const parsed = filings.map(({ id, content }) => ({ id, content: parseContent(content) }));
    const sources = new Set(parsed.flatMap(({ content }) => content.facts.sources.map((source) => source.sha256)));
    this.db
      .transaction(() => {
        for (const source of sources) {
          if (this.releaseOfSource.get(source) !== undefined) throw new AppError('import.duplicate');
        }
        for (const { id, content } of parsed) this.insert(id, content, stamp);
      })
      .immediate();
  }

  /** Whether a revision was made: saving what is there already makes none, except to keep a note. */
  save(id: ReleaseId, baseRevision: number, content: unknown, stamp: Stamp): boolean {
    const parsed = parseContent(content);
    const canonical = canonicalContent(parsed);
    return this.db
      .transaction(() => {
        const row = this.row(id);
        if (row.revision !== baseRevision) throw new AppError('release.conflict', { revision: row.revision });
        if (stamp.note === '' && this.hashOf.get(row.release, row.revision) === contentHash(canonical)) return false;
        this.assertAllowed(row, parsed.facts, canonical);
        this.addRevision(row.release, row.revision + 1, parsed, canonical, stamp);
        return true;
      })
      .immediate();
  }

  /** Moves into the bin (`deletedAt` an instant) or out of it (null). */
  setBinned(ids: readonly ReleaseId[], deletedAt: string | null): void {
    this.db
      .transaction(() => {
        for (const id of ids) {
          this.setDeleted.run({ release: this.row(id).release, deletedAt, seq: this.seq() });
        }
      })
      .immediate();
  }

  knownSources(hashes: readonly string[]): Map<string, ReleaseId> {
    const found = hashes.flatMap((hash): [string, ReleaseId][] => {
      const id = this.releaseOfSource.get(hash);
      return id === undefined ? [] : [[hash, id]];
    });
    return new Map(found);
  }

  private row(id: ReleaseId): ReleaseRow {
    const row = this.find.get(id);
    if (row === undefined) throw new AppError('release.not-found');
    return row;
  }

  /** Nobody skips a step, and a text that somebody has answered for stays as it is: whoever asks. */
  private assertAllowed({ release, revision }: ReleaseRow, facts: Facts, after: CanonicalContent): void {
    const stored = this.canonical(release, revision);
    const before = JSON.parse(stored.facts) as Facts;
    if (!mayBecome(before.status, facts.status)) throw new AppError('release.step');
    if (!locks(facts.status) || !this.isLocked(release, before.status)) return;
    if (changesLockedText({ ...stored, mediaContact: before.mediaContact }, { ...after, mediaContact: facts.mediaContact })) throw new AppError('release.locked');
  }

  /** Somebody has taken it to this status; it was not filed with it. */
  private isLocked(release: number, status: Status): boolean {
    return locks(status) && this.hadOtherStatus.get(release, status) === 1;
  }

  private canonical(release: number, number: number): CanonicalContent {
    const row = this.stored.get(release, number);
    if (row === undefined) throw new AppError('release.not-found');
    return { facts: row.facts, zh: this.text(row.zh), en: this.text(row.en) };
  }

  private text(hash: string | null): string | null {
    return hash === null ? null : this.texts.read(hash);
  }

  private content(release: number, number: number): ReleaseContent {
    const row = this.canonical(release, number);
    return {
      facts: JSON.parse(row.facts) as Facts,
      zh: row.zh === null ? null : (JSON.parse(row.zh) as Edition),
      en: row.en === null ? null : (JSON.parse(row.en) as Edition),
    };
  }

  private insert(id: ReleaseId, content: ReleaseContent, stamp: Stamp): void {
    const release = assertDefined(this.insertRelease.get({ id, at: stamp.at, seq: this.seq() }), 'an insert returns its row');
    this.addRevision(release, 1, content, canonicalContent(content), stamp);
  }

  private write(text: string | null): string | null {
    return text === null ? null : this.texts.write(text);
  }

  private addRevision(release: number, number: number, content: ReleaseContent, canonical: CanonicalContent, stamp: Stamp): void {
    const { facts } = content;
    const before = this.stored.get(release, number - 1);
    const texts = { zh: this.write(canonical.zh), en: this.write(canonical.en) };
    const hash = contentHash(canonical);
    this.insertRevision.run({ release, number, ...stamp, facts: canonical.facts, ...texts, sha256: hash });
    this.project.run({
      release,
      number,
      seq: this.seq(),
      at: stamp.at,
      ...projectionOf(facts),
      ...texts,
    });
    this.clearTags.run(release);
    this.clearSources.run(release);
    for (const tag of facts.tags) this.insertTag.run(release, tag);
    for (const source of facts.sources) this.insertSource.run(source.sha256, release);
    this.uses.project(release, content);
    for (const lang of LANGUAGES) {
      const [old, current] = [before?.[lang] ?? null, texts[lang]];
      if (old !== null && current !== null && old !== current) this.texts.replaced(old, current, number - 1);
    }
  }

  private seq(): number {
    return assertDefined(this.nextChange.get(), 'an aggregate has one row');
  }
}
