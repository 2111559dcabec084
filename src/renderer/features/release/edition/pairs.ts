import { alignBlocks } from '@shared/domain/document/align';
import { textLines, type Block } from '@shared/domain/document';
import { OTHER_LANGUAGE, type Language, type ReleaseContent } from '@shared/domain/release';
import { langTag } from '../lang-tag';

/** Places of a paragraph and its translation in the two bodies, counted from 0; null where one has none. */
export interface Pair {
  readonly zh: number | null;
  readonly en: number | null;
}

const NONE: readonly Pair[] = [];
const isBlank = (blocks: readonly Block[]): boolean => [...textLines(blocks)].every((line) => line.trim() === '');

/** The paragraphs of both editions in order, each beside its translation; none while one edition is missing or empty. */
export function pairsOf({ zh, en }: Pick<ReleaseContent, 'zh' | 'en'>): readonly Pair[] {
  if (zh === null || en === null || isBlank(zh.body.content) || isBlank(en.body.content)) return NONE;
  let [left, right] = [0, 0];
  return alignBlocks(zh.body.content, en.body.content).map((pair) => ({
    zh: pair.left === null ? null : left++,
    en: pair.right === null ? null : right++,
  }));
}

/** The line each paragraph stands on when pairs stand beside each other, counted from 0. */
export const rowsOf = (pairs: readonly Pair[]): Readonly<Record<Language, readonly number[]>> => ({
  zh: pairs.flatMap(({ zh }, row) => (zh === null ? [] : [row])),
  en: pairs.flatMap(({ en }, row) => (en === null ? [] : [row])),
});

/** Paragraphs of one edition that the other one does not have; empty ones do not count. */
export function aloneIn(pairs: readonly Pair[], lang: Language, blocks: readonly Block[]): number[] {
  return pairs.flatMap((pair) => {
    const block = pair[OTHER_LANGUAGE[lang]] === null && pair[lang] !== null ? blocks[pair[lang]] : undefined;
    return block === undefined || pair[lang] === null || isBlank([block]) ? [] : [pair[lang]];
  });
}

/** The body of an edition on the screen, read or written: its children are its paragraphs. */
export const bodyOf = (root: HTMLElement, lang: Language): HTMLElement | null =>
  root.querySelector(`article[lang="${langTag(lang)}"] :is([data-body], [contenteditable="true"])`);

export function blockAt(root: HTMLElement, lang: Language, index: number | null): HTMLElement | null {
  const block = index === null ? undefined : bodyOf(root, lang)?.children[index];
  return block instanceof HTMLElement ? block : null;
}

/** Which paragraph below `root` holds `node`; null for elsewhere. */
export function placeOf(root: HTMLElement, node: Node | null): { readonly lang: Language; readonly index: number } | null {
  for (const lang of ['zh', 'en'] as const) {
    const body = bodyOf(root, lang);
    const index = body === null || node === null ? -1 : Array.from(body.children).findIndex((block) => block.contains(node));
    if (index >= 0) return { lang, index };
  }
  return null;
}
