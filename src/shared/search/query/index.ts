export type { Query, QueryFilter, QueryText, Remark } from './ast';
export { clausesOf, findClause, replaceClauses, toggleClause, withClause, withoutClause, writeClause, type Condition } from './clauses';
export { readDateRange, type DateRange } from './dates';
export { QUERY_FIELDS, fieldName, valueName, type QueryField } from './fields';
export { parseQuery, readQuery, type Clause, type Reading, type ReadingOptions } from './parse';
