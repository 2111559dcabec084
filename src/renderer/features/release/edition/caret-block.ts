import type { CaretPlace } from '@shared/domain/memory';
import { LANGUAGES, type Language } from '@shared/domain/release';
import { langTag } from '../lang-tag';

/** The text that is written in one language below `root`; null while it is only read, or not there. */
export const bodyOf = (root: HTMLElement, lang: Language): HTMLElement | null => root.querySelector(`article[lang="${langTag(lang)}"] [contenteditable="true"]`);

/** Lines inside a block, as in a list or a table. */
const LINES = 'p, h1, h2, h3, h4';

/** Which block of a body below `root` the caret is in; null for elsewhere. */
export function caretIn(root: HTMLElement): CaretPlace | null {
  const anchor = document.getSelection()?.anchorNode ?? null;
  if (anchor === null) return null;
  for (const lang of LANGUAGES) {
    const blocks = Array.from(bodyOf(root, lang)?.children ?? []);
    const index = blocks.findIndex((block) => block.contains(anchor));
    if (index < 0) continue;
    const lines = Array.from(blocks[index]?.querySelectorAll(LINES) ?? []);
    return { lang, index, line: Math.max(0, lines.findIndex((line) => line.contains(anchor))) };
  }
  return null;
}
