import { TEXT_FIELDS, textLines, type TextField, type TextSpan } from '../document';
import { LANGUAGES, type Edition, type Language } from '../release';

/**
 * Where a comment stands, said by the text itself: the words it is about and what stands around them in the same line. The
 * text may be edited before, after and around it. After the TextQuoteSelector of the W3C Web Annotation Data Model (2017).
 */
export interface TextAnchor {
  readonly lang: Language;
  readonly field: TextField;
  /** Never empty. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 offsets into `line`, a whole field or one block of the body. */
export interface AnchorPlace {
  readonly lang: Language;
  readonly field: TextField;
  readonly line: string;
  readonly span: TextSpan;
}

/** As much of the text around tells two places apart. */
const AROUND = 32;
export const LONGEST_QUOTE = 1_000;

/** The anchor of a place; a longer one is cut to what is found again by its beginning. */
export function anchorAt({ lang, field, line, span: [start, end] }: AnchorPlace): TextAnchor {
  const to = Math.min(end, start + LONGEST_QUOTE);
  return { lang, field, quote: line.slice(start, to), prefix: line.slice(Math.max(0, start - AROUND), start), suffix: line.slice(to, to + AROUND) };
}

/** Characters at the end of `a` and `b` that are the same. */
function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function sameStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** Where the quote stands in a line, and how much of what stood around it still does; null where it does not stand. */
export function spanInLine({ quote, prefix, suffix }: Pick<TextAnchor, 'quote' | 'prefix' | 'suffix'>, line: string): { readonly span: TextSpan; readonly likeness: number } | null {
  let best: { readonly span: TextSpan; readonly likeness: number } | null = null;
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const likeness = sameEnd(line.slice(0, at), prefix) + sameStart(line.slice(end), suffix);
    if (best === null || likeness > best.likeness) best = { span: [at, end], likeness };
  }
  return best;
}

interface Editions {
  readonly zh: Edition | null;
  readonly en: Edition | null;
}

/** The lines of an edition by field, in reading order. */
export function* anchorLines(edition: Edition): Generator<{ readonly field: TextField; readonly line: string }> {
  for (const field of TEXT_FIELDS) {
    const lines = field === 'body' ? textLines(edition.body.content) : edition[field].split('\n');
    for (const line of lines) if (line !== '') yield { field, line };
  }
}

/**
 * Where the words of an anchor stand now: in its own field if they do, else elsewhere in its edition. Null when they were
 * edited away.
 */
export function placeOfAnchor(editions: Editions, anchor: TextAnchor): AnchorPlace | null {
  const edition = editions[anchor.lang];
  if (edition === null) return null;
  let best: (AnchorPlace & { readonly rank: number }) | null = null;
  for (const { field, line } of anchorLines(edition)) {
    const found = spanInLine(anchor, line);
    const rank = (found?.likeness ?? 0) + (field === anchor.field ? 2 * AROUND + 1 : 0);
    if (found !== null && (best === null || rank > best.rank)) best = { lang: anchor.lang, field, line, span: found.span, rank };
  }
  return best === null ? null : { lang: best.lang, field: best.field, line: best.line, span: best.span };
}

/** Where words that came from a document of both languages stand: the line that is most like theirs. */
export function anchorOfQuote(editions: Editions, quote: Pick<TextAnchor, 'quote' | 'prefix' | 'suffix'>): TextAnchor | null {
  let best: { readonly place: AnchorPlace; readonly likeness: number } | null = null;
  for (const lang of LANGUAGES) {
    const edition = editions[lang];
    if (edition === null) continue;
    for (const { field, line } of anchorLines(edition)) {
      const found = spanInLine(quote, line);
      if (found !== null && (best === null || found.likeness > best.likeness)) best = { place: { lang, field, line, span: found.span }, likeness: found.likeness };
    }
  }
  return best === null ? null : anchorAt(best.place);
}
