import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './fixtures';

/** Real texts that are not part of the project; tests that want them are skipped where they are not there. */
export const corpus = process.env.TONGGAO_CORPUS ?? resolve(root, '..', 'shared', 'corpus');
export const hasCorpus = existsSync(corpus);
