import { embargoInstant } from '@shared/domain/dates';
import type { ReleaseSummary, Titles } from '@shared/domain/listing';
import type { Embargo, ReleaseId, Status } from '@shared/domain/release';
import type { SearchHit, SearchMatch } from '@shared/domain/search';

/** A row of the list, whether it was listed or found. */
export interface Row {
  readonly id: ReleaseId;
  readonly date: string | null;
  readonly status: Status;
  readonly kind: string;
  readonly title: Titles;
  /** Its embargo had not ended when the row was fetched. */
  readonly isEmbargoed: boolean;
  readonly matches: readonly SearchMatch[];
}

export interface RowPage {
  readonly total: number;
  readonly rows: readonly Row[];
}

const isRunning = (embargo: Embargo | null): boolean => embargo !== null && embargoInstant(embargo) > Date.now();

export const rowOfSummary = ({ id, date, status, kind, title, embargo }: ReleaseSummary): Row => ({
  id,
  date,
  status,
  kind,
  title,
  isEmbargoed: isRunning(embargo),
  matches: [],
});

export const rowOfHit = ({ releaseId, date, status, kind, title, embargo, matches }: SearchHit): Row => ({
  id: releaseId,
  date,
  status,
  kind,
  title,
  isEmbargoed: isRunning(embargo),
  matches,
});
