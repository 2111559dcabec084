import { setImmediate } from 'node:timers/promises';
import { canonicalJson } from '@shared/domain/canonical-json';
import type { Block } from '@shared/domain/document';
import type { Edition, Facts, ReleaseId } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import type { VerifyProblem, VerifyReport } from './api';
import type { AttachmentStore } from './attachments';
import { explainSqliteError, openReadOnly, type Database } from './connection';
import { sha256 } from './hash';
import { contentHash, projectionOf, type CanonicalContent } from './queries/content';
import { Texts } from './queries/texts';

interface RevisionRow {
  readonly id: ReleaseId;
  readonly number: number;
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly sha256: string;
  /** Of the newest revision, what the projection of its files says; null for earlier ones. */
  readonly files: string | null;
}

/** Which releases, in any of their revisions, need a stored file. */
type Uses = Map<string, Set<ReleaseId>>;

/** A problem, or null for one more thing that was looked at. */
type Steps = Generator<VerifyProblem | null>;

/** Others are answered between slices of this length. */
const SLICE_MS = 20;

/**
 * Reads everything and holds it against its hashes. SQLite's own check misses nearly all silent changes of text on
 * disk; a hash per text and per revision finds them. Works on a connection of its own that sees one moment of the
 * archive, so people can go on saving meanwhile. Throws `cancelled` when `signal` says so.
 */
export async function verifyArchive(
  database: string,
  attachments: AttachmentStore,
  signal: AbortSignal,
): Promise<VerifyReport> {
  const db = openReadOnly(database);
  const problems: VerifyProblem[] = [];
  const steps = allSteps(db, attachments);
  const letGo = (): void => {
    steps.return(null);
    db.close();
  };
  // At once: a reader would keep the archive from being closed.
  signal.addEventListener('abort', letGo);
  try {
    db.exec('BEGIN');
    const releases = db.prepare('SELECT count(*) FROM releases').pluck().get() as number;
    for (let sliceEnd = performance.now() + SLICE_MS, step = steps.next(); step.done !== true; step = steps.next()) {
      if (step.value !== null) problems.push(step.value);
      if (performance.now() < sliceEnd) continue;
      await setImmediate();
      if (signal.aborted) throw new AppError('cancelled');
      sliceEnd = performance.now() + SLICE_MS;
    }
    return { ok: problems.length === 0, releases, attachments: attachments.totals().count, problems };
  } finally {
    signal.removeEventListener('abort', letGo);
    if (!signal.aborted) letGo();
  }
}

function* allSteps(db: Database, attachments: AttachmentStore): Steps {
  const uses: Uses = new Map();
  yield* unlessUnreadable(databaseProblems(db));
  yield* unlessUnreadable(textProblems(db));
  yield* unlessUnreadable(revisionProblems(db, uses));
  yield* unlessUnreadable(projectionProblems(db));
  yield* attachmentProblems(attachments, uses);
}

/** A database that SQLite itself gives up on is a finding, not a failure to look. */
function* unlessUnreadable(steps: Steps): Steps {
  try {
    yield* steps;
  } catch (error) {
    const known = explainSqliteError(error, '');
    if (!(known instanceof AppError && known.code === 'archive.corrupt')) throw error;
    yield { kind: 'database', releaseId: null, detail: error instanceof Error ? error.message : '' };
  }
}

function* databaseProblems(db: Database): Steps {
  for (const pragma of ['quick_check', 'foreign_key_check']) {
    for (const row of db.pragma(pragma) as object[]) {
      const detail = Object.values(row).join(' ');
      if (detail !== 'ok') yield { kind: 'database', releaseId: null, detail };
    }
    yield null;
  }
}

/** A text's hash is its key: what does not match was changed by something else than this program. */
function* textProblems(db: Database): Steps {
  const ownersOf = db
    .prepare<[string], ReleaseId>(
      'SELECT DISTINCT r.id FROM releases r JOIN revisions v USING (release) WHERE ? IN (v.zh_sha256, v.en_sha256)',
    )
    .pluck();
  const rows = db.prepare<[], { sha256: string; title: string | null; isPacked: 0 | 1 }>('SELECT sha256, title, packed IS NOT NULL AS isPacked FROM texts');
  const texts = new Texts(db);
  for (const text of rows.iterate()) {
    yield null;
    const content = readable(texts, text.sha256);
    const whole = content !== null && sha256(content) === text.sha256;
    if (whole && (text.isPacked === 1 ? null : (JSON.parse(content) as Edition).title) === text.title) continue;
    const owners = ownersOf.all(text.sha256);
    for (const releaseId of owners.length === 0 ? [null] : owners) {
      yield { kind: whole ? 'projection' : 'revision', releaseId, detail: `text ${text.sha256}` };
    }
  }
}

