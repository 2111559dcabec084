import { sharesTerm, type TermIndex } from './term-index';
import { ConceptContent, isSameContent, tidyConcept, type Concept, type Term } from './terms';

/** An entry of a file; what the file does not say is missing. */
export interface IncomingConcept extends Partial<Omit<ConceptContent, 'terms'>> {
  /** Null where the file gives none, or none that could be an id here. */
  readonly id: string | null;
  readonly terms: readonly Term[];
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

export interface ImportPlan {
  readonly added: readonly Concept[];
  /** As they will be. */
  readonly changed: readonly Concept[];
  readonly same: number;
  /** Lines of entries that are no concept. */
  readonly skipped: readonly number[];
}

const NOTHING_SAID = { subject: 'general', note: '', validFrom: null, validUntil: null } as const;

/**
 * What an import does to the term base. An entry with the id of a concept that it shares a term with is that concept,
 * edited elsewhere, and takes its place. An entry that means the same as a concept adds to it and takes nothing away.
 * Every other one is new. `index` is brought up to date on the way, so that a file may repeat itself.
 */
export function planImport(index: TermIndex, incoming: readonly IncomingConcept[], newId: () => string): ImportPlan {
  const before = new Map<string, Concept | null>();
  const skipped: number[] = [];
  const touched = new Set<string>();
  for (const entry of incoming) {
    const next = resolve(index, entry, newId);
    if (next === null) {
      skipped.push(entry.line);
      continue;
    }
    const old = index.get(next.id) ?? null;
    if (!before.has(next.id)) before.set(next.id, old);
    touched.add(next.id);
    if (old !== next) index.put(next);
  }
  const added: Concept[] = [];
  const changed: Concept[] = [];
  for (const id of touched) {
    const [old, now] = [before.get(id) ?? null, index.get(id)];
    if (now === undefined) continue;
    if (old === null) added.push(now);
    else if (!isSameContent(old, now)) changed.push(now);
  }
  return { added, changed, same: touched.size - added.length - changed.length, skipped };
}

function resolve(index: TermIndex, entry: IncomingConcept, newId: () => string): Concept | null {
  const { id, terms } = entry;
  const said = saidBy(entry);
  const incoming = tidyConcept({ ...NOTHING_SAID, ...said, terms });
  if (incoming.terms.length === 0) return null;
  const named = id === null ? undefined : index.get(id);
  if (named !== undefined && sharesTerm(named, incoming)) return changedTo(named, { ...said, terms: incoming.terms });
  const twin = index.twinOf(incoming);
  if (twin !== null) return changedTo(twin, addedTo(twin, incoming)) ?? twin;
  if (!ConceptContent.safeParse(incoming).success) return null;
  return { ...incoming, id: id === null || named !== undefined ? newId() : id, origin: 'own' };
}

/** Nothing of it is undefined: what was not said must not overwrite. */
function saidBy({ subject, note, validFrom, validUntil }: IncomingConcept): Partial<ConceptContent> {
  return {
    ...(subject !== undefined && { subject }),
    ...(note !== undefined && { note }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** The concept itself where nothing changes; null where it cannot be stored like this. */
function changedTo(concept: Concept, part: Partial<ConceptContent>): Concept | null {
  const { id, origin, ...content } = concept;
  const next = tidyConcept({ ...content, ...part });
  if (isSameContent(concept, next)) return concept;
  return ConceptContent.safeParse(next).success ? { ...next, id, origin } : null;
}

/** What is known already stands; other ways to say it are admitted, and blanks are filled in. */
function addedTo(concept: Concept, incoming: ConceptContent): Partial<ConceptContent> {
  const known = new Set(concept.terms.map(({ lang, text }) => `${lang} ${text}`));
  const others = incoming.terms
    .filter(({ lang, text }) => !known.has(`${lang} ${text}`))
    .map((term): Term => (term.status === 'deprecated' ? term : { ...term, status: 'admitted' }));
  return {
    terms: [...concept.terms, ...others],
    note: concept.note === '' ? incoming.note : concept.note,
    validFrom: concept.validFrom ?? incoming.validFrom,
    validUntil: concept.validUntil ?? incoming.validUntil,
  };
}
