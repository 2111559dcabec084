import type { ReleaseContent } from '@shared/domain/release';
import { sha256 } from '../hash';
import { openArchiveFolder } from '../open';
import { MIGRATIONS } from '../migrations';
import { canonicalContent, contentHash, projectionOf } from '../queries/content';
import { stamp } from './temporary-archive';

/**
 * Makes an archive as a version of the program before schema `before` left it, with one release of id `a`: written by
 * statements of that time, which know no later table. Returns the hash of its revision.
 */
export function oldArchive(path: string, before: number, content: ReleaseContent): string {
  const { db, lock } = openArchiveFolder(path, true, MIGRATIONS.filter(({ version }) => version < before));
  const { zh, en, facts } = canonicalContent(content);
  const text = (canonical: string | null): string | null => {
    if (canonical === null) return null;
    db.prepare('INSERT INTO texts (sha256, content) VALUES (?, ?)').run(sha256(canonical), canonical);
    return sha256(canonical);
  };
  const hash = contentHash({ zh, en, facts });
  const row = { id: 'a', at: stamp.at, author: stamp.author, facts, hash, zh: text(zh), en: text(en), ...projectionOf(content.facts) };
  db.prepare(`
    INSERT INTO releases (release, id, revision, change_seq, created_at, saved_at, date, status, kind, embargo, zh_sha256, en_sha256)
    VALUES (1, @id, 1, 1, @at, @at, @date, @status, @kind, @embargo, @zh, @en)
  `).run(row);
  db.prepare(`
    INSERT INTO revisions (release, number, saved_at, author, note, facts, zh_sha256, en_sha256, sha256)
    VALUES (1, 1, @at, @author, '', @facts, @zh, @en, @hash)
  `).run(row);
  db.close();
  lock.release();
  return hash;
}
