import type { Language, NameKind, Status } from '../../domain/release';
import type { Content, SearchField } from '../../domain/search';
import type { QueryField } from './fields';

/**
 * What a person typed, as a tree. Words side by side are joined by AND; `"…"` is a phrase, `OR` (or `|`) an alternative,
 * `-word` (or `NOT word`) an exclusion, parentheses group, `field:value` is a condition.
 */
export type Query =
  /** Nothing to look for: every release. */
  | { readonly type: 'all' }
  | QueryText
  | { readonly type: 'filter'; readonly filter: QueryFilter }
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query };

/** `quoted`: as it stands. `typing`: the end of the input, perhaps the beginning of a longer word. */
export interface QueryText {
  readonly type: 'text';
  readonly text: string;
  readonly quoted: boolean;
  readonly typing: boolean;
  /** Only in these parts of a release; anywhere when absent. */
  readonly fields?: readonly SearchField[];
  /** A number: not where it is only a part of another one. */
  readonly isFigure?: true;
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

/** UTF-16 offsets [start, end) into what was typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that was not read as an operator or a condition, though it looks like one. */
export interface Remark extends Span {
  readonly code: 'open-quote' | 'open-parenthesis' | 'bad-value' | 'no-value';
  readonly field: QueryField | null;
  readonly value: string;
}
