import type { Language, Name, ReleaseId } from '@shared/domain/release';
import type { NearDuplicate, SimilarRelease, SimilarReply } from '@shared/domain/similar';
import { INDEX_FIELDS } from '@shared/search/fields';
import { withoutJoined } from '@shared/search/literal';
import { runs, tokenize } from '@shared/search/tokenize';
import type { Entry } from './index/catalogue';
import { overlap, shinglesOf } from './shingles';

/** What more-like-this needs of the index. */
export interface SimilarIndex {
  /** Releases in it. */
  readonly size: number;
  /** Null for a release that is not in it. */
  documentOf(id: ReleaseId): number | null;
  entry(doc: number): Entry | null;
  /** Search texts of INDEX_FIELDS. */
  texts(doc: number): readonly string[];
  /** In how many releases the term stands at most: earlier states of saved releases may still be counted. */
  frequency(term: string): number;
  /** Each once. */
  documentsWith(term: string): Iterable<number>;
}

const MOST_RELATED = 8;
/** Terms that tell the open release from others; more of them only find what these found. */
const TELLING_TERMS = 60;
/** A term of more releases than this part of the archive tells nothing. */
const COMMON_PART = 0.2;
const COMMON_AT_LEAST = 8;
/** Frequencies above it are taken as the index has them: there its earlier states weigh little, and counting takes long. */
const COUNTED_UP_TO = 1_000;
/** Releases whose texts are read for near duplicates. */
const CANDIDATES = 24;
/** Below this part in common two texts are merely about the same. */
const DUPLICATE_PERCENT = 40;
/** A related release has at least this part of the best one's score. */
const WORTH_SHOWING = 0.12;

const WEIGHTS: Readonly<Partial<Record<(typeof INDEX_FIELDS)[number]['field'], number>>> = { title: 4, subtitle: 2, names: 3, tags: 2, body: 1 };
const SHORT_OR_NUMBER = /^(?:[a-z]{1,2}|[\d.,%]+|\p{Script=Han})$/u;

type CountOf = (term: string) => number;

/**
 * In how many releases a term stands. Each save of a release leaves its earlier state in the index for a while: were
 * those counted, the words of a release that is being written would all pass for shared, and then for common.
 */
function counting(index: SimilarIndex): CountOf {
  const known = new Map<string, number>();
  return (term) => {
    let count = known.get(term);
    if (count === undefined) {
      const atMost = index.frequency(term);
      count = atMost > COUNTED_UP_TO ? atMost : Array.from(index.documentsWith(term)).length;
      known.set(term, count);
    }
    return count;
  };
}

/** Releases like this one: by the terms that few releases have and both of them do. */
export function findSimilar(index: SimilarIndex, id: ReleaseId): Omit<SimilarReply, 'isReady'> {
  const doc = index.documentOf(id);
  const entry = doc === null ? null : index.entry(doc);
  if (doc === null || entry === null) return { related: [], duplicates: [] };
  const texts = index.texts(doc);
  const countOf = counting(index);
  const terms = tellingTerms(index, countOf, texts);
  const ranked = rank(index, terms, doc).slice(0, CANDIDATES);
  const duplicates = nearDuplicates(index, texts, ranked.map(({ other }) => other));
  const taken = new Set(duplicates.map(({ releaseId }) => releaseId));
  const best = ranked[0]?.score ?? 0;
  const related = ranked
    .filter(({ score }) => score >= best * WORTH_SHOWING)
    .flatMap(({ other }) => {
      const found = index.entry(other);
      return found === null || taken.has(found.id) ? [] : [asRelated(countOf, entry, texts, found, index.texts(other), terms)];
    })
    .slice(0, MOST_RELATED);
  return { related, duplicates };
}

