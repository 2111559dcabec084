import { randomUUID } from 'node:crypto';
import { normalize } from '@shared/search/normalize';
import type { Language } from '@shared/domain/release';
import { planImport } from '@shared/domain/term-import';
import { TermIndex, termKey } from '@shared/domain/term-index';
import {
  MOST_CONCEPTS,
  SUBJECTS,
  headTerm,
  isSameContent,
  tidyConcept,
  type Concept,
  type ConceptContent,
  type TermChange,
  type TermFormat,
  type TermImportReport,
  type TermsPage,
  type TermsRequest,
} from '@shared/domain/terms';
import { AppError } from '@shared/errors';
import { SHIPPED_VERSION, shippedConcepts } from '../terms/shipped';
import type { Stamp } from './api';
import type { Database } from './connection';
import { explained } from './open';
import { ConceptQueries, type ConceptWrite } from './queries/concepts';
import type { StoredConcept } from './queries/concept-rows';

/** Lines of a file that are named as skipped; who has more looks at the first ones first. */
const MOST_SKIPPED_LINES = 20;
/** So many changes are put into a sorted list one by one. */
const FEW = 100;

/** A concept with what a list is filtered by, in the form in which texts are compared. */
interface Listed {
  readonly concept: Concept;
  readonly heads: Readonly<Record<Language, string>>;
  readonly keys: readonly string[];
  readonly note: string;
}

