import { TermIndex, termKey } from '@shared/domain/term-index';
import { TERM_STATUSES } from '@shared/domain/terms';
import type { Name } from '@shared/domain/release';
import { planQuery } from '@shared/search/plan';
import type { Query, QueryText } from '@shared/search/query';
import type { Alternative, AlternativeSource, Follower } from '../alternative';
import type { Entry } from '../index/catalogue';
import type { TermFeed } from './term-feed';

/** Other ways to say one thing that are looked for at most. */
const MOST_WORDINGS = 8;
/** Words of the longest English term that is looked for in a row of words. */
const MOST_WORDS = 10;
/** A single Han character is no term inside a longer text. */
const SHORTEST_PART = 2;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const HAN = /\p{Script=Han}/u;
const PLURAL = /[a-rt-z]s$/i;

/**
 * Finds releases that say the same with other words: the other terms of a concept of the term base, the other language's
 * form of a name in the archive. Follows the term base by the number of its newest change.
 */
export class TermSource implements AlternativeSource, Follower {
  private readonly terms = new TermIndex();
  private seen = 0;
  /** By key, the same name in the other language. Names that left the archive stay: they find nothing and do no harm. */
  private readonly names = new Map<string, Set<string>>();

  constructor(private readonly feed: TermFeed) {}

  version(): number {
    return this.feed.latest();
  }

  put(entry: Entry): void {
    for (const name of entry.names) this.learn(name);
  }

  discard(): void {
    // See `names`.
  }

  alternatives(query: Query): readonly Alternative[] {
    this.follow();
    const wordings = new Set<string>();
    const reworded = this.reword(query, wordings);
    return wordings.size === 0 ? [] : [{ via: 'term', wordings: [...wordings], plan: planQuery(reworded) }];
  }

  close(): void {
    this.feed.close();
  }

  private follow(): void {
    const latest = this.feed.latest();
    if (latest === this.seen) return;
    for (const { id, concept } of this.feed.changedSince(this.seen)) {
      if (concept === null) this.terms.remove(id);
      else this.terms.put(concept);
    }
    this.seen = latest;
  }

  private learn({ zh, en }: Name): void {
    if (zh === '' || en === '') return;
    for (const [from, to] of [[zh, en], [en, zh]] as const) {
      const key = termKey(from);
      const others = this.names.get(key);
      if (others === undefined) this.names.set(key, new Set([to]));
      else others.add(to);
    }
  }

  /** What else `text` is called, the other language first, better terms before worse ones. */
  private othersFor(text: string): string[] {
    const key = termKey(text);
    const concepts = this.terms.find(text);
    const found = concepts.length === 0 && PLURAL.test(text) ? this.terms.find(text.slice(0, -1)) : concepts;
    const isHan = HAN.test(text);
    const ranked = found
      .flatMap((concept) => concept.terms)
      .map((term) => ({ ...term, rank: TERM_STATUSES.indexOf(term.status) + ((term.lang === 'zh') === isHan ? TERM_STATUSES.length : 0) }))
      .sort((a, b) => a.rank - b.rank)
      .map((term) => term.text);
    const distinct = new Map([...(this.names.get(key) ?? []), ...ranked].map((other) => [termKey(other), other]));
    distinct.delete(key);
    return [...distinct.values()].slice(0, MOST_WORDINGS);
  }

  /** The same query, where each thing with another name may be called by that; what is excluded stays as it is. */
  private reword(query: Query, wordings: Set<string>): Query {
    switch (query.type) {
      case 'all':
      case 'filter':
      case 'not':
        return query;
      case 'text':
        return this.rewordRun([query], wordings);
      case 'or':
        return { type: 'or', of: query.of.map((part) => this.reword(part, wordings)) };
      case 'and':
        return { type: 'and', of: runsOf(query.of).map((run) => (isRun(run) ? this.rewordRun(run, wordings) : this.reword(run, wordings))) };
    }
  }

  /** Words side by side: the longest rows of them that are a term together are taken together. */
  private rewordRun(run: readonly QueryText[], wordings: Set<string>): Query {
    const parts: Query[] = [];
    for (let at = 0; at < run.length; ) {
      const { length, query } = this.longestTerm(run, at, wordings);
      parts.push(query);
      at += length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { type: 'and', of: parts };
  }

  private longestTerm(run: readonly QueryText[], at: number, wordings: Set<string>): { readonly length: number; readonly query: Query } {
    for (let length = Math.min(MOST_WORDS, run.length - at); length > 0; length--) {
      const words = run.slice(at, at + length);
      const others = this.othersFor(words.map(({ text }) => text).join(' '));
      if (others.length > 0) return { length, query: either({ type: 'and', of: words }, others, words[0]?.fields, wordings) };
    }
    const [word] = run.slice(at, at + 1);
    if (word === undefined) return { length: 1, query: { type: 'all' } };
    return { length: 1, query: this.rewordParts(word, wordings) };
  }

  /** Chinese is written without spaces: 安全生产月启动仪式 is two terms when nothing is left over. */
  private rewordParts(word: QueryText, wordings: Set<string>): Query {
    if (word.quoted || !HAN_ONLY.test(word.text)) return word;
    const parts = this.splitIntoTerms(word.text);
    if (parts === null) return word;
    return {
      type: 'and',
      of: parts.map((text) => either({ ...word, text }, this.othersFor(text), word.fields, wordings)),
    };
  }

  /** The fewest terms that `text` consists of; null when it does not. */
  private splitIntoTerms(text: string): string[] | null {
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= text.length; end++) {
      best[end] = null;
      for (let start = 0; start <= end - SHORTEST_PART; start++) {
        const before = best[start] ?? null;
        const fewest = best[end] ?? null;
        if (before === null || (fewest !== null && fewest.length <= before.length + 1)) continue;
        const part = text.slice(start, end);
        if (this.othersFor(part).length > 0) best[end] = [...before, part];
      }
    }
    return best[text.length] ?? null;
  }
}

/** A row of words that could be one term, or any other part of a query. */
function runsOf(parts: readonly Query[]): (Query | QueryText[])[] {
  const found: (Query | QueryText[])[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const before = last !== undefined && isRun(last) ? last.at(-1) : undefined;
    if (part.type !== 'text' || part.isFigure === true) found.push(part);
    else if (last !== undefined && isRun(last) && before?.quoted === false && !part.quoted && isSameFields(before, part)) last.push(part);
    else found.push([part]);
  }
  return found;
}

const isRun = (part: Query | QueryText[]): part is QueryText[] => Array.isArray(part);
const isSameFields = (a: QueryText, b: QueryText): boolean => (a.fields ?? []).join() === (b.fields ?? []).join();

function either(typed: Query, others: readonly string[], fields: QueryText['fields'], wordings: Set<string>): Query {
  for (const other of others) wordings.add(other);
  const texts = others.map((text): Query => ({ type: 'text', text, quoted: true, typing: false, ...(fields !== undefined && { fields }) }));
  return { type: 'or', of: [typed, ...texts] };
}

