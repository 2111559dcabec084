import type { Block, TableCell } from '../document';
import type { Facts, Language } from '../release';
import type { Piece } from './inline';

/** A block and its place among its siblings. */
export interface Place {
  readonly index: number;
  readonly block: Block;
}

/** What became of a block. What moved stands twice: `movedAway` where it was, `movedHere` where it is. */
export type BlockChange =
  | { readonly kind: 'same'; readonly older: Place; readonly newer: Place }
  | { readonly kind: 'changed'; readonly older: Place; readonly newer: Place; readonly detail: BlockDetail }
  | { readonly kind: 'removed'; readonly older: Place }
  | { readonly kind: 'added'; readonly newer: Place }
  | { readonly kind: 'movedAway'; readonly older: Place; readonly newer: Place }
  /** `detail` is null when nothing else changed. */
  | { readonly kind: 'movedHere'; readonly older: Place; readonly newer: Place; readonly detail: BlockDetail | null };

export type ChangeKind = 'same' | 'changed' | 'removed' | 'added';

export interface ItemChange {
  readonly kind: ChangeKind;
  readonly blocks: readonly BlockChange[];
}

/** `cell` is the newer one where there is one; null where neither table has one. */
export interface CellChange {
  readonly kind: ChangeKind;
  readonly cell: TableCell | null;
  readonly blocks: readonly BlockChange[];
}

export interface RowChange {
  readonly kind: ChangeKind;
  readonly cells: readonly CellChange[];
}

/** What changed inside a block. `isRetyped`: a paragraph became a heading, a bulleted list a numbered one, ... */
export type BlockDetail =
  | { readonly type: 'text'; readonly pieces: readonly Piece[]; readonly isRetyped: boolean }
  | { readonly type: 'list'; readonly items: readonly ItemChange[]; readonly isRetyped: boolean }
  | { readonly type: 'quote'; readonly blocks: readonly BlockChange[] }
  | { readonly type: 'table'; readonly columns: readonly ChangeKind[]; readonly rows: readonly RowChange[] }
  | { readonly type: 'image'; readonly isReplaced: boolean; readonly caption: readonly Piece[]; readonly alt: readonly Piece[] }
  /** To be shown one after the other. */
  | { readonly type: 'whole' };

export const TEXT_FIELDS = ['title', 'subtitle', 'dateline', 'byline', 'source', 'boilerplate'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export interface EditionComparison {
  readonly lang: Language;
  /** Whether the edition was in both, or only in the newer (`added`) or the older one (`removed`). */
  readonly presence: 'both' | 'added' | 'removed' | 'neither';
  readonly fields: Readonly<Record<TextField, readonly Piece[]>>;
  readonly body: readonly BlockChange[];
}

/** A fact that is not the same; values are those of {@link Facts}. */
export interface FactChange<F extends keyof Facts = keyof Facts> {
  readonly field: F;
  readonly older: Facts[F];
  readonly newer: Facts[F];
}

/** All that is different in two states of a release. */
export interface ContentComparison {
  readonly facts: readonly FactChange[];
  readonly zh: EditionComparison;
  readonly en: EditionComparison;
}
