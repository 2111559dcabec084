import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, parseDictionary } from 'cspell-trie-lib';
import type { Speller } from '@shared/domain/checks';

type Words = ReturnType<typeof decodeTrie>;

const { resolve } = createRequire(import.meta.url);
const read = (dictionary: string, file: string): Buffer => readFileSync(join(dirname(resolve(`${dictionary}/cspell-ext.json`)), file));

/** Asked of the dictionary; which of them is best is for the rule to say. */
const SUGGESTIONS = 8;
/** Suggestions take some 20 ms a word, and the same words are asked about after each key. */
const MOST_KEPT = 2_000;

let loaded: Speller | null = null;

/**
 * English as it is written in America and in Britain, names of well-known companies and words of computing. The dictionaries are unpacked at
 * the first word: a quarter of a second once, 2 MB from then on.
 */
export const englishSpeller = (): Speller => (loaded ??= load());

function load(): Speller {
  const trie = (dictionary: string, file: string): Words => decodeTrie(gunzipSync(read(dictionary, file)));
  const dictionaries = [trie('@cspell/dict-en_us', 'en_US.trie.gz'), trie('@cspell/dict-en-gb-mit', 'en_GB.trie.gz')] as const;
  // No suggestions come from these: nobody means a company by a slip of the pen.
  const others = [
    parseDictionary(read('@cspell/dict-companies', 'dict/companies.txt').toString('utf8')),
    parseDictionary(gunzipSync(read('@cspell/dict-software-terms', 'dict/softwareTerms.txt.gz')).toString('utf8')),
  ];
  const kept = new Map<string, readonly string[]>();
  return {
    isWord: (word) => [...dictionaries, ...others].some((words) => words.has(word)),
    suggest(word) {
      const known = kept.get(word);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const found = [...new Set(dictionaries.flatMap((words) => words.suggest(word, { numSuggestions: SUGGESTIONS })))];
      kept.set(word, found);
      return found;
    },
  };
}

/** The same speller, which also knows what people have added to an archive's own list. */
export function withOwnWords({ isWord, suggest }: Speller, own: readonly string[]): Speller {
  const known = new Set(own.map((word) => word.toLowerCase()));
  return { isWord: (word) => known.has(word.toLowerCase()) || isWord(word), suggest };
}
