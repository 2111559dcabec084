import type { Block } from '../document';
import { lineOf, widthOf } from './blocks';
import { isTitleLike } from './title';

const RELATED =
  /^[【[]?(?:related (?:information|news|releases?|press releases|announcements?|articles?|reports?|stories)|相关(?:信息|报道|新闻|资讯|稿件|文章|公告|动态)|相關(?:資訊|報導|新聞|文章)|延伸阅读)[】\]]?\s*[:：]?$/i;
/** A text that follows a title is at least this wide, in half-width columns. */
const MIN_TEXT_WIDTH = 60;

/**
 * Divides a text that carries further announcements under "Related Information": the release itself, then each of the
 * others with its title as first block. One part only when the section holds anything but titles followed by text.
 */
export function splitRelated(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const at = blocks.findIndex((block) => RELATED.test(lineOf(block) ?? ''));
  if (at <= 0) return [blocks];
  const main = blocks.slice(0, at);
  const others = announcements(blocks.slice(at + 1));
  return others === null || !main.some(isText) ? [blocks] : [main, ...others];
}

const isText = (block: Block): boolean => {
  const line = lineOf(block);
  return line === null || (block.type === 'paragraph' && widthOf(line) >= MIN_TEXT_WIDTH && /[.。!！?？…"”’）)]$/.test(line));
};

function announcements(blocks: readonly Block[]): readonly (readonly Block[])[] | null {
  const hasHeadings = blocks[0]?.type === 'heading';
  const level = blocks[0]?.type === 'heading' ? blocks[0].attrs.level : 0;
  const parts: Block[][] = [];
  let open: Block[] | null = null;
  for (const [index, block] of blocks.entries()) {
    const line = lineOf(block);
    const next = blocks[index + 1];
    const isTitle = hasHeadings
      ? block.type === 'heading' && block.attrs.level <= level
      : line !== null && isTitleLike(line) && next !== undefined && isText(next) && (open === null || open.length > 1);
    if (isTitle) {
      open = [block];
      parts.push(open);
    } else if (open === null) {
      return null;
    } else {
      open.push(block);
    }
  }
  return parts.length > 0 && parts.every((part) => part.slice(1).some(isText)) ? parts : null;
}
