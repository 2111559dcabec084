export { agree, editionsDisagree } from './disagreements';
export { QUALIFIERS, type Qualifier } from './figures';
export { RECOGNISER_VERSION, STATEMENT_KINDS, statementsOf, type PlacedStatement, type Statement, type StatementKind } from './statements';
export { UNITS, type Unit } from './units';
