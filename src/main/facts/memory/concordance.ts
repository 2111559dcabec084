import { findSpans, type TextSpan } from '@shared/domain/document';
import { MOST_FOUND_PAIRS, type ConcordancePair, type ConcordanceReply, type TermFinder } from '@shared/domain/memory';
import { LANGUAGES, type Language } from '@shared/domain/release';
import { normalize } from '@shared/search/normalize';
import { runs } from '@shared/search/tokenize';
import { OTHER_LANGUAGE } from '@shared/domain/release';
import type { Database } from '../../archive/connection';
import { probesOf } from '../queries/found';
import { COLUMNS, NEWEST_FIRST, TABLES, originOf, type MemoryRow } from './origin';

/** Shorter terms are looked for as whole words: they stand inside too many others. */
const LONG_TERM = 5;

/** Every pair in which these words stand, in either language, newest first; equal ones once. */
export function concordanceOf(db: Database, text: string, finder: TermFinder): Omit<ConcordanceReply, 'status'> {
  const phrase = text.trim();
  const normal = normalize(phrase);
  if (runs(normal).length === 0) return { pairs: [], isCut: false };
  // First their order, then the texts one by one: a word that is everywhere needs few of them.
  const units = db
    .prepare(`SELECT m.unit FROM ${TABLES} WHERE m.unit IN (SELECT rowid FROM memory_words WHERE memory_words MATCH ?) ORDER BY ${NEWEST_FIRST}`)
    .pluck()
    .all(probesOf(normal)) as number[];
  const rowOf = db.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE m.unit = ?`);
  const targets = { zh: targetsOf(phrase, 'zh', finder), en: targetsOf(phrase, 'en', finder) };
  const pairs: ConcordancePair[] = [];
  const seen = new Set<string>();
  for (const unit of units) {
    const row = rowOf.get(unit) as MemoryRow;
    const key = `${row.zh}\n${row.en}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const found = placeOf(row, phrase);
    if (found === null) continue;
    if (pairs.length === MOST_FOUND_PAIRS) return { pairs, isCut: true };
    pairs.push({ zh: row.zh, en: row.en, ...found, targetSpans: spansOfAny(row[OTHER_LANGUAGE[found.lang]], targets[found.lang]), origin: originOf(row) });
  }
  return { pairs, isCut: false };
}

function placeOf(row: MemoryRow, phrase: string): { readonly lang: Language; readonly spans: readonly TextSpan[] } | null {
  for (const lang of LANGUAGES) {
    const spans = findSpans(row[lang], { text: phrase, matchCase: false, wholeWord: false });
    if (spans.length > 0) return { lang, spans };
  }
  return null;
}

const targetsOf = (phrase: string, lang: Language, finder: TermFinder): string[] => finder.termsIn(phrase, lang).flatMap((term) => term.targets);

const spansOfAny = (text: string, terms: readonly string[]): TextSpan[] =>
  terms.flatMap((term) => findSpans(text, { text: term, matchCase: false, wholeWord: term.length < LONG_TERM }));
