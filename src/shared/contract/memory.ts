import { z } from 'zod';
import { ConcordanceRequest, MemoryRequest, type ConcordanceReply, type MemoryImportReport, type MemoryReply } from '../domain/memory';
import { channel } from './channel';

/** Translations that the archive holds, and those imported into it. `facts.status` tells when it has taken in a change. */
export const memory = {
  /** Earlier translations of a paragraph, and the terms in it. */
  translations: channel<MemoryReply>()(MemoryRequest),
  /** Every place where these words were translated. */
  concordance: channel<ConcordanceReply>()(ConcordanceRequest),
  /** Asks for a TMX file. Null when the person cancels the dialog. */
  importFile: channel<MemoryImportReport | null>()(z.undefined().optional()),
  /** The translations of all releases as a TMX file. Null when the person cancels the dialog. */
  exportFile: channel<{ readonly path: string; readonly pairs: number } | null>()(z.undefined().optional()),
};