/** Null for a text whose difference, or whose base, is damaged. */
function readable(texts: Texts, hash: string): string | null {
  try {
    return texts.read(hash);
  } catch {
    return null;
  }
}

/** Holds every revision against its hash, and notes on the way which files it needs. */
function* revisionProblems(db: Database, uses: Uses): Steps {
  const rows = db.prepare<[], RevisionRow>(`
    SELECT r.id, v.number, v.facts, v.zh_sha256 AS zh, v.en_sha256 AS en, v.sha256,
           iif(v.number = r.revision, (SELECT json_group_array(a.sha256) FROM release_attachments a WHERE a.release = r.release), NULL) AS files
    FROM revisions v
    JOIN releases r USING (release)
  `);
  const texts = new Texts(db);
  const text = (hash: string | null): string | null => (hash === null ? null : readable(texts, hash));
  for (const row of rows.iterate()) {
    yield null;
    const content = { facts: row.facts, zh: text(row.zh), en: text(row.en) };
    if (contentHash(content) !== row.sha256) yield { kind: 'revision', releaseId: row.id, detail: `revision ${row.number}` };
    else {
      const files = sortedSet([...filesOf(content)]);
      for (const hash of files) uses.set(hash, (uses.get(hash) ?? new Set()).add(row.id));
      if (row.files !== null && canonicalJson(sortedSet(JSON.parse(row.files) as string[])) !== canonicalJson(files)) {
        yield { kind: 'projection', releaseId: row.id, detail: 'files differ from the newest revision' };
      }
    }
  }
}

function* filesOf({ facts, zh, en }: CanonicalContent): Generator<string> {
  for (const attachment of (JSON.parse(facts) as Facts).attachments) yield attachment.sha256;
  for (const edition of [zh, en]) {
    // Most texts have no picture and need no parsing: canonical JSON writes the type of a node in this one way.
    if (edition?.includes('"type":"image"')) yield* picturesIn((JSON.parse(edition) as Edition).body.content);
  }
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
  /** Current texts that are kept as a difference: lists would show nothing. */
  readonly packed: number;
  readonly saved_at: string;
  readonly tags: string;
  readonly sources: string;
  readonly blocks: string;
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
function* projectionProblems(db: Database): Steps {
  const rows = db.prepare<[], ProjectionRow>(`
    SELECT r.id, r.date, r.status, r.kind, r.embargo, r.zh_sha256, r.en_sha256, r.saved_at,
           (SELECT count(*) FROM texts t WHERE t.sha256 IN (r.zh_sha256, r.en_sha256) AND t.packed IS NOT NULL) AS packed,
           (SELECT json_group_array(tag) FROM release_tags t WHERE t.release = r.release) AS tags,
           (SELECT json_group_array(sha256) FROM release_sources s WHERE s.release = r.release) AS sources,
           (SELECT json_group_object(kind, block) FROM release_blocks b WHERE b.release = r.release) AS blocks,
           (SELECT json_object('current', json(iif(v.number = r.revision, 'true', 'false')), 'facts', v.facts,
                               'zh', v.zh_sha256, 'en', v.en_sha256, 'at', v.saved_at)
            FROM revisions v WHERE v.release = r.release ORDER BY v.number DESC LIMIT 1) AS revision
    FROM releases r
  `);
  for (const row of rows.iterate()) {
    yield null;
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
    JSON.parse(row.blocks) as object,
  ];
  const meant = [
    projectionOf(facts),
    [newest.zh, newest.en, newest.at],
    sortedSet(facts.tags),
    sortedSet(facts.sources.map((source) => source.sha256)),
    facts.blocks ?? {},
  ];
  return newest.current && row.packed === 0 && canonicalJson(shown) === canonicalJson(meant);
}

function parsedFacts(json: string): Facts | null {
  try {
    return JSON.parse(json) as Facts;
  } catch {
    return null;
  }
}

const sortedSet = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

function* attachmentProblems(attachments: AttachmentStore, uses: Uses): Steps {
  for (const hash of new Set([...attachments.hashes(), ...uses.keys()])) {
    yield null;
    const state = attachments.state(hash);
    if (state === 'whole') continue;
    for (const releaseId of uses.get(hash) ?? [null]) yield { kind: `attachment-${state}`, releaseId, detail: hash };
  }
}
