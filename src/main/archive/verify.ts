import type { Edition, Facts, ReleaseContent } from '@shared/domain/release';
import type { VerifyProblem, VerifyReport } from './api';
import type { AttachmentStore } from './attachments';
import type { Database } from './connection';
import { sha256 } from './hash';
import { contentHash } from './queries/releases';

interface RevisionRow {
  readonly id: string;
  readonly number: number;
  readonly facts: string;
  readonly zh: string | null;
  readonly en: string | null;
  readonly sha256: string;
}

/**
 * Reads everything and holds it against its hashes. SQLite's own check misses nearly all silent changes of text on
 * disk; a hash per text and per revision finds them.
 */
export function verifyArchive(db: Database, attachments: AttachmentStore): VerifyReport {
  const problems: VerifyProblem[] = [
    ...databaseProblems(db),
    ...textProblems(db),
    ...revisionProblems(db),
    ...projectionProblems(db),
    ...[...attachments.problems()].map(({ kind, sha256: hash }) => ({ kind, releaseId: null, detail: hash })),
  ];
  return {
    ok: problems.length === 0,
    releases: db.prepare('SELECT count(*) FROM releases').pluck().get() as number,
    attachments: attachments.totals().count,
    problems,
  };
}

function* databaseProblems(db: Database): Generator<VerifyProblem> {
  for (const line of db.prepare('PRAGMA quick_check').pluck().all() as string[]) {
    if (line !== 'ok') yield { kind: 'database', releaseId: null, detail: line };
  }
}

/** A text's hash is its key: what does not match was changed by something else than this program. */
function* textProblems(db: Database): Generator<VerifyProblem> {
  for (const row of db.prepare('SELECT sha256, content FROM texts').iterate()) {
    const text = row as { sha256: string; content: string };
    if (sha256(text.content) === text.sha256) continue;
    const owners = db
      .prepare('SELECT DISTINCT r.id FROM releases r JOIN revisions v USING (release) WHERE ? IN (v.zh_sha256, v.en_sha256)')
      .pluck()
      .all(text.sha256) as string[];
    for (const releaseId of owners) yield { kind: 'revision', releaseId, detail: `text ${text.sha256}` };
  }
}

function* revisionProblems(db: Database): Generator<VerifyProblem> {
  const rows = db
    .prepare(`
      SELECT r.id, v.number, v.facts, zh.content AS zh, en.content AS en, v.sha256
      FROM revisions v
      JOIN releases r USING (release)
      LEFT JOIN texts zh ON zh.sha256 = v.zh_sha256
      LEFT JOIN texts en ON en.sha256 = v.en_sha256
    `)
    .iterate();
  for (const row of rows) {
    const revision = row as RevisionRow;
    if (hashOf(revision) !== revision.sha256) {
      yield { kind: 'revision', releaseId: revision.id, detail: `revision ${revision.number}` };
    }
  }
}

function hashOf(row: RevisionRow): string | null {
  try {
    const content: ReleaseContent = {
      facts: JSON.parse(row.facts) as Facts,
      zh: row.zh === null ? null : (JSON.parse(row.zh) as Edition),
      en: row.en === null ? null : (JSON.parse(row.en) as Edition),
    };
    return contentHash(content);
  } catch {
    // Damaged so far that it is no JSON any more.
    return null;
  }
}

function* projectionProblems(db: Database): Generator<VerifyProblem> {
  const differing = db
    .prepare(`
      SELECT r.id
      FROM releases r
      LEFT JOIN revisions v ON v.release = r.release AND v.number = r.revision
      WHERE v.number IS NULL
         OR r.zh_sha256 IS NOT v.zh_sha256
         OR r.en_sha256 IS NOT v.en_sha256
         OR NOT json_valid(v.facts)
         OR r.date IS NOT json_extract(v.facts, '$.date')
         OR r.status IS NOT json_extract(v.facts, '$.status')
         OR r.kind IS NOT json_extract(v.facts, '$.kind')
         OR (SELECT count(*) FROM release_tags t WHERE t.release = r.release)
            <> (SELECT count(DISTINCT value) FROM json_each(v.facts, '$.tags'))
    `)
    .pluck()
    .all() as string[];
  for (const releaseId of differing) yield { kind: 'projection', releaseId, detail: 'list entry differs from the text' };
}
