import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real texts kept beside the checkout; tests that need them are skipped where they are not. */
export const CORPUS = process.env.TONGGAO_CORPUS ?? resolve(import.meta.dirname, '../../../../../shared/corpus');

export const hasCorpus = existsSync(join(CORPUS, 'pairs.jsonl'));

export interface Pair {
  readonly id: string;
  readonly date: string | null;
  readonly title_zh: string;
  readonly title_en: string;
  readonly body_zh: string;
  readonly body_en: string;
}

export function readPairs(): Pair[] {
  return readFileSync(join(CORPUS, 'pairs.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Pair);
}
