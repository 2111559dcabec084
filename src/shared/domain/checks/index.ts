import type { ReleaseContent } from '../release';
import type { Concept } from '../terms';
import { completeness } from './completeness';
import { figuresAgree } from './figures-agree';
import { describeFinding, inOrder, type Finding } from './finding';
import { houseWordsIn, type HouseWord } from './house-words';
import { linesOf } from './lines';
import { linksAgree } from './links';
import { namesAgree } from './names-agree';
import { spelling, type Speller } from './spelling';
import { termsAgree } from './terms-agree';
import { wordsOf } from './words';

export { LONGEST_KEY, LONGEST_REASON, findingKey, type AcceptedFinding } from './accepted';
export { CHECK_RULES, SEVERITIES, describeFinding, inOrder, type CheckPlace, type CheckRule, type Finding, type FindingSource, type Severity } from './finding';
export { linesOf } from './lines';
export { titlesIn } from './person-titles';
export { HOUSE_WORD_KINDS, HouseWord, MOST_HOUSE_WORDS, type HouseWordKind } from './house-words';
export type { Speller } from './spelling';

/** What is known beside the release itself. */
export interface CheckContext {
  readonly concepts: readonly Concept[];
  readonly words: readonly HouseWord[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The English dictionary; null where spelling is not looked at. */
  readonly speller: Speller | null;
}

const wordOf = (finding: Finding): string => describeFinding(finding).text.toLowerCase();

/** A frequent slip that is in no dictionary either is told once, with what the dictionary would write. */
function oneOfEach(words: readonly Finding[], spelled: readonly Finding[]): Finding[] {
  const meant = new Map(spelled.map((finding) => [wordOf(finding), finding.expected]));
  const slips = new Set(words.flatMap((finding) => (finding.rule === 'words.typo' ? [wordOf(finding)] : [])));
  return [
    ...words.map((finding) => (finding.rule === 'words.typo' ? { ...finding, expected: finding.expected ?? meant.get(wordOf(finding)) ?? null } : finding)),
    ...spelled.filter((finding) => !slips.has(wordOf(finding))),
  ];
}

/** Everything a careful colleague would ask about before a release goes out, the gravest first, then in reading order. */
export function checkRelease({ facts, zh, en }: ReleaseContent, { concepts, words, now, speller }: CheckContext): Finding[] {
  const editions = { zh, en };
  const lines = linesOf(editions);
  return inOrder([
    ...figuresAgree(editions, lines),
    ...namesAgree(editions, lines, facts.names),
    ...termsAgree(lines, concepts, facts.date),
    ...linksAgree(editions),
    ...completeness(facts, editions, lines, now),
    ...oneOfEach([...wordsOf(lines), ...houseWordsIn(lines, words)], speller === null ? [] : spelling(lines, facts.names, concepts, speller)),
  ]);
}
