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
  readonly embargo: Embargo | null;
  readonly matches: readonly SearchMatch[];
}

export interface RowPage {
  readonly total: number;
  readonly rows: readonly Row[];
}

export const rowOfSummary = ({ id, date, status, kind, title, embargo }: ReleaseSummary): Row => ({
  id,
  date,
  status,
  kind,
  title,
  embargo,
  matches: [],
});

export const rowOfHit = ({ releaseId, date, status, kind, title, matches }: SearchHit): Row => ({
  id: releaseId,
  date,
  status,
  kind,
  title,
  embargo: null,
  matches,
});
