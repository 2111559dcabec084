import { canonicalJson } from '../canonical-json';
import { text } from '../document';
import { emptyEdition, type Edition, type Facts, type Language, type ReleaseContent } from '../release';
import { compareBlocks } from './blocks';
import { TEXT_FIELDS, type ContentComparison, type EditionComparison, type FactChange, type TextField } from './comparison';
import { compareInline, type Piece } from './inline';

/** All that is different in two states of a release. Compared with itself, everything is the same. */
export function compareContent(older: ReleaseContent, newer: ReleaseContent): ContentComparison {
  return {
    facts: compareFacts(older.facts, newer.facts),
    zh: compareEditions('zh', older.zh, newer.zh),
    en: compareEditions('en', older.en, newer.en),
  };
}

/** In the order a person reads them. */
const FACTS: readonly (keyof Facts)[] = ['date', 'status', 'kind', 'embargo', 'tags', 'names', 'mediaContact', 'related', 'attachments', 'sources'];

function compareFacts(older: Facts, newer: Facts): FactChange[] {
  const others = Object.keys({ ...older, ...newer }).filter((field): field is keyof Facts => !FACTS.includes(field as keyof Facts));
  return [...FACTS, ...others]
    .filter((field) => canonicalJson(older[field] ?? null) !== canonicalJson(newer[field] ?? null))
    .map((field) => ({ field, older: older[field], newer: newer[field] }));
}

function compareEditions(lang: Language, older: Edition | null, newer: Edition | null): EditionComparison {
  const [one, other] = [older ?? emptyEdition(), newer ?? emptyEdition()];
  const pieces = (field: TextField): readonly Piece[] => compareInline(text(one[field]), text(other[field]), lang);
  return {
    lang,
    presence: older === null ? (newer === null ? 'neither' : 'added') : newer === null ? 'removed' : 'both',
    fields: Object.fromEntries(TEXT_FIELDS.map((field) => [field, pieces(field)])) as Record<TextField, readonly Piece[]>,
    body: compareBlocks(one.body.content, other.body.content, lang),
  };
}
