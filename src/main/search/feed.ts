import { join } from 'node:path';
import type { Kind, Language, ReleaseId } from '@shared/domain/release';
import { openReadOnly } from '../archive/connection';
import { kinds } from '../archive/queries/kinds';
import {
  changedSince,
  contentHashes,
  count,
  editionsOf,
  maxSeq,
  textsOf,
  type FeedRelease,
  type StoredEditions,
} from '../archive/queries/search-feed';

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
  /** Editions in `langs`, as they are now; those of releases that are gone are left out. */
  editions(rowids: readonly number[], langs: readonly Language[]): readonly StoredEditions[];
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
    editions: (rowids, langs) => editionsOf(db, rowids, langs),
    kinds: () => kinds(db),
    close: () => void db.close(),
  };
}
