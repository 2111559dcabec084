import {
  MOST_BLOCKS,
  follow,
  isSameBlock,
  tidyBlock,
  type BlockChange,
  type BlockContent,
  type BlockEffect,
  type LinkedRelease,
  type ListedBlock,
  type ReusableBlock,
} from '@shared/domain/blocks';
import { linkedIfSame } from '@shared/domain/recurring';
import type { Release, ReleaseContent, ReleaseId } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import type { Stamp } from './api';
import type { Database } from './connection';
import { BlockQueries, type BlockWrite } from './queries/blocks';
import type { ReleaseQueries } from './queries/releases';

const NOTHING: BlockChange = { batch: null, follow: [], differ: [] };

/** A linked draft with the content a change of its block gives it; `differs` where it keeps its own words. */
interface Consequence {
  readonly release: Release;
  readonly content: ReleaseContent | 'differs';
}

/**
 * Texts that are kept once: a change of a block and the drafts that follow it are one transaction. What is approved, on
 * record or in the bin is not touched, and neither is a text that was changed by hand.
 */
export class ReusableBlocks {
  private readonly queries: BlockQueries;

  constructor(
    private readonly db: Database,
    private readonly releases: ReleaseQueries,
    private readonly committed: (ids: readonly ReleaseId[]) => void,
  ) {
    this.queries = new BlockQueries(db);
  }

  list(): ListedBlock[] {
    return this.queries.list();
  }

  usage(id: string, content: BlockContent): BlockEffect {
    return effectOf(this.consequences({ id, next: { ...tidyBlock(content), id } }));
  }

  save(id: string, content: BlockContent, stamp: Stamp, linksSame = false): BlockChange {
    return this.change((): readonly BlockWrite[] => {
      const next = { ...tidyBlock(content), id };
      const before = this.queries.get(id);
      if (before !== null && before.kind !== next.kind) throw new AppError('request.invalid');
      if (before !== null && isSameBlock(before, next)) return [];
      if (before === null && this.queries.list().length >= MOST_BLOCKS) throw new AppError('blocks.too-many', { limit: MOST_BLOCKS });
      return [{ id, next }];
    }, stamp, linksSame);
  }

  remove(id: string, stamp: Stamp): BlockChange {
    return this.change(() => (this.queries.get(id) === null ? [] : [{ id, next: null }]), stamp);
  }

  undo(batch: number, stamp: Stamp): BlockChange {
    return this.change(() => this.queries.undoing(batch), stamp);
  }

  private change(plan: () => readonly BlockWrite[], stamp: Stamp, linksSame = false): BlockChange {
    const change = this.db
      .transaction((): BlockChange => {
        const planned = plan();
        if (planned.length === 0) return NOTHING;
        const writes = [...planned, ...this.displacedBy(planned)];
        const consequences = [...writes.flatMap((write) => this.consequences(write)), ...(linksSame ? planned.flatMap(({ next }) => this.ofSameText(next)) : [])];
        const batch = this.queries.write(writes, stamp);
        for (const { release, content } of consequences) {
          if (content !== 'differs') this.releases.save(release.id, release.revision, content, stamp);
        }
        return { batch, ...effectOf(consequences) };
      })
      .immediate();
    if (change.follow.length > 0) this.committed(change.follow.map(({ id }) => id));
    return change;
  }

  /** New releases begin with one block of a kind: another one gives way. */
  private displacedBy(writes: readonly BlockWrite[]): BlockWrite[] {
    return this.queries
      .list()
      .filter(({ id, kind, isDefault }) => isDefault && !writes.some((write) => write.id === id) && writes.some(({ next }) => next?.isDefault === true && next.kind === kind))
      .flatMap(({ id }) => this.queries.get(id) ?? [])
      .map((block) => ({ id: block.id, next: { ...block, isDefault: false } }));
  }

  /** Drafts that end with exactly the text of a block that is new. */
  private ofSameText(block: ReusableBlock | null): Consequence[] {
    if (block === null || this.queries.get(block.id) !== null) return [];
    return this.queries.following().flatMap((id) => {
      const release = this.releases.get(id);
      const content = linkedIfSame(contentOf(release), block);
      return content === null ? [] : [{ release, content }];
    });
  }

  private consequences({ id, next }: BlockWrite): Consequence[] {
    const before = this.queries.get(id);
    if (before === null || next === null || before.kind === 'quote') return [];
    return this.queries.linkedTo(id, before.kind).flatMap((releaseId) => {
      const release = this.releases.get(releaseId);
      const content = follow(contentOf(release), before, next);
      return content === null ? [] : [{ release, content }];
    });
  }
}

const contentOf = ({ facts, zh, en }: ReleaseContent): ReleaseContent => ({ facts, zh, en });

function effectOf(consequences: readonly Consequence[]): BlockEffect {
  const named = (differs: boolean): LinkedRelease[] =>
    consequences
      .filter(({ content }) => (content === 'differs') === differs)
      .map(({ release: { id, zh, en } }) => ({ id, title: { zh: zh?.title ?? null, en: en?.title ?? null } }));
  return { follow: named(false), differ: named(true) };
}
