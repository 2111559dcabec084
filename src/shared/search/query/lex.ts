import type { Remark, Span } from './ast';
import { LONGEST_FIELD_NAME, fieldNamed, type QueryField } from './fields';

interface Value {
  readonly text: string;
  readonly quoted: boolean;
}

/** `field:value`; value is null where none follows directly, or a group does. */
export interface Condition extends Span {
  readonly type: 'condition';
  readonly field: QueryField;
  readonly value: Value | null;
}

export type Lexeme =
  | ({ readonly type: 'open' | 'close' | 'or' | 'not' } & Span)
  | ({ readonly type: 'text' } & Value & Span)
  | Condition;

const BLANK = /\s/u;
const QUOTE = /["“”„‟＂]/u;
const OPEN = /[(（]/u;
const CLOSE = /[)）]/u;
const MINUS = /[-－]/u;
const OR = /[|｜]/u;
const COLON = /[:：]/u;

/** The signs and words of a query, with remarks on what was never closed. */
export function lex(input: string): { readonly lexemes: readonly Lexeme[]; readonly remarks: readonly Remark[] } {
  const lexemes: Lexeme[] = [];
  const remarks: Remark[] = [];
  const groups: number[] = [];
  const charAt = (index: number): string => input.charAt(index);
  const isBlank = (index: number): boolean => index >= input.length || BLANK.test(charAt(index));

  const quoted = (start: number): Value & Span => {
    let end = start + 1;
    while (end < input.length && !QUOTE.test(charAt(end))) end++;
    if (end >= input.length) remarks.push({ code: 'open-quote', field: null, value: '', start, end });
    return { text: input.slice(start + 1, end), quoted: true, start, end: Math.min(end + 1, input.length) };
  };

  const word = (start: number): Value & Span => {
    let end = start;
    // A parenthesis inside a word belongs to it (公司（中国）) unless it closes one that was opened as a group.
    while (!isBlank(end) && !QUOTE.test(charAt(end)) && !(groups.length > 0 && CLOSE.test(charAt(end)))) end++;
    return { text: input.slice(start, end), quoted: false, start, end };
  };

  const condition = (start: number): Condition | null => {
    for (let colon = start + 1; colon <= start + LONGEST_FIELD_NAME && colon < input.length; colon++) {
      if (!COLON.test(charAt(colon))) continue;
      const field = fieldNamed(input.slice(start, colon));
      if (field === undefined) return null;
      const from = colon + 1;
      const value = isBlank(from) || OPEN.test(charAt(from)) ? null : QUOTE.test(charAt(from)) ? quoted(from) : word(from);
      return { type: 'condition', field, value, start, end: value?.end ?? from };
    }
    return null;
  };

  for (let i = 0; i < input.length; ) {
    const char = charAt(i);
    const one = { start: i, end: i + 1 };
    if (BLANK.test(char)) i++;
    else if (OPEN.test(char)) {
      lexemes.push({ type: 'open', ...one });
      groups.push(i);
      i++;
    } else if (CLOSE.test(char)) {
      lexemes.push({ type: 'close', ...one });
      groups.pop();
      i++;
    } else if (OR.test(char)) {
      lexemes.push({ type: 'or', ...one });
      i++;
    } else if (MINUS.test(char) && !isBlank(i + 1)) {
      lexemes.push({ type: 'not', ...one });
      i++;
    } else {
      const lexeme = QUOTE.test(char) ? ({ type: 'text', ...quoted(i) } as const) : (condition(i) ?? operatorOrText(word(i)));
      lexemes.push(lexeme);
      i = lexeme.end;
    }
  }
  for (const start of groups) remarks.push({ code: 'open-parenthesis', field: null, value: '', start, end: start + 1 });
  return { lexemes, remarks };
}

function operatorOrText(found: Value & Span): Lexeme {
  const { text, start, end } = found;
  if (text === 'OR') return { type: 'or', start, end };
  if (text === 'NOT') return { type: 'not', start, end };
  return { type: 'text', ...found };
}
