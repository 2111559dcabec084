import { otherForms } from '../../search/inflection';
import { findSpans } from '../document';
import type { Language } from '../release';
import { termKey } from '../term-index';
import { headTerm, termsIn, type Concept, type Subject } from '../terms';
import type { CheckPlace, Finding } from './finding';
import type { Line } from './lines';

/** What is called by a name, which has one translation; other words are translated as the sentence asks. */
const NAMED: ReadonlySet<Subject> = new Set<Subject>(['organisation', 'post', 'award', 'legal', 'product', 'technology']);
/** Shorter words have too many meanings to insist on one translation. */
const SHORTEST_TERM = 3;

interface Texts {
  readonly lines: readonly Line[];
  /** Each edition in the form in which terms are compared. */
  readonly keys: Readonly<Record<Language, string>>;
}

/**
 * Terms of the term base that the other edition does not translate as the term base says, terms that are not to be used
 * any more, and titles that were not in force on the day of the release. `lines` are those of both editions.
 */
export function termsAgree(lines: readonly Line[], concepts: readonly Concept[], date: string | null): Finding[] {
  const keyOf = (lang: Language): string => termKey(lines.flatMap((line) => (line.lang === lang ? [line.text] : [])).join('\n'));
  const texts: Texts = { lines, keys: { zh: keyOf('zh'), en: keyOf('en') } };
  const present = concepts.filter(({ terms }) => terms.some(({ lang, text }) => texts.keys[lang].includes(termKey(text))));
  const chinese = present.flatMap((concept) => termsIn(concept, 'zh').map(({ text }) => text));
  return present.flatMap((concept) => [...deprecated(concept, texts), ...outdated(concept, texts, date), ...untranslated(concept, texts, chinese)]);
}

function deprecated(concept: Concept, texts: Texts): Finding[] {
  return concept.terms.flatMap(({ lang, text, status }): Finding[] => {
    if (status !== 'deprecated') return [];
    const better = termsIn(concept, lang).filter((term) => term.status !== 'deprecated').map((term) => term.text);
    const place = firstPlace(texts, lang, text, better);
    return place === null ? [] : [{ rule: 'terms.deprecated', severity: 'warning', place, other: null, expected: better[0] ?? null }];
  });
}

function outdated(concept: Concept, texts: Texts, date: string | null): Finding[] {
  const { validFrom, validUntil } = concept;
  if (date === null || ((validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil))) return [];
  return concept.terms.flatMap(({ lang, text, status }): Finding[] => {
    const place = status === 'preferred' ? firstPlace(texts, lang, text, []) : null;
    return place === null ? [] : [{ rule: 'terms.outdated', severity: 'notice', place, other: null, expected: null }];
  });
}

function untranslated(concept: Concept, texts: Texts, chinese: readonly string[]): Finding[] {
  if (concept.origin === 'shipped' && !NAMED.has(concept.subject)) return [];
  const english = termsIn(concept, 'en').flatMap(({ text }) => formsOf(text));
  if (english.length === 0 || texts.keys.en === '' || english.some((form) => texts.keys.en.includes(termKey(form)))) return [];
  for (const { text } of termsIn(concept, 'zh')) {
    // 劳动模范 inside 全国劳动模范 is translated with the longer term.
    const place = text.length < SHORTEST_TERM ? null : firstPlace(texts, 'zh', text, chinese);
    if (place !== null) return [{ rule: 'terms.translation', severity: 'notice', place, other: null, expected: headTerm(concept, 'en') }];
  }
  return [];
}

/** The term and its last word in the singular, plural or another tense; of a term of several words also the last word alone. */
function formsOf(term: string): string[] {
  const start = term.slice(0, term.lastIndexOf(' ') + 1);
  const last = term.slice(start.length).toLowerCase();
  const forms = [last, ...otherForms(last, () => true)];
  return [term, ...forms.map((form) => start + form), ...(last.length > 4 ? forms : [])];
}

/** Where `term` stands, and not only as a piece of one of `others`. */
function firstPlace({ lines, keys }: Texts, lang: Language, term: string, others: readonly string[]): CheckPlace | null {
  if (!keys[lang].includes(termKey(term))) return null;
  const search = (text: string): Parameters<typeof findSpans>[1] => ({ text, matchCase: false, wholeWord: true });
  const longer = others.filter((other) => other.length > term.length && other.includes(term) && keys[lang].includes(termKey(other)));
  for (const { lang: of, field, text } of lines) {
    if (of !== lang || field === 'byline' || field === 'source') continue;
    const taken = longer.flatMap((other) => findSpans(text, search(other)));
    const span = findSpans(text, search(term)).find(([start, end]) => !taken.some(([from, to]) => from <= start && end <= to));
    if (span !== undefined) return { lang, field, line: text, span };
  }
  return null;
}
