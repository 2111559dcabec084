import type { ReleaseContent } from '../release';
import type { Concept } from '../terms';
import { completeness } from './completeness';
import { figuresAgree } from './figures-agree';
import { inOrder, type Finding } from './finding';
import { houseWordsIn, type HouseWord } from './house-words';
import { linesOf } from './lines';
import { namesAgree } from './names-agree';
import { termsAgree } from './terms-agree';
import { wordsOf } from './words';

export { LONGEST_KEY, LONGEST_REASON, findingKey, type AcceptedFinding } from './accepted';
export { CHECK_RULES, SEVERITIES, describeFinding, inOrder, type CheckPlace, type CheckRule, type Finding, type FindingSource, type Severity } from './finding';
export { linesOf } from './lines';
export { titlesIn } from './person-titles';
export { HOUSE_WORD_KINDS, HouseWord, MOST_HOUSE_WORDS, type HouseWordKind } from './house-words';

/** What is known beside the release itself. */
export interface CheckContext {
  readonly concepts: readonly Concept[];
  readonly words: readonly HouseWord[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Everything a careful colleague would ask about before a release goes out, the gravest first, then in reading order. */
export function checkRelease({ facts, zh, en }: ReleaseContent, { concepts, words, now }: CheckContext): Finding[] {
  const editions = { zh, en };
  const lines = linesOf(editions);
  return inOrder([
    ...figuresAgree(editions, lines),
    ...namesAgree(editions, lines, facts.names),
    ...termsAgree(lines, concepts, facts.date),
    ...completeness(facts, editions, lines, now),
    ...wordsOf(lines),
    ...houseWordsIn(lines, words),
  ]);
}
