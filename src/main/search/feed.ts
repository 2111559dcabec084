import { join } from 'node:path';
import type { Kind, ReleaseId } from '@shared/domain/release';
import { openReadOnly } from '../archive/connection';
import { kinds } from '../archive/queries/kinds';
import { changedSince, contentHashes, count, maxSeq, textsOf, type FeedRelease } from '../archive/queries/search-feed';

/** What search reads of the archive, on a connection of its own that cannot write. */
export interface ReleaseFeed {
  /** Number of the newest change. */
  latest(): number;
  /** Releases outside the bin. */
  count(): number;
  /** Releases changed after number `after`, oldest change first, at most `limit`. */
  changedSince(after: number, limit: number): readonly FeedRelease[];
  /** Of every release outside the bin. */
  contentHashes(): readonly { readonly rowid: number; readonly id: ReleaseId; readonly sha256: string }[];
  /** As they are now; those that are gone are left out. */
  read(rowids: readonly number[]): ReadonlyMap<ReleaseId, FeedRelease>;
  /** The kinds of releases with their names. */
  kinds(): readonly Kind[];
  close(): void;
}

export function openFeed(archivePath: string): ReleaseFeed {
  const db = openReadOnly(join(archivePath, 'archive.db'));
  return {
    latest: () => maxSeq(db),
    count: () => count(db),
    changedSince: (after, limit) => changedSince(db, after, limit),
    contentHashes: () => contentHashes(db),
    read: (rowids) => new Map(textsOf(db, rowids).map((release) => [release.id, release])),
    kinds: () => kinds(db),
    close: () => void db.close(),
  };
}
