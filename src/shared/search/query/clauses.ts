import type { Language } from '../../domain/release';
import { fieldName, valueName, type QueryField } from './fields';
import { readQuery, type Clause } from './parse';

/** What a click on a facet or a chip says: the value as the program knows it (`draft`, `2022-03..2022-05`, a name). */
export interface Condition {
  readonly field: QueryField;
  readonly value: string;
}

/** The conditions at the top level of a query, in the order they stand. */
export const clausesOf = (text: string): readonly Clause[] => readQuery(text, { typing: false }).clauses;

const NEEDS_QUOTES = /[\s"“”„‟＂()（）]/u;

/** `人物:赵鹏达`, `person:"Zhao Pengda"`; quotation marks, which the language cannot escape, are left out of values. */
export function writeClause({ field, value }: Condition, language: Language): string {
  const written = valueName(field, value, language).replace(/["“”„‟＂]/gu, ' ').trim();
  return `${fieldName(field, language)}:${NEEDS_QUOTES.test(written) ? `"${written}"` : written}`;
}

const meaning = (text: string): string => JSON.stringify(readQuery(text, { typing: false }).query);

/** The clause of `text` that asks for the same, however it is written; exclusions are not meant. */
export function findClause(text: string, condition: Condition): Clause | undefined {
  const wanted = meaning(writeClause(condition, 'en'));
  return clausesOf(text).find(
    (clause) => !clause.negated && clause.field === condition.field && meaning(text.slice(clause.start, clause.end)) === wanted,
  );
}

/** The query without one of its clauses. */
export function withoutClause(text: string, { start, end }: Pick<Clause, 'start' | 'end'>): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

/** The query with one more condition, before the rest: a word at the end may still be in the middle of being typed. */
export const withClause = (text: string, condition: Condition, language: Language): string =>
  `${writeClause(condition, language)} ${grouped(text)}`.trim();

/** `a OR b` becomes a group: a condition beside it would be about one of the two alone. */
function grouped(text: string): string {
  const { query } = readQuery(text, { typing: false });
  return query.type === 'or' && !/^\(.*\)$/u.test(text.trim()) ? `(${text.trim()})` : text.trim();
}

/** The query with the condition, or without it where it has it already. */
export function toggleClause(text: string, condition: Condition, language: Language): string {
  const clause = findClause(text, condition);
  return clause === undefined ? withClause(text, condition, language) : withoutClause(text, clause);
}

/** The query with this as its only condition on the field; null takes them all away. */
export function replaceClauses(text: string, field: QueryField, value: string | null, language: Language): string {
  const others = [...clausesOf(text)].reverse().filter((clause) => clause.field === field && !clause.negated).reduce(withoutClause, text);
  return value === null ? others : withClause(others, { field, value }, language);
}
