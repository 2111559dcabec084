import { create, insert, search } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch, { type Options } from 'minisearch';
import { tokenize } from '../../../src/shared/search/tokenize';
import { PAGE, type Answer, type Engine } from './engine';
import type { BenchQuery } from './queries';
import { TEXT_FIELDS, textsOf, type Texts } from './texts';

const FUZZINESS = 0.2;
const TITLES = { title_zh: 3, title_en: 3 } as const;

const probesOf = ({ leaves }: BenchQuery) => [...new Map(leaves.flatMap(({ all }) => all).map((probe) => [probe.term, probe])).values()];

export const MINISEARCH: Options<Texts & { readonly id: number }> = {
  fields: [...TEXT_FIELDS],
  tokenize,
  processTerm: (term) => term,
  searchOptions: { boost: TITLES, combineWith: 'AND' },
};

export interface StockMiniSearch extends Engine {
  readonly index: MiniSearch<Texts & { readonly id: number }>;
}

export function openMiniSearch(index = new MiniSearch(MINISEARCH)): StockMiniSearch {
  return {
    name: 'miniSearch',
    setup: 'MiniSearch 7.2.0 as it is, our tokens (bigrams and last characters, words), AND, titles weigh three times, last word by prefix while typing, fuzzy 0.2 for misspelt words; without a check of the text. Answer: all hits ranked',
    index,
    add: (page, first) => index.addAll(page.map((content, at) => ({ id: first + at, ...textsOf(content) }))),
    finish: () => undefined,
    find: (query) => {
      const probes = probesOf(query);
      const found = index.search(query.text, {
        tokenize: () => probes.map(({ term }) => term),
        prefix: (_, at) => probes[at]?.prefix === true,
        ...(query.kind === 'fuzzy' && { fuzzy: FUZZINESS }),
      });
      return { best: found.slice(0, PAGE).map(({ id }) => id as number), total: found.length };
    },
    fileBytes: () => null,
    close: () => index.removeAll(),
  };
}

/** Both engines below use one function for texts and queries; a query's tokens are laid ready before it is asked. */
class Tokens {
  private ready: string[] | null = null;

  readonly of = (text: string): string[] => this.ready ?? tokenize(text);

  during<T>({ leaves, text }: BenchQuery, ask: (text: string) => T): T {
    this.ready = leaves.flatMap(({ all }) => all.map(({ term }) => term));
    try {
      return ask(text);
    } finally {
      this.ready = null;
    }
  }
}

export function openFlexSearch(): Engine {
  const tokens = new Tokens();
  const index = new Index({ tokenize: 'forward', encode: tokens.of });
  return {
    name: 'flexSearch',
    setup: 'FlexSearch 0.8.212 Index, our tokens, tokenize "forward" (so that a first character or letters find longer terms), one text per release: it has no BM25 and no fuzzy search. Answer: 50 hits, no count',
    add: (page, first) => {
      for (const [at, content] of page.entries()) {
        const texts = textsOf(content);
        index.add(first + at, TEXT_FIELDS.map((field) => texts[field]).join('\n'));
      }
    },
    finish: () => undefined,
    find: (query) =>
      query.kind === 'fuzzy' ? null : tokens.during(query, (text): Answer => ({ best: index.search(text, { limit: PAGE }) as number[], total: null })),
    fileBytes: () => null,
    close: () => void index.clear(),
  };
}

export function openOrama(): Engine {
  const tokens = new Tokens();
  const db = create({
    schema: { title_zh: 'string', body_zh: 'string', title_en: 'string', body_en: 'string' },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: tokens.of } },
  });
  const ask = (term: string, tolerance?: number) => search(db, { term, threshold: 0, limit: PAGE, boost: TITLES, ...(tolerance !== undefined && { tolerance }) });
  return {
    name: 'orama',
    setup: 'Orama 3.1.18, our tokens, threshold 0 (all terms), its own prefix matching, titles weigh three times, tolerance 1 for misspelt words. Answer: top 50 and a count',
    add: async (page, first) => {
      for (const [at, content] of page.entries()) await insert(db, { id: String(first + at), ...textsOf(content) });
    },
    finish: () => undefined,
    find: async (query) => {
      const { count, hits } = await tokens.during(query, (text) => ask(text, query.kind === 'fuzzy' ? 1 : undefined));
      return { best: hits.map(({ id }) => Number(id)), total: count };
    },
    fileBytes: () => null,
    close: () => undefined,
  };
}
