import type { Revision } from '@shared/domain/release';

/** A line of the history: one revision, or many saves of one sitting. */
export type HistoryRow =
  | { readonly kind: 'revision'; readonly revision: Revision; readonly isInSitting: boolean }
  | { readonly kind: 'sitting'; readonly sitting: Sitting; readonly isOpen: boolean };

/** Saves by one person with little time between them and nothing said about any; the newest first. */
export interface Sitting {
  readonly newest: Revision;
  readonly oldest: Revision;
  readonly count: number;
}

/** Between two saves of a sitting, at most. */
const PAUSE_MS = 5 * 60_000;
/** Fewer stand on their own. */
const LEAST = 3;

interface RowOptions {
  /** Numbers of the oldest revisions of the sittings that are unfolded. */
  readonly unfolded: ReadonlySet<number>;
  readonly isNamedOnly: boolean;
  /** A sitting does not go over midnight: days stand under headings. */
  readonly dayOf: (instant: string) => string;
}

/** The lines for `revisions`, the newest first. The newest and the first one are never folded. */
export function historyRows(revisions: readonly Revision[], { unfolded, isNamedOnly, dayOf }: RowOptions): HistoryRow[] {
  const single = (revision: Revision): HistoryRow => ({ kind: 'revision', revision, isInSitting: false });
  if (isNamedOnly) return revisions.filter(({ named }) => named !== null).map(single);
  const rows: HistoryRow[] = [];
  let sitting: Revision[] = [];
  const settle = (): void => {
    const [newest] = sitting;
    const oldest = sitting.at(-1);
    if (newest === undefined || oldest === undefined || sitting.length < LEAST) rows.push(...sitting.map(single));
    else {
      const isOpen = unfolded.has(oldest.number);
      rows.push({ kind: 'sitting', sitting: { newest, oldest, count: sitting.length }, isOpen });
      if (isOpen) rows.push(...sitting.map((revision): HistoryRow => ({ kind: 'revision', revision, isInSitting: true })));
    }
    sitting = [];
  };
  for (const [index, revision] of revisions.entries()) {
    const last = sitting.at(-1);
    const goesOn = last?.author === revision.author && Date.parse(last.savedAt) - Date.parse(revision.savedAt) <= PAUSE_MS && dayOf(last.savedAt) === dayOf(revision.savedAt);
    if (!goesOn) settle();
    const isSilent = revision.note === '' && revision.named === null;
    if (isSilent && index > 0 && index < revisions.length - 1) sitting.push(revision);
    else {
      settle();
      rows.push(single(revision));
    }
  }
  settle();
  return rows;
}

/** The revision a line stands for: of a sitting, the last one. */
export const revisionOf = (row: HistoryRow): Revision => (row.kind === 'revision' ? row.revision : row.sitting.newest);

/** The first revision a line stands for; what was before it is what its changes are compared with. */
export const firstOf = (row: HistoryRow): number => (row.kind === 'revision' ? row.revision.number : row.sitting.oldest.number);

/** Whether a line stands for a revision: of an unfolded sitting, only the revisions themselves. */
export const isLineOf = (row: HistoryRow, number: number): boolean =>
  row.kind === 'revision' ? row.revision.number === number : !row.isOpen && row.sitting.oldest.number <= number && number <= row.sitting.newest.number;
