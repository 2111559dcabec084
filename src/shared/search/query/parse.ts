import { figureForms, parseFigure } from '../../domain/figures';
import type { NameKind } from '../../domain/release';
import type { Query, QueryFilter, QueryText, Remark, Span } from './ast';
import { readDateRange } from './dates';
import { TEXT_FIELDS, contentNamed, languageNamed, statusNamed, type QueryField } from './fields';
import { lex, type Condition, type Lexeme } from './lex';

export interface ReadingOptions {
  /** Whether the last word may be the beginning of a longer one. */
  readonly typing?: boolean;
  /** ISO 8601 date that 去年 and the like are relative to. */
  readonly today?: string;
}

/** A condition at the top level of a query: what is shown as a chip. */
export interface Clause extends Span {
  readonly field: QueryField;
  readonly value: string;
  readonly negated: boolean;
}

export interface Reading {
  readonly query: Query;
  readonly clauses: readonly Clause[];
  readonly remarks: readonly Remark[];
}

/** Groups inside groups beyond this are noise, and keep recursion safe. */
const DEEPEST = 16;
const ALL: Query = { type: 'all' };

/** The local calendar date. */
function localDate(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What a person typed, as a query. Never throws: what does not parse is left out or read as text. */
export const parseQuery = (input: string, options: ReadingOptions = {}): Query => readQuery(input, options).query;

/** {@link parseQuery} with what the window shows of it. */
export function readQuery(input: string, { typing = true, today = localDate() }: ReadingOptions = {}): Reading {
  const { lexemes, remarks: complaints } = lex(input);
  const remarks: Remark[] = [...complaints];
  const clauses: Clause[] = [];
  let at = 0;

  const textOf = ({ text, quoted, end }: Extract<Lexeme, { type: 'text' }>): QueryText => ({
    type: 'text',
    text,
    quoted,
    typing: typing && !quoted && end === input.length,
  });

  /** The condition, or null when it says nothing that could be one. */
  const conditionOf = (lexeme: Condition, negated: boolean, depth: number): Query => {
    const { field, value, start, end } = lexeme;
    const parts = TEXT_FIELDS[field];
    if (value === null && parts !== undefined && lexemes[at]?.type === 'open' && depth < DEEPEST) {
      at++;
      const inside = alternatives(depth + 1);
      if (lexemes[at]?.type === 'close') at++;
      return within(inside, parts);
    }
    if (value === null || value.text === '') {
      remarks.push({ code: 'no-value', field, value: '', start, end });
      return value === null && end < input.length ? textOf({ ...lexeme, type: 'text', text: input.slice(start, end), quoted: false }) : ALL;
    }
    const condition =
      parts === undefined ? factOf(field, value.text, today) : ({ ...textOf({ ...value, type: 'text', start, end }), fields: parts } satisfies QueryText);
    if (condition === null) {
      remarks.push({ code: 'bad-value', field, value: value.text, start, end });
      return textOf({ type: 'text', text: input.slice(start, end), quoted: false, start, end });
    }
    if (depth === 0) clauses.push({ field, value: value.text, negated, start: negated ? start - 1 : start, end });
    return condition;
  };

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
      let term: Query = ALL;
      if (next.type === 'text') term = textOf(next);
      else if (next.type === 'condition') term = conditionOf(next, negated, depth);
      else if (depth < DEEPEST) {
        term = alternatives(depth + 1);
        if (lexemes[at]?.type === 'close') at++;
      }
      if (term.type !== 'all') found.push(negated ? { type: 'not', of: term } : term);
      negated = false;
    }
    return combine('and', eitherOfOneFact(found));
  };

  return { query: alternatives(0), clauses, remarks };
}

const NAME_FIELDS: Readonly<Partial<Record<QueryField, NameKind>>> = { person: 'person', org: 'organisation', place: 'place' };

/** The condition on facts that a field with a value is; null when the value means nothing. */
function factOf(field: QueryField, value: string, today: string): Query | null {
  const name = NAME_FIELDS[field];
  if (name !== undefined) return filter({ by: name, value });
  switch (field) {
    case 'tag':
    case 'kind':
      return filter({ by: field, value });
    case 'status': {
      const status = statusNamed(value);
      return status === undefined ? null : filter({ by: 'status', value: status });
    }
    case 'lang': {
      const lang = languageNamed(value);
      return lang === undefined ? null : filter({ by: 'lang', value: lang });
    }
    case 'has': {
      const content = contentNamed(value);
      return content === undefined ? null : filter({ by: 'has', value: content });
    }
    case 'date': {
      const range = readDateRange(value, today);
      return range === null ? null : filter({ by: 'date', ...range });
    }
    default:
      return figureOf(value);
  }
}

const filter = (condition: QueryFilter): Query => ({ type: 'filter', filter: condition });

function figureOf(value: string): Query | null {
  const figure = parseFigure(value);
  if (figure === null) return null;
  const forms = figureForms(figure).map((text): QueryText => ({ type: 'text', text, quoted: true, typing: false, isFigure: true }));
  return combine('or', forms);
}

/** Every text of a query only in these parts of a release. */
function within(query: Query, fields: NonNullable<QueryText['fields']>): Query {
  switch (query.type) {
    case 'text':
      return { ...query, fields };
    case 'not':
      return { type: 'not', of: within(query.of, fields) };
    case 'and':
    case 'or':
      return { type: query.type, of: query.of.map((part) => within(part, fields)) };
    default:
      return query;
  }
}

/** A release has one date, kind and status: several that are asked for are alternatives, `kind:award kind:visit` finds both. */
const ONE_PER_RELEASE: readonly QueryFilter['by'][] = ['date', 'kind', 'status'];

function eitherOfOneFact(parts: readonly Query[]): Query[] {
  const found: Query[] = parts.filter((part) => part.type !== 'filter' || !ONE_PER_RELEASE.includes(part.filter.by));
  for (const by of ONE_PER_RELEASE) {
    const same = parts.filter((part) => part.type === 'filter' && part.filter.by === by);
    if (same.length > 0) found.push(combine('or', same));
  }
  return found;
}

function combine(type: 'and' | 'or', parts: readonly Query[]): Query {
  const of = parts.filter((part) => part.type !== 'all');
  const [only] = of;
  if (only === undefined) return ALL;
  return of.length === 1 ? only : { type, of };
}
