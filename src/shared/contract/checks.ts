import { z } from 'zod';
import { channel } from './channel';

/** One word as it stands in a text. */
const Word = z.strictObject({ word: z.string().trim().min(1).max(100).regex(/^\S+$/u) });

/** The archive's own dictionary: words that the check of spelling takes for right. */
export const checks = {
  /** By alphabet. */
  ownWords: channel<readonly string[]>()(z.undefined().optional()),
  /** `ownWords.changed` tells about it. */
  addOwnWord: channel<null>()(Word),
  removeOwnWord: channel<null>()(Word),
};
