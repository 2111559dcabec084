import type { MemoryOrigin, MemoryPair } from '@shared/domain/memory';
import type { ReleaseId } from '@shared/domain/release';

/** A pair as queries read it: {@link COLUMNS} of {@link TABLES}. */
export interface MemoryRow extends MemoryPair {
  readonly unit: number;
  readonly file: string | null;
  readonly id: ReleaseId | null;
  readonly title_zh: string | null;
  readonly title_en: string | null;
  readonly date: string | null;
}

export const COLUMNS = 'm.unit, m.zh, m.en, m.file, r.id, r.title_zh, r.title_en, r.date';
export const TABLES = 'memory m LEFT JOIN releases r ON r.release = m.release';
/** Releases without a date are fresh drafts and count as the newest; what was imported comes last. */
export const NEWEST_FIRST = "coalesce(r.date, iif(m.release IS NULL, '', '9999')) DESC, m.unit DESC";

export const originOf = ({ id, title_zh, title_en, date, file }: MemoryRow): MemoryOrigin =>
  id === null ? { kind: 'file', name: file ?? '' } : { kind: 'release', releaseId: id, title: { zh: title_zh, en: title_en }, date };
