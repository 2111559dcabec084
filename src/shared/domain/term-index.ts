import { normalize } from '../search/normalize';
import type { Concept, ConceptContent } from './terms';

const QUOTES = /["“”„«»「」『』《》]/gu;

/** The form in which terms are compared: as search compares texts, and without quotation marks. */
export const termKey = (text: string): string => normalize(text.replace(QUOTES, ''));

/** Concepts by id and by each of their terms. */
export class TermIndex {
  readonly #concepts = new Map<string, { readonly concept: Concept; readonly keys: readonly string[] }>();
  readonly #byKey = new Map<string, Set<string>>();

  constructor(concepts: Iterable<Concept> = []) {
    for (const concept of concepts) this.put(concept);
  }

  get size(): number {
    return this.#concepts.size;
  }

  concepts(): Concept[] {
    return [...this.#concepts.values()].map(({ concept }) => concept);
  }

  get(id: string): Concept | undefined {
    return this.#concepts.get(id)?.concept;
  }

  /** The keys of its terms, in their order. */
  keysOf(id: string): readonly string[] {
    return this.#concepts.get(id)?.keys ?? [];
  }

  /** New, or in place of its earlier state. */
  put(concept: Concept): void {
    this.remove(concept.id);
    const keys = concept.terms.map(({ text }) => termKey(text));
    this.#concepts.set(concept.id, { concept, keys });
    for (const key of keys) {
      const ids = this.#byKey.get(key);
      if (ids === undefined) this.#byKey.set(key, new Set([concept.id]));
      else ids.add(concept.id);
    }
  }

  remove(id: string): void {
    for (const key of this.keysOf(id)) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byKey.delete(key);
    }
    this.#concepts.delete(id);
  }

  /** Those that have `text` as one of their terms. */
  find(text: string): Concept[] {
    return [...(this.#byKey.get(termKey(text)) ?? [])].flatMap((id) => this.get(id) ?? []);
  }

  /** The concept that means the same: it shares a term with `content` in each language in which that has terms. */
  twinOf(content: Pick<ConceptContent, 'terms'>): Concept | null {
    const languages = [...new Set(content.terms.map(({ lang }) => lang))];
    const candidates = content.terms.flatMap(({ text }) => this.find(text));
    return candidates.find((concept) => languages.every((lang) => sharesTerm(concept, { terms: content.terms.filter((term) => term.lang === lang) }))) ?? null;
  }
}

/** Whether two concepts have a term of one language in common. */
export function sharesTerm(a: Pick<ConceptContent, 'terms'>, b: Pick<ConceptContent, 'terms'>): boolean {
  const keys = new Set(a.terms.map(({ lang, text }) => `${lang} ${termKey(text)}`));
  return b.terms.some(({ lang, text }) => keys.has(`${lang} ${termKey(text)}`));
}
