import { FOLLOWING_STATUSES, contactText, withLink, type LinkedKind, type ReusableBlock } from './blocks';
import { inlineText, type Block } from './document';
import { LANGUAGES, type Edition, type Language, type ReleaseContent, type ReleaseId, type Status } from './release';

/** How a release ends, as far as that may be the same in others. */
export interface ClosingTexts {
  readonly id: ReleaseId;
  readonly status: Status;
  /** `facts.mediaContact`; '' where it has none or its block. */
  readonly contact: string;
  /** The boilerplate of each edition, or the last paragraph of one without; '' where there is none or it is of a block. */
  readonly zh: string;
  readonly en: string;
}

/** A text that several releases end with. At least one language has it. */
export interface RecurringText {
  readonly kind: LinkedKind;
  /** As most releases have it; '' in a language that has none. */
  readonly zh: string;
  readonly en: string;
  /** Releases that have it, exactly or nearly. */
  readonly releases: number;
  /** Drafts among them that have exactly these words: they would follow a block of it. */
  readonly drafts: number;
}

/** Of so many releases a text is no coincidence. */
export const FEWEST_RELEASES = 3;
const MOST_TEXTS = 50;
/** In characters but for blanks and punctuation: shorter endings are formulas, not texts about the house. */
const SHORTEST = { zh: 24, en: 60, contact: 8 } as const;
const ALIKE = 0.88;
const EDGE = 10;
/** Thousands of paragraphs may begin with the name of the company; the frequent ones come first. */
const MOST_COMPARED = 60;

interface Cluster {
  readonly text: string;
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly ids: Set<ReleaseId>;
}

const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of neighbouring characters: 1 for the same text. */
function likeness(a: Cluster, b: Cluster): number {
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.key.length + b.key.length - 2);
}

/** Texts with the releases that have them, those that differ by a figure or a word put together under the most frequent one. */
function clustersOf(texts: readonly (readonly [ReleaseId, string])[], shortest: number): Cluster[] {
  const exact = new Map<string, Map<string, ReleaseId[]>>();
  for (const [id, text] of texts) {
    const key = keyOf(text);
    if (key.length < shortest) continue;
    const written = exact.get(key) ?? new Map<string, ReleaseId[]>();
    written.set(text, [...(written.get(text) ?? []), id]);
    exact.set(key, written);
  }
  const all = [...exact].map(([key, written]): Cluster => {
    const [text = ''] = [...written].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return { text, key, pairs: pairsOf(key), ids: new Set([...written.values()].flat()) };
  });
  // Near texts begin or end alike: only those are compared.
  const byEdge = new Map<string, Cluster[]>();
  const found: Cluster[] = [];
  for (const one of all.sort((a, b) => b.ids.size - a.ids.size || (a.key < b.key ? -1 : 1))) {
    const edges = [`^${one.key.slice(0, EDGE)}`, `${one.key.slice(-EDGE)}$`];
    const near = edges.flatMap((edge) => byEdge.get(edge)?.slice(0, MOST_COMPARED) ?? []).find((other) => likeness(one, other) >= ALIKE);
    if (near !== undefined) {
      for (const id of one.ids) near.ids.add(id);
      continue;
    }
    found.push(one);
    for (const edge of edges) byEdge.set(edge, [...(byEdge.get(edge) ?? []), one]);
  }
  return found.filter(({ ids }) => ids.size >= FEWEST_RELEASES);
}

/**
 * The texts that several releases end with, most frequent first, the two languages of one put together where they stand in
 * the same releases. What is a block already is left out.
 */
