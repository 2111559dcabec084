import { FOLLOWING_STATUSES, type BlockKind, type BlockUses, type LinkedKind, type ListedBlock, type ReusableBlock } from '@shared/domain/blocks';
import type { ReleaseId } from '@shared/domain/release';
import type { Stamp } from '../api';
import type { Database } from '../connection';

/** `next` is what the block becomes; null takes it away. */
export interface BlockWrite {
  readonly id: string;
  readonly next: ReusableBlock | null;
}

interface BlockRow {
  readonly id: string;
  readonly kind: BlockKind;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly speaker: string;
  readonly note: string;
  readonly is_default: 0 | 1;
}

const FOLLOWING = FOLLOWING_STATUSES.map((status) => `'${status}'`).join(', ');
const COLUMNS = 'b.id, b.kind, b.name, b.zh, b.en, b.speaker, b.note, b.is_default';

/** The tables of the reusable blocks. Writing is part of the caller's transaction. */
export class BlockQueries {
  private readonly all;
  private readonly one;
  private readonly linked;
  private readonly drafts;
  private readonly log;
  private readonly put;
  private readonly remove;
  private readonly newest;
  private readonly changesOf;

  constructor(db: Database) {
    this.all = db.prepare<[], BlockRow & BlockUses>(`
      SELECT ${COLUMNS},
             count(r.release) FILTER (WHERE r.status IN (${FOLLOWING})) AS drafts,
             count(r.release) FILTER (WHERE r.status NOT IN (${FOLLOWING})) AS others
      FROM blocks b
      LEFT JOIN release_blocks l ON l.block = b.id AND l.kind = b.kind
      LEFT JOIN releases r ON r.release = l.release AND r.deleted_at IS NULL
      WHERE b.removed = 0
      GROUP BY b.id
    `);
    this.one = db.prepare<[string], BlockRow>(`SELECT ${COLUMNS} FROM blocks b WHERE b.id = ? AND b.removed = 0`);
    this.linked = db
      .prepare<[string, string], ReleaseId>(`
        SELECT r.id FROM release_blocks l JOIN releases r USING (release)
        WHERE l.block = ? AND l.kind = ? AND r.deleted_at IS NULL AND r.status IN (${FOLLOWING})
        ORDER BY r.listed_date DESC, r.change_seq DESC
      `)
      .pluck();
    this.drafts = db
      .prepare<[], ReleaseId>(`SELECT id FROM releases WHERE deleted_at IS NULL AND status IN (${FOLLOWING}) ORDER BY listed_date DESC, change_seq DESC`)
      .pluck();
    this.log = db.prepare('INSERT INTO block_changes (batch, block, saved_at, author, before) VALUES (?, ?, ?, ?, ?)');
    this.put = db.prepare(`
      INSERT INTO blocks (id, kind, name, zh, en, speaker, note, is_default, removed)
      VALUES (@id, @kind, @name, @zh, @en, @speaker, @note, @isDefault, 0)
      ON CONFLICT (id) DO UPDATE SET
        kind = excluded.kind, name = excluded.name, zh = excluded.zh, en = excluded.en, speaker = excluded.speaker,
        note = excluded.note, is_default = excluded.is_default, removed = 0
    `);
    this.remove = db.prepare('UPDATE blocks SET removed = 1 WHERE id = ?');
    this.newest = db.prepare<[], number>('SELECT coalesce(max(batch), 0) FROM block_changes').pluck();
    this.changesOf = db.prepare<[number], { id: string; before: string | null }>(`
      SELECT block AS id, before FROM block_changes h
      WHERE batch = ? AND NOT EXISTS (SELECT 1 FROM block_changes n WHERE n.block = h.block AND n.batch > h.batch)
    `);
  }

  list(): ListedBlock[] {
    return this.all.all().map(({ drafts, others, ...row }) => ({ ...blockOf(row), uses: { drafts, others } }));
  }

  get(id: string): ReusableBlock | null {
    const row = this.one.get(id);
    return row === undefined ? null : blockOf(row);
  }

  /** Releases that would take over a change of this block, as lists sort them. */
  linkedTo(id: string, kind: LinkedKind): ReleaseId[] {
    return this.linked.all(id, kind);
  }

  /** Every release that would take over a change of a block it is linked to. */
  following(): ReleaseId[] {
    return this.drafts.all();
  }

  /** Returns the number of the change. */
  write(writes: readonly BlockWrite[], stamp: Stamp): number {
    const batch = (this.newest.get() ?? 0) + 1;
    for (const { id, next } of writes) {
      const before = this.get(id);
      this.log.run(batch, id, stamp.at, stamp.author, before === null ? null : JSON.stringify(before));
      if (next === null) this.remove.run(id);
      else this.put.run({ ...next, isDefault: next.isDefault ? 1 : 0 });
    }
    return batch;
  }

  /** What undoes a change: for each block that was not changed since, what it was before. */
  undoing(batch: number): BlockWrite[] {
    return this.changesOf.all(batch).map(({ id, before }) => ({ id, next: before === null ? null : (JSON.parse(before) as ReusableBlock) }));
  }
}

const blockOf = ({ is_default, ...row }: BlockRow): ReusableBlock => ({ ...row, isDefault: is_default === 1 });