/** Term -> weight, by how often it stands in the release and how rare it is in the archive. */
function tellingTerms(index: SimilarIndex, countOf: CountOf, texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  INDEX_FIELDS.forEach(({ field }, number) => {
    const weight = WEIGHTS[field];
    if (weight === undefined) return;
    for (const term of tokenize(texts[number] ?? '')) {
      if (!SHORT_OR_NUMBER.test(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  });
  const common = Math.max(COMMON_AT_LEAST, index.size * COMMON_PART);
  const weights: (readonly [string, number])[] = [];
  for (const [term, count] of counts) {
    const frequency = countOf(term);
    if (frequency < 2 || frequency > common) continue;
    weights.push([term, (1 + Math.log(count)) * Math.log(1 + index.size / frequency)]);
  }
  return new Map(weights.sort((a, b) => b[1] - a[1]).slice(0, TELLING_TERMS));
}

function rank(index: SimilarIndex, terms: ReadonlyMap<string, number>, doc: number): { readonly other: number; readonly score: number }[] {
  const scores = new Map<number, number>();
  for (const [term, weight] of terms) {
    for (const other of index.documentsWith(term)) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  scores.delete(doc);
  return [...scores].map(([other, score]) => ({ other, score })).sort((a, b) => b.score - a.score || a.other - b.other);
}

const about = ({ id, date, status, title }: Entry): Pick<SimilarRelease, 'releaseId' | 'date' | 'status' | 'title'> => ({ releaseId: id, date, status, title });

const MOST_REASONS = 3;

function asRelated(
  countOf: CountOf,
  entry: Entry,
  texts: readonly string[],
  found: Entry,
  otherTexts: readonly string[],
  terms: ReadonlyMap<string, number>,
): SimilarRelease {
  const others = new Set(otherTexts.flatMap((text) => tokenize(text)));
  const shared = new Set([...terms.keys()].filter((term) => others.has(term)));
  const same = (a: Name, b: Name): boolean => a.kind === b.kind && ((a.zh !== '' && a.zh === b.zh) || (a.en !== '' && a.en === b.en));
  const names = entry.names.filter((name) => found.names.some((other) => same(name, other)));
  const rarity = (name: Name): number => Math.min(...tokenize((name.zh || name.en).toLowerCase()).map((term) => countOf(term) || Infinity));
  return {
    ...about(found),
    names: names.map((name) => ({ name, rare: rarity(name) })).sort((a, b) => a.rare - b.rare).slice(0, MOST_REASONS).map(({ name }) => name),
    words: wordsOf(texts, otherTexts, shared).slice(0, MOST_REASONS),
  };
}

/** Shared terms as they are read: neighbouring pairs of characters make one word, if the other text has it too. */
function wordsOf(texts: readonly string[], otherTexts: readonly string[], shared: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  INDEX_FIELDS.forEach(({ field }, number) => {
    if (field !== 'title' && field !== 'body') return;
    const text = withoutJoined(texts[number] ?? '');
    const other = otherTexts[number] ?? '';
    for (const run of runs(text)) {
      const word = text.slice(run.start, run.end);
      if (run.ideographs) for (const piece of joinedGrams(word, shared)) if (other.includes(piece)) found.add(piece);
      if (!run.ideographs && shared.has(word)) found.add(word);
    }
  });
  const words = [...found].sort((a, b) => weightOf(b) - weightOf(a));
  return words.filter((word, i) => !words.slice(0, i).some((longer) => longer.includes(word)));
}

/** A Chinese character says about as much as two and a half letters. */
const weightOf = (word: string): number => word.length * (/\p{Script=Han}/u.test(word) ? 2.5 : 1);
const LONGEST_WORD = 8;

function joinedGrams(run: string, shared: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < run.length; at++) {
    if (shared.has(run.slice(at, at + 2))) continue;
    if (at > start && at + 1 - start <= LONGEST_WORD) pieces.push(run.slice(start, at + 1));
    start = at + 1;
  }
  return pieces;
}

function nearDuplicates(index: SimilarIndex, texts: readonly string[], candidates: readonly number[]): NearDuplicate[] {
  const bodies = INDEX_FIELDS.flatMap(({ field, lang }, number) => (field === 'body' && lang !== null ? [{ number, lang }] : []));
  const mine = new Map(bodies.map(({ number }) => [number, shinglesOf(withoutJoined(texts[number] ?? ''))]));
  return candidates
    .flatMap((other): NearDuplicate[] => {
      const found = index.entry(other);
      if (found === null) return [];
      const others = index.texts(other);
      const [closest] = bodies
        .map(({ number, lang }): { readonly lang: Language; readonly percent: number } => ({
          lang,
          percent: Math.round(100 * overlap(mine.get(number) ?? new Set(), shinglesOf(withoutJoined(others[number] ?? '')))),
        }))
        .sort((a, b) => b.percent - a.percent);
      return closest === undefined || closest.percent < DUPLICATE_PERCENT ? [] : [{ ...about(found), ...closest }];
    })
    .sort((a, b) => b.percent - a.percent);
}