export function recurringTexts(closings: readonly ClosingTexts[], blocks: readonly Pick<ReusableBlock, 'kind' | Language>[]): RecurringText[] {
  const known = new Set(blocks.flatMap((block) => (block.kind === 'contact' ? [contactText(block)] : [block.zh, block.en])).map(keyOf));
  const isNew = ({ key }: Cluster): boolean => !known.has(key);
  const of = (field: Language | 'contact'): Cluster[] =>
    clustersOf(closings.flatMap((closing) => (closing[field] === '' ? [] : [[closing.id, closing[field]] as const])), SHORTEST[field]).filter(isNew);
  const drafts = closings.filter(({ status }) => FOLLOWING_STATUSES.some((following) => following === status));

  const english = of('en');
  const paired = new Set<Cluster>();
  const boilerplates = of('zh').map((zh): RecurringText => {
    const en = english.filter((one) => !paired.has(one)).sort((a, b) => common(b, zh) - common(a, zh))[0];
    const isPair = en !== undefined && common(en, zh) >= 2 && common(en, zh) >= Math.min(en.ids.size, zh.ids.size) / 2;
    if (isPair) paired.add(en);
    return boilerplate(zh, isPair ? en : null, drafts);
  });
  const contacts = of('contact').map(({ text, ids }): RecurringText => ({
    kind: 'contact',
    ...languagesOf(text),
    releases: ids.size,
    drafts: drafts.filter(({ contact }) => contact === text).length,
  }));
  return [...boilerplates, ...english.filter((one) => !paired.has(one)).map((en) => boilerplate(null, en, drafts)), ...contacts]
    .sort((a, b) => b.releases - a.releases)
    .slice(0, MOST_TEXTS);
}

const common = (a: Cluster, b: Cluster): number => [...a.ids].filter((id) => b.ids.has(id)).length;

function boilerplate(zh: Cluster | null, en: Cluster | null, drafts: readonly ClosingTexts[]): RecurringText {
  const texts = { zh: zh?.text ?? '', en: en?.text ?? '' };
  const isSame = (draft: ClosingTexts): boolean =>
    LANGUAGES.every((lang) => texts[lang] === '' || draft[lang] === '' || draft[lang] === texts[lang]) && LANGUAGES.some((lang) => texts[lang] !== '' && draft[lang] === texts[lang]);
  return { kind: 'boilerplate', ...texts, releases: new Set([...(zh?.ids ?? []), ...(en?.ids ?? [])]).size, drafts: drafts.filter(isSame).length };
}

/** A contact in both languages is one field, Chinese first: the English part begins where no Chinese follows. */
function languagesOf(contact: string): Record<Language, string> {
  const lines = contact.split('\n');
  const from = lines.findLastIndex((line) => /\p{Script=Han}/u.test(line)) + 1;
  if (from === 0) return { zh: '', en: contact };
  const rest = lines.slice(from);
  const isEnglish = /[A-Za-z]{2,} [A-Za-z]{2,}|contact/i.test(rest[0] ?? '');
  return isEnglish ? { zh: lines.slice(0, from).join('\n'), en: rest.join('\n') } : { zh: contact, en: '' };
}

/** The text of a paragraph that may be the boilerplate of an edition that has none in its field. */
export const closingParagraph = (block: Block | undefined): string => (block?.type === 'paragraph' ? inlineText(block.content).trim() : '');

const closingOf = (edition: Edition | null): string => edition?.boilerplate || closingParagraph(edition?.body.content.at(-1));

/**
 * A release that ends with exactly the text of a new block, linked to it; null for any other. A boilerplate that was the
 * last paragraph of the text moves into its field.
 */
export function linkedIfSame(content: ReleaseContent, block: ReusableBlock): ReleaseContent | null {
  if (block.kind === 'quote' || content.facts.blocks?.[block.kind] !== undefined) return null;
  const facts = withLink(content.facts, block.kind, block.id);
  if (block.kind === 'contact') return content.facts.mediaContact === contactText(block) ? { ...content, facts } : null;
  const spoken = LANGUAGES.filter((lang) => block[lang] !== '' && content[lang] !== null);
  if (spoken.length === 0 || spoken.some((lang) => closingOf(content[lang]) !== block[lang])) return null;
  const settled = (edition: Edition | null): Edition | null =>
    edition?.boilerplate !== '' ? edition : { ...edition, boilerplate: closingOf(edition), body: { type: 'doc', content: edition.body.content.slice(0, -1) } };
  return { facts, zh: spoken.includes('zh') ? settled(content.zh) : content.zh, en: spoken.includes('en') ? settled(content.en) : content.en };
}
