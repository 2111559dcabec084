import { z } from 'zod';
import { FactChecksRequest, FactsRequest, SameFiguresRequest, type FactCheck, type FactsReply, type FactsStatus, type SameFigures } from '../domain/facts-index';
import type { Finding } from '../domain/checks';
import { ReleaseContent, ReleaseId } from '../domain/release';
import { Suggestion } from '../domain/suggestions';
import { channel } from './channel';

/** The index of figures, quotations, awards and dates. */
export const facts = {
  query: channel<FactsReply>()(FactsRequest),
  /** Pairs of statements that a person should compare, newest first. */
  checks: channel<readonly FactCheck[]>()(FactChecksRequest),
  /** What the rules and the rest of the archive have to say about the text of release `id` as it is now: saved or not. */
  checkRelease: channel<readonly Finding[]>()(z.strictObject({ id: ReleaseId, content: ReleaseContent })),
  /** Names in the text of a release as it is now, saved or not, that are not in the term base, its tags or its names. */
  suggestions: channel<readonly Suggestion[]>()(z.strictObject({ content: ReleaseContent })),
  /** Such a name is not offered again in this archive, or offered again. */
  dismissSuggestion: channel<null>()(z.strictObject({ suggestion: Suggestion, isDismissed: z.boolean() })),
  /** Other releases that state figures of this one. */
  sameFigures: channel<readonly SameFigures[]>()(SameFiguresRequest),
  /** Writes all rows of a request as a table for spreadsheets. Null when the person cancels the dialog. */
  exportCsv: channel<{ readonly path: string; readonly rows: number } | null>()(FactsRequest.omit({ offset: true, limit: true })),
  status: channel<FactsStatus>()(z.undefined().optional()),
};
