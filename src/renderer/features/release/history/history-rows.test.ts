import { describe, expect, it } from 'vitest';
import type { Revision } from '@shared/domain/release';
import { firstOf, historyRows, isLineOf, revisionOf } from './history-rows';

const revision = (number: number, minute: number, fields: Partial<Revision> = {}): Revision => ({
  number,
  savedAt: new Date(Date.UTC(2026, 2, 18, 2, minute)).toISOString(),
  author: '李雯',
  note: '',
  sha256: '',
  named: null,
  status: 'draft',
  ...fields,
});
const options = { unfolded: new Set<number>(), isNamedOnly: false, dayOf: (instant: string) => instant.slice(0, 10) };
/** `7` for a revision, `6-2` for a sitting. */
const told = (revisions: readonly Revision[], given: Partial<typeof options> = {}): string[] =>
  historyRows(revisions, { ...options, ...given }).map((row) => (row.kind === 'revision' ? String(row.revision.number) : `${row.sitting.newest.number}-${row.sitting.oldest.number}`));

const minutes = [0, 2, 3, 5, 9, 11, 12];
const saves = minutes.map((minute, index) => revision(index + 1, minute)).reverse();

describe('a history of many saves', () => {
  it('shows the saves of one sitting as one line, but never hides the newest and the first version', () => {
    expect(told(saves)).toEqual(['7', '6-2', '1']);
    expect(told(saves, { unfolded: new Set([2]) })).toEqual(['7', '6-2', '6', '5', '4', '3', '2', '1']);
  });

  it('does not hide what has a name or a note, or was saved by someone else, or much later', () => {
    const change = (number: number, fields: Partial<Revision>): Revision[] => saves.map((one) => (one.number === number ? { ...one, ...fields } : one));
    expect(told(change(4, { note: '送审' }))).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    expect(told(change(6, { named: { name: '送审稿', author: '', at: '' } }))).toEqual(['7', '6', '5-2', '1']);
    expect(told(change(6, { author: '赵博' }))).toEqual(['7', '6', '5-2', '1']);
    expect(told([revision(9, 50), revision(8, 30), ...saves])).toEqual(['9', '8', '7-2', '1']);
  });

  it('shows named versions alone when asked for', () => {
    expect(told([revision(9, 50), revision(8, 49, { named: { name: '定稿', author: '', at: '' } }), ...saves], { isNamedOnly: true })).toEqual(['8']);
  });

  it('of one sitting is compared from before its first save to its last', () => {
    const [, sitting] = historyRows(saves, options);
    expect(sitting === undefined ? null : [revisionOf(sitting).number, firstOf(sitting), isLineOf(sitting, 4), isLineOf(sitting, 1)]).toEqual([6, 2, true, false]);
  });
});
