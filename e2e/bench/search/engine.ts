import type { ReleaseContent } from '../../../src/shared/domain/release';
import type { BenchQuery } from './queries';

/** What an engine answers: the best hits by number of release (from 0), and how many there are; null where it does not count. */
export interface Answer {
  readonly best: readonly number[];
  readonly total: number | null;
}

/** An engine in this process that ours is compared with. */
export interface Engine {
  readonly name: string;
  /** How it was set up, for whoever reads the figures. */
  readonly setup: string;
  /** Takes in a page of releases; `first` is the number of its first one. */
  add(page: readonly ReleaseContent[], first: number): void | Promise<void>;
  /** Once after the last page: what makes the index complete and kept. */
  finish(): void | Promise<void>;
  /** Null where it cannot answer such a query at all. */
  find(query: BenchQuery): Answer | Promise<Answer> | null;
  /** Of the index on disk, where there is one. */
  fileBytes(): number | null;
  close(): void;
}

/** Hits that are listed. */
export const PAGE = 50;
