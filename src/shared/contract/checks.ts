import { z } from 'zod';
import { HouseWord, LONGEST_KEY, LONGEST_REASON, MOST_HOUSE_WORDS, type AcceptedFinding } from '../domain/checks';
import { ReleaseId } from '../domain/release';
import { channel } from './channel';

const nothing = z.undefined().optional();
/** One word as it stands in a text. */
const Word = z.strictObject({ word: z.string().trim().min(1).max(100).regex(/^\S+$/u) });

export const checks = {
  /** Findings of a release that are meant so, oldest first. */
  accepted: channel<readonly AcceptedFinding[]>()(z.strictObject({ id: ReleaseId })),
  /** `reason` null: it counts again. */
  accept: channel<readonly AcceptedFinding[]>()(
    z.strictObject({ id: ReleaseId, finding: z.string().min(1).max(LONGEST_KEY), reason: z.string().trim().min(1).max(LONGEST_REASON).nullable() }),
  ),
  /** The open archive's list of words to look at; it is always read and written as a whole. */
  words: channel<readonly HouseWord[]>()(nothing),
  saveWords: channel<readonly HouseWord[]>()(z.strictObject({ words: z.array(HouseWord).max(MOST_HOUSE_WORDS) })),
  /** The archive's own dictionary: words that the check of spelling takes for right, by alphabet. */
  ownWords: channel<readonly string[]>()(z.undefined().optional()),
  /** `ownWords.changed` tells about it. */
  addOwnWord: channel<null>()(Word),
  removeOwnWord: channel<null>()(Word),
};
