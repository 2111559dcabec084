import { textLines, type Block } from '../document';
import { alignBlocks, type AlignedPair } from '../document/align';
import { OTHER_LANGUAGE, type Language } from '../release';
import { LONGEST_SOURCE } from './requests';

export type Blocks = Readonly<Record<Language, readonly Block[]>>;

/** A block of a body; `line` counts the paragraphs inside it, as in a list. */
export interface CaretPlace {
  readonly lang: Language;
  readonly index: number;
  readonly line: number;
}

/** What is to be translated where the caret is. */
export interface TranslationSource {
  /** Of `text`. */
  readonly lang: Language;
  readonly text: string;
  /** `counterpart`: the text that the paragraph with the caret translates; `itself`: that paragraph, not translated yet. */
  readonly of: 'counterpart' | 'itself';
  /** Where the translation of `itself` belongs in the other edition; for `counterpart` it is where the caret is. */
  readonly place: CounterpartPlace;
}

/** Number of a block in the other edition; when there is none yet, the number it will have. */
export interface CounterpartPlace {
  readonly index: number;
  readonly isThere: boolean;
}

const isEmpty = (block: Block | undefined): boolean => block === undefined || [...textLines([block])].every((line) => line.trim() === '');

/** A pair by the numbers of its blocks; -1 where one side has nothing. */
interface Row {
  readonly own: number;
  readonly other: number;
}

function rowsOf(blocks: Blocks, lang: Language, skipped: Block | undefined): Row[] {
  const numbers = { zh: new Map(blocks.zh.map((block, at) => [block, at])), en: new Map(blocks.en.map((block, at) => [block, at])) };
  const kept = (of: Language): readonly Block[] => blocks[of].filter((block) => block !== skipped);
  const numberOf = (of: Language, block: AlignedPair['left']): number => (block === null ? -1 : (numbers[of].get(block) ?? -1));
  return alignBlocks(kept('zh'), kept('en')).map(({ left, right }) => {
    const row = { zh: numberOf('zh', left), en: numberOf('en', right) };
    return { own: row[lang], other: row[OTHER_LANGUAGE[lang]] };
  });
}

/**
 * The block in the other edition that belongs to block `index` of this one, which may be a paragraph that is only begun:
 * between two pairs the first one without a partner belongs to the first one without a partner, and so on.
 */
export function counterpartPlace(blocks: Blocks, { lang, index }: Pick<CaretPlace, 'lang' | 'index'>): CounterpartPlace {
  const block = blocks[lang][index];
  const others = blocks[OTHER_LANGUAGE[lang]];
  // An empty one has nothing to be compared by; where both have as many, it is left empty for what stands beside it.
  if (isEmpty(block) && Math.max(blocks[lang].length, 1) === others.length) return { index, isThere: true };
  const rows = rowsOf(blocks, lang, isEmpty(block) ? block : undefined);
  const paired = rows.find(({ own }) => own === index);
  if (paired !== undefined && paired.other >= 0) return { index: paired.other, isThere: true };
  const pairs = rows.filter(({ own, other }) => own >= 0 && other >= 0);
  const before = pairs.findLast(({ own }) => own < index) ?? { own: -1, other: -1 };
  const after = pairs.find(({ own }) => own > index) ?? { own: Infinity, other: others.length };
  const wanted = before.other + (index - before.own);
  return { index: Math.min(wanted, after.other), isThere: wanted < after.other };
}

/** What to look up for the paragraph with the caret; null where there is nothing to translate. */
export function sourceAt(blocks: Blocks, caret: CaretPlace): TranslationSource | null {
  const other = OTHER_LANGUAGE[caret.lang];
  const linesOf = (block: Block | undefined): string[] => (block === undefined ? [] : [...textLines([block])]);
  const own = linesOf(blocks[caret.lang][caret.index]);
  const place = counterpartPlace(blocks, caret);
  const theirs = place.isThere ? linesOf(blocks[other][place.index]) : [];
  const text = (theirs.length === own.length ? (theirs[caret.line] ?? '') : theirs.join('\n')).trim();
  if (text !== '') return { lang: other, text: text.slice(0, LONGEST_SOURCE), of: 'counterpart', place };
  const itself = (own[caret.line] ?? own.join('\n')).trim();
  return itself === '' ? null : { lang: caret.lang, text: itself.slice(0, LONGEST_SOURCE), of: 'itself', place };
}
