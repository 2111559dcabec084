import { paragraph, type Block } from '../document';
import { hasLink, lineOf } from './blocks';
import { dateOfLine, splitPieces } from './date-line';

export interface Credits {
  readonly source: string;
  readonly byline: string;
  readonly rest: readonly Block[];
}

/** A value with brackets says more than a name (an employer, a role): such a line stays in the text. */
const SOURCE = /^[（(]?(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|来稿|供稿单位|供稿部门|source)\s*[:：]\s*([^()（）]{1,80})[)）]?$/i;
const BYLINE =
  /^[（(]?(?:本报记者|记者|通讯员|作者|撰稿人?|撰文|供稿人?|文字|文|authors?|written by|byline|by)\s*(?:[:：]\s*|[/／]\s*)([^()（）]{1,60})[)）]?$/i;
const BY_NAME = /^By ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+)$/u;
/** Counters and buttons of web pages, which stand on the same line as the credits. */
const OTHER_LABEL = /^(?:浏览次数|浏览量|浏览|点击量?|点击数|阅读量?|人气|字号|字体|编辑|责任编辑|审核|校对|摄影|栏目|分类)\s*[:：]/;
const SENTENCE = /[。！？；]|[.!?] /;

/** How many blocks at the top and the bottom may be credit lines. */
const TOP = 4;
const BOTTOM = 4;

/**
 * Takes lines that only credit a source or an author out of the text. Whatever else stands on such a line stays, and a
 * line with links stays whole: the fields could not hold them. Fields that are filled already take nothing.
 */
export function takeCredits(blocks: readonly Block[], known: { readonly source: string; readonly byline: string }): Credits {
  let { source, byline } = known;
  const rest: Block[] = [];
  blocks.forEach((block, index) => {
    const line = block.type === 'paragraph' ? lineOf(block) : null;
    const isEdge = index < TOP || index >= blocks.length - BOTTOM;
    if (!isEdge || line === null || line.length > 240 || line.includes('\n') || SENTENCE.test(line) || hasLink(block)) {
      rest.push(block);
      return;
    }
    const pieces = splitPieces(withoutBrackets(line));
    const isCredit = pieces.every(
      (piece) => SOURCE.test(piece) || BYLINE.test(piece) || BY_NAME.test(piece) || OTHER_LABEL.test(piece) || dateOfLine(piece) !== null,
    );
    if (!isCredit) {
      rest.push(block);
      return;
    }
    const kept = pieces.filter((piece) => {
      const from = SOURCE.exec(piece)?.[1]?.trim();
      if (from !== undefined && source === '') {
        source = from;
        return false;
      }
      const by = (BY_NAME.exec(piece) ?? BYLINE.exec(piece))?.[1]?.trim();
      if (by !== undefined && byline === '') {
        byline = by;
        return false;
      }
      return true;
    });
    if (kept.length === pieces.length) rest.push(block);
    else if (kept.length > 0) rest.push(paragraph(kept.join('  ')));
  });
  return { source, byline, rest };
}

/** （供稿：方越　摄影：何苗）: what is left of such a line shall not have one bracket. */
const withoutBrackets = (line: string): string => /^[（(【[]([^（()）【】[\]]*)[)）】\]]$/u.exec(line)?.[1] ?? line;
