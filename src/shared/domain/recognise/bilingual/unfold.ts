import type { Block, Inline, ListItem } from '../../document';
import type { Language } from '../../release';
import { lineOf, widthOf } from '../blocks';
import { measure } from '../language';
import { unfoldColumns } from './columns';
import { tagged, type Tagged } from './tagged';

/** Blocks from the top whose one line may be a title in both languages. */
const TITLES = 3;
const TITLE_SEPARATOR = /\s*[/／|｜]\s*/;

/**
 * The blocks of a text with each language in blocks of its own: columns of tables, lines of a paragraph, items of a list,
 * and titles such as "标题 / Title". Order and words are those of the text; `columns` is the weight that stood in tables.
 */
export function unfold(blocks: readonly Block[]): { readonly units: readonly Tagged[]; readonly columns: number } {
  let columns = 0;
  const units = blocks.flatMap((block, index): readonly Tagged[] => {
    if (block.type === 'table') {
      const texts = unfoldColumns(block, (inner) => dividedTitle(inner) ?? divided(inner));
      if (texts === null) return [tagged(block)];
      for (const { weight } of texts) columns += weight;
      return texts;
    }
    return (index < TITLES ? (dividedTitle(block) ?? divided(block)) : divided(block)).map(tagged);
  });
  return { units, columns };
}

function divided(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return byLine(block);
    case 'bulletList':
    case 'orderedList':
      return both(block.content.map(dividedItem)).map((content): Block => ({ ...block, content: [...content] }));
    case 'blockquote':
      return both(block.content.map((inner) => [inner])).map((content): Block => ({ ...block, content: content.flat() }));
    default:
      return [block];
  }
}

const clearLanguage = (text: string): Language | null => {
  const { han, words } = measure(text);
  return han >= 4 && han > words ? 'zh' : han === 0 && words >= 2 ? 'en' : null;
};

/** Lines of one paragraph, where each language has lines of its own. */
function byLine(block: Extract<Block, { type: 'paragraph' | 'heading' }>): readonly Block[] {
  const lines: Inline[][] = [[]];
  for (const node of block.content ?? []) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  if (lines.length < 2) return [block];
  const parts: { lang: Language | null; content: Inline[] }[] = [];
  for (const line of lines) {
    const lang = clearLanguage(line.map((node) => (node.type === 'text' ? node.text : '')).join(''));
    const last = parts.at(-1);
    if (last !== undefined && (lang === null || last.lang === null || last.lang === lang)) {
      last.content.push({ type: 'hardBreak' }, ...line);
      last.lang ??= lang;
    } else parts.push({ lang, content: [...line] });
  }
  return parts.map(({ content }): Block => ({ ...block, content }));
}

function dividedTitle(block: Block): readonly Block[] | null {
  const line = lineOf(block);
  if (line === null || widthOf(line) > 240 || (block.type !== 'paragraph' && block.type !== 'heading') || block.content?.length !== 1) return null;
  const parts = line.split(TITLE_SEPARATOR);
  const [a, b] = parts;
  if (parts.length !== 2 || a === undefined || b === undefined) return null;
  const languages = [clearLanguage(a), clearLanguage(b)];
  if (!languages.includes('zh') || !languages.includes('en')) return null;
  const marks = block.content[0]?.type === 'text' ? block.content[0].marks : undefined;
  return [a, b].map((text): Block => ({ ...block, content: [marks === undefined ? { type: 'text', text } : { type: 'text', text, marks }] }));
}

/** An item as it is, or its blocks of each language as two. */
function dividedItem(item: ListItem): readonly ListItem[] {
  return both(item.content.flatMap(divided).map((block) => [block])).map((content): ListItem => ({ ...item, content: content.flat() }));
}

/** Groups whose parts are of both languages become two, Chinese and English; what is neither goes with what precedes it. */
function both<Part extends Block | ListItem>(groups: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  const parts = groups.flat().map((part) => ({ part, own: tagged(asBlock(part)) }));
  const isBilingual = (['zh', 'en'] as const).every((lang) => parts.some(({ own }) => own.tag === lang && own.isProse));
  if (!isBilingual) return groups.length === 0 ? [] : [groups.flat()];
  const sides: Record<Language, Part[]> = { zh: [], en: [] };
  let lang: Language = parts[0]?.own.tag === 'en' ? 'en' : 'zh';
  for (const { part, own } of parts) {
    if (own.tag !== 'none') lang = own.tag;
    sides[lang].push(part);
  }
  return parts[0]?.own.tag === 'en' ? [sides.en, sides.zh] : [sides.zh, sides.en];
}

const asBlock = (part: Block | ListItem): Block => (part.type === 'listItem' ? { type: 'blockquote', content: part.content } : part);