/** With what the program ships in it. An archive on a full disk opens without the newest of that: the next time is soon enough. */
export function openTermBase(db: Database, path: string): TermBase {
  const termBase = new TermBase(db);
  try {
    explained(path, () => termBase.takeShipped());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return termBase;
}

/** The term base of one archive. It is small enough to be held in memory: lists are filtered and sorted there. */
export class TermBase {
  private readonly queries: ConceptQueries;
  private index: TermIndex | null = null;
  private readonly sorted = new Map<Language, readonly Listed[]>();

  constructor(db: Database) {
    this.queries = new ConceptQueries(db);
  }

  /** Brings in what the program ships, once for each version of that list. */
  takeShipped(): void {
    this.queries.takeShipped(SHIPPED_VERSION, shippedConcepts);
  }

  page({ text, subject, sortBy, offset, limit }: TermsRequest): TermsPage {
    const found = matching(this.listed(sortBy), termKey(text));
    const chosen = subject === null ? found : found.filter(({ concept }) => concept.subject === subject);
    const subjects = SUBJECTS.map((key) => ({ key, count: found.filter(({ concept }) => concept.subject === key).length }));
    return {
      total: chosen.length,
      all: this.terms.size,
      subjects: subjects.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
      concepts: chosen.slice(offset, offset + limit).map(({ concept }) => concept),
    };
  }

  /** Concepts that have one of these texts as a term. */
  lookUp(texts: readonly string[]): Concept[] {
    return [...new Map(texts.flatMap((text) => this.terms.find(text)).map((concept) => [concept.id, concept])).values()];
  }

  save(id: string, content: ConceptContent, stamp: Stamp): TermChange {
    const before = this.terms.get(id);
    const next = tidyConcept(content);
    if (before !== undefined && isSameContent(before, next)) return { batch: null, count: 0 };
    if (before === undefined) this.assertRoomFor(1);
    return this.write([writeOf({ ...next, id, origin: before?.origin ?? 'own' })], stamp);
  }

  remove(ids: readonly string[], stamp: Stamp): TermChange {
    const present = [...new Set(ids)].filter((id) => this.terms.get(id) !== undefined);
    return this.write(present.map((id) => ({ id, next: null })), stamp);
  }

  /** Takes a change back, except where another one came after it. */
  undo(batch: number, stamp: Stamp): TermChange {
    return this.write(this.queries.undoing(batch), stamp);
  }

  /** Brings back the shipped concepts that were removed. */
  bringBackShipped(stamp: Stamp): TermChange {
    const missing = shippedConcepts().filter((concept) => this.terms.get(concept.id) === undefined && this.terms.twinOf(concept) === null);
    return this.write(missing.map((concept) => ({ id: concept.id, next: { ...concept, edited: false } })), stamp);
  }

  /** Everything in one transaction, or nothing. */
  async import(bytes: Uint8Array, stamp: Stamp): Promise<TermImportReport> {
    // Importing is rare: opening an archive need not wait for the decoders.
    const { readTerms } = await import('../terms/read-terms');
    const incoming = readTerms(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const { added, changed, same, skipped } = planImport(new TermIndex(this.terms.concepts()), incoming, randomUUID);
    this.assertRoomFor(added.length);
    const { batch } = this.write([...added, ...changed].map(writeOf), stamp);
    return {
      added: added.length,
      changed: changed.length,
      same,
      skipped: skipped.length,
      skippedLines: skipped.slice(0, MOST_SKIPPED_LINES),
      batch,
    };
  }

  /** The whole term base as a file. */
  async export(format: TermFormat): Promise<{ readonly bytes: Uint8Array; readonly concepts: number }> {
    const concepts = this.listed('zh').map(({ concept }) => concept);
    const text =
      format === 'csv'
        ? (await import('../terms/csv')).termsToCsv(concepts)
        : (await import('../terms/tbx')).termsToTbx(concepts);
    return { bytes: Buffer.from(text), concepts: concepts.length };
  }

  private get terms(): TermIndex {
    return (this.index ??= new TermIndex(this.queries.live().map(withoutStorage)));
  }

  private listed(sortBy: Language): readonly Listed[] {
    const known = this.sorted.get(sortBy);
    if (known !== undefined) return known;
    const made = this.terms.concepts().map((concept) => this.listedOf(concept)).sort(orderBy(sortBy));
    this.sorted.set(sortBy, made);
    return made;
  }

  private listedOf(concept: Concept): Listed {
    return { concept, heads: { zh: headTerm(concept, 'zh'), en: headTerm(concept, 'en') }, keys: this.terms.keysOf(concept.id), note: normalize(concept.note) };
  }

  /** A list with the new states of a few concepts, each in its place: sorting anew would take a while. */
  private relisted(listed: readonly Listed[], ids: readonly string[], sortBy: Language): readonly Listed[] {
    const order = orderBy(sortBy);
    const kept = listed.filter(({ concept }) => !ids.includes(concept.id));
    for (const concept of ids.flatMap((id) => this.terms.get(id) ?? [])) {
      const one = this.listedOf(concept);
      let [low, high] = [0, kept.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = kept[middle];
        if (other !== undefined && order(other, one) <= 0) low = middle + 1;
        else high = middle;
      }
      kept.splice(low, 0, one);
    }
    return kept;
  }

  private assertRoomFor(count: number): void {
    if (this.terms.size + count > MOST_CONCEPTS) throw new AppError('terms.too-many', { limit: MOST_CONCEPTS });
  }

  private write(writes: readonly ConceptWrite[], stamp: Stamp): TermChange {
    if (writes.length === 0) return { batch: null, count: 0 };
    const { terms } = this;
    const batch = this.queries.write(writes, stamp);
    for (const { id, next } of writes) {
      if (next === null) terms.remove(id);
      else terms.put(withoutStorage(next));
    }
    if (writes.length > FEW) this.sorted.clear();
    else for (const [lang, listed] of this.sorted) this.sorted.set(lang, this.relisted(listed, writes.map(({ id }) => id), lang));
    return { batch, count: writes.length };
  }
}

const writeOf = (concept: Concept): ConceptWrite => ({ id: concept.id, next: { ...concept, edited: concept.origin === 'shipped' } });

const withoutStorage = ({ id, origin, subject, note, validFrom, validUntil, terms }: StoredConcept): Concept => ({
  id,
  origin,
  subject,
  note,
  validFrom,
  validUntil,
  terms,
});

/** Concepts without a term in this language come last, in the order of the other one. */
function orderBy(sortBy: Language): (a: Listed, b: Listed) => number {
  const collator = new Intl.Collator(sortBy === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const other = sortBy === 'zh' ? 'en' : 'zh';
  return (a, b) =>
    Number(a.heads[sortBy] === '') - Number(b.heads[sortBy] === '') ||
    collator.compare(a.heads[sortBy], b.heads[sortBy]) ||
    collator.compare(a.heads[other], b.heads[other]);
}

/** In the order given, but whole terms before beginnings before the rest. */
function matching(listed: readonly Listed[], key: string): readonly Listed[] {
  if (key === '') return listed;
  const rank = ({ keys, note }: Listed): number => {
    if (keys.includes(key)) return 0;
    if (keys.some((term) => term.startsWith(key))) return 1;
    return keys.some((term) => term.includes(key)) || note.includes(key) ? 2 : 3;
  };
  const ranks: Listed[][] = [[], [], [], []];
  for (const one of listed) ranks[rank(one)]?.push(one);
  return ranks.slice(0, 3).flat();
}
