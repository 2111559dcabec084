import { findSpans, type TextSpan } from '../document';
import { OTHER_LANGUAGE, type Language } from '../release';
import { termKey } from '../term-index';
import { termsIn, type Concept } from '../terms';

/** A term of the term base that stands in a text, with how to say it in the other language. */
export interface TermInText {
  readonly conceptId: string;
  /** As the term base has it. */
  readonly source: string;
  /** Where it stands first. */
  readonly span: TextSpan;
  /** Better ones first; never empty, and without those that are not to be used any more. */
  readonly targets: readonly string[];
}

interface Entry {
  readonly concept: Concept;
  readonly text: string;
  readonly key: string;
}

/** Finds terms in texts; made once for a state of the term base. */
export class TermFinder {
  readonly #entries: Readonly<Record<Language, readonly Entry[]>>;

  constructor(concepts: readonly Concept[]) {
    const entriesOf = (lang: Language): Entry[] =>
      concepts.flatMap((concept) => termsIn(concept, lang).map(({ text }) => ({ concept, text, key: termKey(text) }))).filter(({ key }) => key !== '');
    this.#entries = { zh: entriesOf('zh'), en: entriesOf('en') };
  }

  /** In the order of the text. Of terms that stand in each other the longer one counts: 全国劳动模范, not 劳动模范. */
  termsIn(text: string, lang: Language): TermInText[] {
    const key = termKey(text);
    const placed = this.#entries[lang]
      .filter((entry) => key.includes(entry.key))
      .flatMap(({ concept, text: term }) => {
        const targets = targetsOf(concept, OTHER_LANGUAGE[lang]);
        const spans = targets.length === 0 ? [] : findSpans(text, { text: term, matchCase: false, wholeWord: true });
        return spans.map((span): TermInText => ({ conceptId: concept.id, source: term, span, targets }));
      })
      .sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    const kept: TermInText[] = [];
    for (const one of placed) {
      // Two concepts may have the same name.
      const isInside = kept.some(({ span: [start, end] }) => one.span[0] < end && start < one.span[1] && (one.span[0] !== start || one.span[1] !== end));
      if (!isInside) kept.push(one);
    }
    kept.sort((a, b) => a.span[0] - b.span[0]);
    return [...new Map(kept.toReversed().map((one) => [one.conceptId, one])).values()].toReversed();
  }
}

const targetsOf = (concept: Concept, lang: Language): string[] =>
  termsIn(concept, lang).flatMap(({ text, status }) => (status === 'deprecated' ? [] : [text]));
