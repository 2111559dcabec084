import type { SearchRequest } from '@shared/domain/search';
import { normalize } from '@shared/search/normalize';
import { planQuery } from '@shared/search/plan';
import type { Query, QueryText } from '@shared/search/query';
import { grams, runs } from '@shared/search/tokenize';
import type { Alternative, AlternativeSource } from '../alternative';
import type { Vocabulary } from './vocabulary';

/** Words of questions, which say nothing about what is asked for. */
const EMPTY_WORDS = new Set([
  ...'的 了 在 是 和 与 及 或 有 被 把 对 从 到 我 我们 你 他 她 它 这 那 哪 哪些 哪个 什么 怎么 怎样 如何 为什么 多少 几 谁 吗 呢 吧 啊 请问 关于 请 说 过 说过'.split(' '),
  ...'a an and are about by did do does for from how in is it of on or our say said tell that the their to was we were what when where which who why with'.split(' '),
]);

/** Where a word is unknown it comes in characters, which stand everywhere. */
const SINGLE_CHARACTER = /^\p{Script=Han}$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** A pasted text is no question. */
const MOST_PIECES = 12;

/**
 * Questions typed as one would ask them: only parts of them stand in a release. First the words of the query anywhere, then
 * the rarest of them alone, best those with most of the others. The query is cut, never the index: a bad cut costs rank only.
 */
export class RelaxationSource implements AlternativeSource {
  alternatives(query: Query, _request: SearchRequest, vocabulary: Vocabulary | null): readonly Alternative[] {
    const parts = query.type === 'and' ? query.of : [query];
    const texts = parts.filter((part): part is QueryText => part.type === 'text' && !part.quoted && part.isFigure !== true);
    const rest = parts.filter((part) => !texts.some((text) => text === part));
    const pieces = texts.flatMap(cut);
    if (pieces.length < 2 || pieces.length > MOST_PIECES) return [];
    const wordings = pieces.map(({ text }) => text);
    const all: Alternative = { via: 'relaxed', wordings, plan: planQuery({ type: 'and', of: [...rest, ...pieces] }) };
    // Of two words one alone is half of what was asked for: no answer.
    const rarest = vocabulary === null || pieces.length === 2 ? null : rarestOf(pieces, vocabulary);
    if (rarest === null) return [all];
    const others = pieces.filter((piece) => piece !== rarest);
    const some: Query = { type: 'and', of: [...rest, { type: 'or', of: [{ type: 'and', of: [rarest, { type: 'or', of: others }] }, rarest] }] };
    return [all, { via: 'relaxed', wordings: [rarest.text], plan: planQuery(some) }];
  }
}

/** The words of a text that say something; each is looked for literally. */
function cut(query: QueryText): QueryText[] {
  const words = Array.from(WORDS.segment(query.text)).filter(({ isWordLike }) => isWordLike === true);
  return words
    .filter(({ segment }) => !EMPTY_WORDS.has(normalize(segment)) && !SINGLE_CHARACTER.test(segment))
    .map(({ segment }) => ({ ...query, text: segment, typing: false }));
}

/** The piece in fewest releases, of those that are in any. */
function rarestOf(pieces: readonly QueryText[], vocabulary: Vocabulary): QueryText | null {
  const counted = pieces.map((piece) => ({ piece, count: mostReleases(piece.text, vocabulary) })).filter(({ count }) => count > 0);
  return counted.sort((a, b) => a.count - b.count)[0]?.piece ?? null;
}

/** No more releases than this have a text: than have the rarest of its terms. */
function mostReleases(text: string, vocabulary: Vocabulary): number {
  const normal = normalize(text);
  const terms = runs(normal).flatMap((run) => {
    const word = normal.slice(run.start, run.end);
    const found = run.ideographs ? grams(word) : [word];
    return found.length > 1 ? found.slice(0, -1) : found;
  });
  return terms.reduce((least, term) => Math.min(least, vocabulary.count(term)), Infinity);
}
