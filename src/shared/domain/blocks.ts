import { z } from 'zod';
import { cleanText } from './document';
import { LANGUAGES, type BlockId, type BlockLinks, type Facts, type Language, type ReleaseContent, type ReleaseId, type Status } from './release';
import type { Titles } from './listing';
import { cleanLine } from './terms';

/** What a reusable block is: a paragraph about the company, a media contact, or what somebody said. */
export const BLOCK_KINDS = ['boilerplate', 'contact', 'quote'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Kinds whose text releases follow. A quotation is copied: what was said once is not said differently later. */
export const LINKED_KINDS = ['boilerplate', 'contact'] as const satisfies readonly BlockKind[];
export type LinkedKind = (typeof LINKED_KINDS)[number];

/** Releases that take over a changed text; all others are on record or agreed, and keep theirs. */
export const FOLLOWING_STATUSES = ['draft', 'in_review'] as const satisfies readonly Status[];

export const MOST_BLOCKS = 500;
export const LONGEST_BLOCK_NAME = 200;
/** Both languages of a contact fit into one field of a release. */
export const LONGEST_BLOCK_TEXT = 8_000;
export const LONGEST_BLOCK_NOTE = 2_000;

const line = z.string().max(LONGEST_BLOCK_NAME);
const blockText = z.string().max(LONGEST_BLOCK_TEXT);

/** What a person can change of a block; see {@link tidyBlock}. At least one language has a text; '' where there is none. */
export const BlockContent = z
  .strictObject({
    kind: z.enum(BLOCK_KINDS),
    name: line.min(1),
    zh: blockText,
    en: blockText,
    /** Who said it; '' for other kinds. */
    speaker: line,
    note: z.string().max(LONGEST_BLOCK_NOTE),
    /** New releases begin with it. One of a kind at most; never a quotation. */
    isDefault: z.boolean(),
  })
  .refine(({ zh, en }) => zh !== '' || en !== '', 'no text')
  .refine(({ kind, speaker, isDefault }) => (kind === 'quote' ? !isDefault : speaker === ''), 'does not fit the kind');
export type BlockContent = Readonly<z.infer<typeof BlockContent>>;

/** A text that is kept once and used in many releases. */
export interface ReusableBlock extends BlockContent {
  readonly id: z.infer<typeof BlockId>;
}

/** How many releases have their text from a block, those in the bin not counted. */
export interface BlockUses {
  /** That would take over a change: {@link FOLLOWING_STATUSES}. */
  readonly drafts: number;
  readonly others: number;
}

export interface ListedBlock extends ReusableBlock {
  readonly uses: BlockUses;
}

export interface LinkedRelease {
  readonly id: ReleaseId;
  readonly title: Titles;
}

/** What a change of a block means, or would mean, for the releases that are linked to it. */
export interface BlockEffect {
  /** Take over the new text. */
  readonly follow: readonly LinkedRelease[];
  /** Drafts whose text was changed by hand: they keep it. */
  readonly differ: readonly LinkedRelease[];
}

/** A change of blocks that can be taken back by its number; null when nothing changed. */
export interface BlockChange extends BlockEffect {
  readonly batch: number | null;
}

/** As it is stored: clean texts without blanks at their ends, and nothing that does not belong to its kind. */
export function tidyBlock({ kind, name, zh, en, speaker, note, isDefault }: BlockContent): BlockContent {
  const text = (typed: string): string => cleanText(typed).trim();
  const isQuote = kind === 'quote';
  return { kind, name: cleanLine(name), zh: text(zh), en: text(en), speaker: isQuote ? cleanLine(speaker) : '', note: text(note), isDefault: isDefault && !isQuote };
}

/** Both in the form of {@link tidyBlock}. */
export const isSameBlock = (a: BlockContent, b: BlockContent): boolean =>
  (['kind', 'name', 'zh', 'en', 'speaker', 'note', 'isDefault'] as const).every((field) => a[field] === b[field]);

/** What a contact is in a release, which has one field for both languages: Chinese first. */
export const contactText = ({ zh, en }: Pick<BlockContent, Language>): string => [zh, en].filter((text) => text !== '').join('\n');

/** The same facts linked to a block, or to none. */
export function withLink(facts: Facts, kind: LinkedKind, id: string | null): Facts {
  const { blocks, ...rest } = facts;
  const kept = (of: LinkedKind): Partial<BlockLinks> => {
    const linked = of === kind ? (id ?? undefined) : blocks?.[of];
    return linked === undefined ? {} : { [of]: linked };
  };
  const links = { ...kept('boilerplate'), ...kept('contact') };
  return Object.keys(links).length === 0 ? rest : { ...rest, blocks: links };
}

/** Languages in which a boilerplate has something to say to a release. */
const spokenIn = (content: ReleaseContent, block: BlockContent): readonly Language[] =>
  LANGUAGES.filter((lang) => content[lang] !== null && block[lang] !== '');

/** The same release with a block's text, and linked to it. A language the block has no text in stays as it is. */
export function takeBlock(content: ReleaseContent, block: ReusableBlock): ReleaseContent {
  if (block.kind === 'quote') return content;
  const facts = withLink(content.facts, block.kind, block.id);
  if (block.kind === 'contact') return { ...content, facts: { ...facts, mediaContact: contactText(block) } };
  return withBoilerplate({ ...content, facts }, block, spokenIn(content, block));
}

/** Whether a release says something else than this block of its. */
export function differsFrom(content: ReleaseContent, block: BlockContent): boolean {
  if (block.kind === 'contact') return content.facts.mediaContact !== contactText(block);
  return spokenIn(content, block).some((lang) => content[lang]?.boilerplate !== block[lang]);
}

/**
 * A release that is linked to a block, after the block has changed: null where the change says nothing to it, `differs`
 * where its text is not the one the block had. Both languages follow, or none.
 */
export function follow(content: ReleaseContent, before: BlockContent, after: BlockContent): ReleaseContent | 'differs' | null {
  if (after.kind === 'contact') {
    const [old, next] = [contactText(before), contactText(after)];
    if (old === next || content.facts.mediaContact === next) return null;
    return content.facts.mediaContact === old ? { ...content, facts: { ...content.facts, mediaContact: next } } : 'differs';
  }
  const changed = LANGUAGES.filter((lang) => before[lang] !== after[lang] && content[lang] !== null && content[lang].boilerplate !== after[lang]);
  if (changed.length === 0) return null;
  return changed.every((lang) => content[lang]?.boilerplate === before[lang]) ? withBoilerplate(content, after, changed) : 'differs';
}

/** With the newest text of the blocks it is linked to; links to blocks that are no more are taken off. */
export const withNewestBlocks = (content: ReleaseContent, blocks: readonly ReusableBlock[]): ReleaseContent =>
  LINKED_KINDS.reduce((now, kind) => {
    const id = now.facts.blocks?.[kind];
    if (id === undefined) return now;
    const block = blocks.find((one) => one.id === id && one.kind === kind);
    return block === undefined ? { ...now, facts: withLink(now.facts, kind, null) } : takeBlock(now, block);
  }, content);

/** A new release with the blocks that new releases begin with. */
export const withDefaultBlocks = (content: ReleaseContent, blocks: readonly ReusableBlock[]): ReleaseContent =>
  blocks.filter(({ isDefault }) => isDefault).reduce(takeBlock, content);

function withBoilerplate(content: ReleaseContent, block: BlockContent, languages: readonly Language[]): ReleaseContent {
  const edition = (lang: Language): ReleaseContent[Language] => {
    const before = content[lang];
    return before === null || !languages.includes(lang) ? before : { ...before, boilerplate: block[lang] };
  };
  return { ...content, zh: edition('zh'), en: edition('en') };
}
