import type { Finding } from '@shared/domain/checks';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import type { ConcordanceReply, ConcordanceRequest, MemoryPair, MemoryReply, MemoryRequest } from '@shared/domain/memory';
import type { RecurringText } from '@shared/domain/recurring';
import type { Suggestion } from '@shared/domain/suggestions';
import type { FactCheck, FactsReply, FactsRequest, FactsStatus, SameFigures, SameFiguresRequest } from '@shared/domain/facts-index';

/** Given to the worker at start: it reads the archive's database itself, read-only. */
export interface FactsWorkerData {
  readonly archivePath: string;
}

/** The methods of the facts worker. Its file is disposable: without it, every release is read again. */
export interface FactsApi {
  /** Takes in what was committed since the last call, the first time everything; resolves when that is done. */
  sync(): FactsStatus;
  /** Answers while the index is built, too, from what is in it by then. */
  query(request: FactsRequest): FactsReply;
  /** Pairs of statements that may contradict each other, newest first, at most {@link MOST_CHECKS}. */
  checks(request: { readonly text: string }): readonly FactCheck[];
  /** What the rules, the term base and the other releases have to say about the text of `id`, which need not be saved. */
  checkRelease(request: { readonly id: ReleaseId; readonly content: ReleaseContent }): readonly Finding[];
  /** Releases outside the bin that state figures of this one, those with most first, at most {@link MOST_SAME_FIGURES}. */
  sameFigures(request: SameFiguresRequest): readonly SameFigures[];
  /** Earlier translations of a paragraph, and the terms in it. */
  translations(request: MemoryRequest): MemoryReply;
  /** Every place where these words were translated. */
  concordance(request: ConcordanceRequest): ConcordanceReply;
  /** Texts with their translations of all releases, by number; empty after the last. */
  memoryPairs(request: { readonly after: number; readonly limit: number }): readonly MemoryPairRow[];
  /** Texts that several releases end with, and that are no block yet. */
  recurringTexts(): readonly RecurringText[];
  /** Names in the text of a release, saved or not, that are nowhere recorded. */
  suggestions(content: ReleaseContent): readonly Suggestion[];
  status(): FactsStatus;
  close(): null;
}

export interface MemoryPairRow extends MemoryPair {
  readonly unit: number;
  readonly date: string | null;
}

export interface FactsEvents {
  status: FactsStatus;
}

export const MOST_CHECKS = 200;
export const MOST_SAME_FIGURES = 8;
