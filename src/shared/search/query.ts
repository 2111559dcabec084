import type { Language, NameKind, Status } from '../domain/release';
import type { Content, SearchField } from '../domain/search';

/**
 * What a person typed, as a tree. Words side by side are joined by AND; `"…"` is a phrase, `OR` (or `|`) an alternative,
 * `-word` (or `NOT word`) an exclusion, parentheses group.
 */
export type Query =
  /** Nothing to look for: every release. */
  | { readonly type: 'all' }
  /** `quoted`: as it stands. `typing`: the end of the input, perhaps the beginning of a longer word. */
  | QueryText
  | { readonly type: 'filter'; readonly filter: QueryFilter }
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query };

export interface QueryText {
  readonly type: 'text';
  readonly text: string;
  readonly quoted: boolean;
  readonly typing: boolean;
  /** Only in these parts of a release; anywhere when absent. */
  readonly fields?: readonly SearchField[];
}

/** A condition on the facts of a release rather than on its words. */
export type QueryFilter =
  /** A name of this kind, in either language, contains `value`. */
  | { readonly by: NameKind; readonly value: string }
  /** The tag is `value`, but for case, width and script. */
  | { readonly by: 'tag'; readonly value: string }
  /** The id of a kind, or its name in either language. */
  | { readonly by: 'kind'; readonly value: string }
  | { readonly by: 'status'; readonly value: Status }
  | { readonly by: 'lang'; readonly value: Language }
  | { readonly by: 'has'; readonly value: Content }
  /** ISO 8601 dates, both included; null is open. */
  | { readonly by: 'date'; readonly from: string | null; readonly to: string | null };

type Lexeme =
  | { readonly type: 'open' | 'close' | 'or' | 'not' }
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean; readonly typing: boolean };

const BLANK = /\s/u;
const QUOTE = /["“”„‟＂]/u;
const OPEN = /[(（]/u;
const CLOSE = /[)）]/u;
const MINUS = /[-－]/u;
const OR = /[|｜]/u;

function lex(input: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let open = 0;
  let i = 0;
  while (i < input.length) {
    const char = input.charAt(i);
    if (BLANK.test(char)) i++;
    else if (QUOTE.test(char)) {
      let end = i + 1;
      while (end < input.length && !QUOTE.test(input.charAt(end))) end++;
      lexemes.push({ type: 'text', text: input.slice(i + 1, end), quoted: true, typing: false });
      i = end + 1;
    } else if (OPEN.test(char)) {
      lexemes.push({ type: 'open' });
      open++;
      i++;
    } else if (CLOSE.test(char)) {
      lexemes.push({ type: 'close' });
      open = Math.max(0, open - 1);
      i++;
    } else if (OR.test(char)) {
      lexemes.push({ type: 'or' });
      i++;
    } else if (MINUS.test(char) && i + 1 < input.length && !BLANK.test(input.charAt(i + 1))) {
      lexemes.push({ type: 'not' });
      i++;
    } else {
      let end = i + 1;
      // A parenthesis inside a word belongs to it (公司（中国）) unless it closes one that was opened as a group.
      while (end < input.length && !BLANK.test(input.charAt(end)) && !QUOTE.test(input.charAt(end))) {
        if (open > 0 && CLOSE.test(input.charAt(end))) break;
        end++;
      }
      lexemes.push(word(input.slice(i, end), end === input.length));
      i = end;
    }
  }
  return lexemes;
}

function word(text: string, typing: boolean): Lexeme {
  if (text === 'OR') return { type: 'or' };
  if (text === 'NOT') return { type: 'not' };
  return { type: 'text', text, quoted: false, typing };
}

/** Groups inside groups beyond this are noise, and keep recursion safe. */
const DEEPEST = 16;

/** Never throws: what does not parse as an operator is left out or read as text. */
export function parseQuery(input: string): Query {
  const lexemes = lex(input);
  let at = 0;

  const alternatives = (depth: number): Query => {
    const found = [conjunction(depth)];
    while (lexemes[at]?.type === 'or') {
      at++;
      found.push(conjunction(depth));
    }
    return combine('or', found);
  };

  const conjunction = (depth: number): Query => {
    const found: Query[] = [];
    let negated = false;
    for (let next = lexemes[at]; next !== undefined && next.type !== 'or'; next = lexemes[at]) {
      at++;
      if (next.type === 'close') {
        if (depth === 0) continue;
        at--;
        break;
      }
      if (next.type === 'not') {
        negated = true;
        continue;
      }
      let term: Query = { type: 'all' };
      if (next.type === 'text') term = next;
      else if (depth < DEEPEST) {
        term = alternatives(depth + 1);
        if (lexemes[at]?.type === 'close') at++;
      }
      if (term.type !== 'all') found.push(negated ? { type: 'not', of: term } : term);
      negated = false;
    }
    return combine('and', found);
  };

  return alternatives(0);
}

function combine(type: 'and' | 'or', parts: readonly Query[]): Query {
  const of = parts.filter((part) => part.type !== 'all');
  const [only] = of;
  if (only === undefined) return { type: 'all' };
  return of.length === 1 ? only : { type, of };
}
