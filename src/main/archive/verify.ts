import { canonicalJson } from '@shared/domain/canonical-json';
import type { Block } from '@shared/domain/document';
import type { Edition, Facts, ReleaseContent, ReleaseId } from '@shared/domain/release';
import type { VerifyProblem, VerifyReport } from './api';
import type { AttachmentStore } from './attachments';
import type { Database } from './connection';
import { sha256 } from './hash';
import { contentHash, projectionOf } from './queries/content';

interface RevisionRow {
  readonly id: ReleaseId;
  readonly number: number;
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly sha256: string;
}

/** Which releases, in any of their revisions, need a stored file. */
type Uses = Map<string, Set<ReleaseId>>;

/**
 * Reads everything and holds it against its hashes. SQLite's own check misses nearly all silent changes of text on
 * disk; a hash per text and per revision finds them.
 */
export function verifyArchive(db: Database, attachments: AttachmentStore): VerifyReport {
  const uses: Uses = new Map();
  const problems: VerifyProblem[] = [
    ...databaseProblems(db),
    ...textProblems(db),
    ...revisionProblems(db, uses),
    ...projectionProblems(db),
    ...attachmentProblems(attachments, uses),
  ];
  return {
    ok: problems.length === 0,
    releases: db.prepare('SELECT count(*) FROM releases').pluck().get() as number,
    attachments: attachments.totals().count,
    problems,
  };
}

function* databaseProblems(db: Database): Generator<VerifyProblem> {
  for (const pragma of ['quick_check', 'foreign_key_check']) {
    for (const row of db.pragma(pragma) as object[]) {
      const detail = Object.values(row).join(' ');
      if (detail !== 'ok') yield { kind: 'database', releaseId: null, detail };
    }
  }
}

/** A text's hash is its key: what does not match was changed by something else than this program. */
function* textProblems(db: Database): Generator<VerifyProblem> {
  const ownersOf = db
    .prepare<[string], ReleaseId>(
      'SELECT DISTINCT r.id FROM releases r JOIN revisions v USING (release) WHERE ? IN (v.zh_sha256, v.en_sha256)',
    )
    .pluck();
  const texts = db.prepare<[], { sha256: string; title: string | null; content: string }>(
    'SELECT sha256, title, content FROM texts',
  );
  for (const text of texts.iterate()) {
    const whole = sha256(text.content) === text.sha256;
    if (whole && (JSON.parse(text.content) as Edition).title === text.title) continue;
    const owners = ownersOf.all(text.sha256);
    for (const releaseId of owners.length === 0 ? [null] : owners) {
      yield { kind: whole ? 'projection' : 'revision', releaseId, detail: `text ${text.sha256}` };
    }
  }
}

/** Holds every revision against its hash, and notes on the way which files it needs. */
function* revisionProblems(db: Database, uses: Uses): Generator<VerifyProblem> {
  const rows = db.prepare<[], RevisionRow>(`
    SELECT r.id, v.number, v.facts, zh.content AS zh, en.content AS en, v.sha256
    FROM revisions v
    JOIN releases r USING (release)
    LEFT JOIN texts zh ON zh.sha256 = v.zh_sha256
    LEFT JOIN texts en ON en.sha256 = v.en_sha256
  `);
  for (const row of rows.iterate()) {
    const content = contentOf(row);
    if (content === null || contentHash(content) !== row.sha256) {
      yield { kind: 'revision', releaseId: row.id, detail: `revision ${row.number}` };
    } else {
      for (const hash of filesOf(content)) uses.set(hash, (uses.get(hash) ?? new Set()).add(row.id));
    }
  }
}

function contentOf(row: RevisionRow): ReleaseContent | null {
  try {
    return {
      facts: JSON.parse(row.facts) as Facts,
      zh: row.zh === null ? null : (JSON.parse(row.zh) as Edition),
      en: row.en === null ? null : (JSON.parse(row.en) as Edition),
    };
  } catch {
    // Damaged so far that it is no JSON any more.
    return null;
  }
}

function* filesOf({ facts, zh, en }: ReleaseContent): Generator<string> {
  for (const attachment of facts.attachments) yield attachment.sha256;
  for (const edition of [zh, en]) yield* picturesIn(edition?.body.content ?? []);
}

function* picturesIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'image') yield block.attrs.attachment;
    else if (block.type === 'blockquote') yield* picturesIn(block.content);
    else if (block.type === 'table') {
      for (const row of block.content) for (const cell of row.content) yield* picturesIn(cell.content);
    } else if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content) yield* picturesIn(item.content);
    }
  }
}

interface ProjectionRow {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: string;
  readonly kind: string;
  readonly embargo: string | null;
  readonly zh_sha256: string | null;
  readonly en_sha256: string | null;
  readonly saved_at: string;
  readonly tags: string;
  readonly sources: string;
  /** Of the newest revision; null where the release has none. */
  readonly revision: string | null;
}

interface NewestRevision {
  readonly current: boolean;
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly at: string;
}

/** What lists show must be what the newest revision says. */
function* projectionProblems(db: Database): Generator<VerifyProblem> {
  const rows = db.prepare<[], ProjectionRow>(`
    SELECT r.id, r.date, r.status, r.kind, r.embargo, r.zh_sha256, r.en_sha256, r.saved_at,
           (SELECT json_group_array(tag) FROM release_tags t WHERE t.release = r.release) AS tags,
           (SELECT json_group_array(sha256) FROM release_sources s WHERE s.release = r.release) AS sources,
           (SELECT json_object('current', json(iif(v.number = r.revision, 'true', 'false')), 'facts', v.facts,
                               'zh', v.zh_sha256, 'en', v.en_sha256, 'at', v.saved_at)
            FROM revisions v WHERE v.release = r.release ORDER BY v.number DESC LIMIT 1) AS revision
    FROM releases r
  `);
  for (const row of rows.iterate()) {
    if (!agrees(row)) yield { kind: 'projection', releaseId: row.id, detail: 'list entry differs from the newest revision' };
  }
}

function agrees(row: ProjectionRow): boolean {
  if (row.revision === null) return false;
  const newest = JSON.parse(row.revision) as NewestRevision;
  const facts = parsedFacts(newest.facts);
  // Damaged facts are reported with their revision.
  if (facts === null) return true;
  const shown = [
    { date: row.date, status: row.status, kind: row.kind, embargo: row.embargo },
    [row.zh_sha256, row.en_sha256, row.saved_at],
    sortedSet(JSON.parse(row.tags) as string[]),
    sortedSet(JSON.parse(row.sources) as string[]),
  ];
  const meant = [
    projectionOf(facts),
    [newest.zh, newest.en, newest.at],
    sortedSet(facts.tags),
    sortedSet(facts.sources.map((source) => source.sha256)),
  ];
  return newest.current && canonicalJson(shown) === canonicalJson(meant);
}

function parsedFacts(json: string): Facts | null {
  try {
    return JSON.parse(json) as Facts;
  } catch {
    return null;
  }
}

const sortedSet = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

function* attachmentProblems(attachments: AttachmentStore, uses: Uses): Generator<VerifyProblem> {
  for (const hash of new Set([...attachments.hashes(), ...uses.keys()])) {
    const state = attachments.state(hash);
    if (state === 'whole') continue;
    for (const releaseId of uses.get(hash) ?? [null]) yield { kind: `attachment-${state}`, releaseId, detail: hash };
  }
}
