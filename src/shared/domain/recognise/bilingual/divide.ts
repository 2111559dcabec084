import type { Block } from '../../document';
import { OTHER_LANGUAGE, type Language } from '../../release';
import { lineOf } from '../blocks';
import { ABOUT } from '../closing';
import { isTitleLike } from '../title';
import { languageLabelled } from './columns';
import { agreement } from './evidence';
import { isPlausible, weightOf, type Tagged } from './tagged';
import { unfold } from './unfold';

/** A text in both languages; every block is in one of them, in its order. */
export interface Divided {
  /** The language that the text begins with. */
  readonly first: Language;
  readonly zh: readonly Block[];
  readonly en: readonly Block[];
}

/** Less than this, in Chinese characters, is a quotation or a caption, not an edition. */
const MIN_ZH = 24;
const MIN_EN = 24;
/** A title and a subtitle. */
const MOST_TITLE_LINES = 2;
/** Of the smaller language, how much may stand on the wrong side of the middle. */
const STRAY = 0.06;
const RULE = /^[-—–_=*＊~·•\s]{3,}$/u;
/** 新闻稿（中英文对照）: says of the file what its two editions show. */
const BILINGUAL = /^(?:新闻稿|通稿|新闻通稿)?\s*[（(【[]?\s*(?:中英文?(?:对照|双语)?|双语)(?:版|稿)?\s*[)）】\]]?$|^(?:bilingual (?:version|text|release)|chinese[- ](?:and[- ])?english(?: version)?)$/i;
const ENGLISH_CLOSING = /^(?:media|press|investor)?\s*(?:contacts?|enquiries|inquiries)\b|^(?:disclaimer|note|notes|forward-looking)\b|^for (?:more|further) information/i;

/**
 * Divides a text that is in both languages: side by side in a table, one after the other, or by turns. Null unless that is
 * beyond doubt: a Chinese text with English names, quotations, captions or a closing section in English stays whole.
 */
export function divideLanguages(blocks: readonly Block[]): Divided | null {
  const { units, columns } = unfold(blocks);
  const zh = weightOf(units, 'zh');
  const en = weightOf(units, 'en');
  if (zh < MIN_ZH || en < MIN_EN || !isPlausible(zh, en)) return null;
  const all = units.reduce((sum, { weight }) => sum + weight, 0);
  if (columns >= all * 0.6) return byTag(units);
  return inHalves(units, Math.min(zh, en)) ?? byTurns(units);
}

const sameOrNone = (unit: Tagged | undefined, lang: Language): boolean => unit !== undefined && unit.tag !== OTHER_LANGUAGE[lang];

function inHalves(units: readonly Tagged[], smaller: number): Divided | null {
  const first = units.find(({ isProse }) => isProse)?.tag;
  if (first === undefined || first === 'none') return null;
  const second = OTHER_LANGUAGE[first];
  const middle = middleOf(units, first);
  if (middle === null || middle.stray > smaller * STRAY) return null;

  const before = units.slice(0, middle.at);
  const after = units.slice(middle.at);
  const opening = before.findIndex(({ isProse }) => isProse);
  // Both titles may stand above both texts.
  const head = before.slice(0, opening);
  const title = head.findIndex((unit) => isTitle(unit, first) && !isLabel(unit));
  const isTop = ({ block }: Tagged): boolean => block.type === 'heading' && block.attrs.level === 1;
  // Titles of names only are of no language: of two the second is the other one's.
  const untold = head.length > 1 && head.slice(0, 2).every(isTop) ? head.slice(1, 2) : [];
  const moved = title < 0 ? untold : [...lastOf(head.slice(0, title), second), ...firstOf(head.slice(title + 1), second)];
  const own = before.filter((unit) => !moved.includes(unit));
  const other = [...moved, ...after];
  if (!isTranslation(own, other, first)) return null;
  return { first, ...sides(first, own, other) };
}

/** Titles in the other language that stand directly below a title, or above it. */
const firstOf = (units: readonly Tagged[], lang: Language): readonly Tagged[] => {
  const end = units.findIndex((unit) => !isTitle(unit, lang));
  return units.slice(0, end < 0 ? units.length : end).slice(0, MOST_TITLE_LINES);
};
const lastOf = (units: readonly Tagged[], lang: Language): readonly Tagged[] => units.slice(units.findLastIndex((unit) => !isTitle(unit, lang)) + 1).slice(-MOST_TITLE_LINES);

const sides = (first: Language, own: readonly Tagged[], other: readonly Tagged[]): Pick<Divided, Language> => {
  const [a, b] = [blocksOf(own), blocksOf(other)];
  return first === 'zh' ? { zh: a, en: b } : { zh: b, en: a };
};

const blocksOf = (units: readonly Tagged[]): readonly Block[] => {
  const from = units.findIndex((unit) => !isFrame(unit));
  const to = units.findLastIndex((unit) => !isFrame(unit));
  return units.filter((unit, index) => !isLabel(unit) && index >= from && index <= to).map(({ block }) => block);
};

const isLabel = ({ block }: Tagged): boolean => languageLabelled(lineOf(block) ?? '') !== null || BILINGUAL.test(lineOf(block) ?? '');
const isRule = ({ block }: Tagged): boolean => RULE.test(lineOf(block) ?? '');
const isFrame = (unit: Tagged): boolean => isLabel(unit) || isRule(unit);
const isTitle = ({ block, tag, isProse }: Tagged, lang: Language): boolean => tag === lang && (block.type === 'heading' || !isProse) && isTitleLike(lineOf(block) ?? '');

/** Where the second language begins, and how much prose then stands on the wrong side. */
function middleOf(units: readonly Tagged[], first: Language): { readonly at: number; readonly stray: number } | null {
  const second = OTHER_LANGUAGE[first];
  let stray = weightOf(units, first);
  let best = { at: 0, stray: Infinity };
  for (const [index, unit] of units.entries()) {
    if (stray < best.stray) best = { at: index, stray };
    if (unit.isProse && unit.tag === first) stray -= unit.weight;
    if (unit.isProse && unit.tag === second) stray += unit.weight;
  }
  const last = units.slice(0, best.at).findLastIndex(({ isProse, tag }) => isProse && tag === first);
  if (last < 0 || best.stray === Infinity) return null;
  const from = last + 1;
  const to = units.findIndex(({ isProse, tag }, index) => index >= from && isProse && tag === second);
  if (to < 0) return null;
  const between = units.slice(from, to);
  const landmark = [
    between.findLastIndex(isLabel),
    between.findIndex(({ block }) => block.type === 'heading' && block.attrs.level === 1),
    between.findLastIndex(isRule),
  ].find((index) => index >= 0);
  if (landmark !== undefined) return { at: from + landmark, stray: best.stray };
  let at = to;
  while (at > from && sameOrNone(units[at - 1], second) && units[at - 1]?.block.type !== 'image') at -= 1;
  return { at, stray: best.stray };
}

/** What follows a text in the other language is its translation, not a closing section about the house or a note. */
function isTranslation(own: readonly Tagged[], other: readonly Tagged[], first: Language): boolean {
  const [beginning] = other.filter((unit) => !isFrame(unit));
  const line = beginning === undefined ? '' : (lineOf(beginning.block) ?? '');
  const isLabelled = other.some((unit, index) => index <= 1 && isLabel(unit));
  if (!isLabelled && (ABOUT.test(line) || ENGLISH_CLOSING.test(line))) return false;
  const agree = first === 'zh' ? agreement(own, other) : agreement(other, own);
  if (isLabelled) return true;
  if (agree === 'no') return false;
  const second = OTHER_LANGUAGE[first];
  const [a, b] = [own.filter(({ isProse, tag }) => isProse && tag === first).length, other.filter(({ isProse, tag }) => isProse && tag === second).length];
  const isAlike = Math.abs(a - b) <= 1 + Math.max(a, b) * 0.15;
  const isTitled = beginning !== undefined && isTitle(beginning, second);
  if (isTitled) return isAlike || (agree === 'yes' && Math.min(a, b) >= Math.max(a, b) * 0.2);
  return isAlike && (agree === 'yes' || Math.min(a, b) >= 3);
}

/** Paragraph by paragraph, or section by section. */
function byTurns(units: readonly Tagged[]): Divided | null {
  const runs: { lang: Language; weight: number }[] = [];
  for (const { tag, isProse, weight } of units) {
    if (tag === 'none' || !isProse) continue;
    const last = runs.at(-1);
    if (last?.lang === tag) last.weight += weight;
    else runs.push({ lang: tag, weight });
  }
  if (runs.length < 4) return null;
  let fitting = 0;
  let all = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const [a, b] = [runs[at], runs[at + 1]];
    if (a === undefined) continue;
    const weight = a.weight + (b?.weight ?? 0);
    all += weight;
    if (b !== undefined && (a.lang === 'zh' ? isPlausible(a.weight, b.weight) : isPlausible(b.weight, a.weight))) fitting += weight;
  }
  const of = (lang: Language): Tagged[] => units.filter(({ tag }) => tag === lang);
  return fitting >= all * 0.75 && agreement(of('zh'), of('en')) !== 'no' ? byTag(units) : null;
}

/** What belongs to no language stands in the first edition, but for what the text has twice. */
function byTag(units: readonly Tagged[]): Divided {
  const first: Language = units.find(({ isProse }) => isProse)?.tag === 'en' ? 'en' : 'zh';
  const own: Tagged[] = [];
  const other: Tagged[] = [];
  let previous: Tagged | undefined;
  for (const unit of units) {
    if (unit.isPlaced) {
      (unit.tag === first ? own : other).push(unit);
      previous = undefined;
      continue;
    }
    const isTwin = previous !== undefined && own.at(-1) === previous && unit.block.type === previous.block.type && lineOf(unit.block) !== null && lineOf(unit.block) === lineOf(previous.block);
    if (unit.tag === OTHER_LANGUAGE[first] ? !isShort(unit) || isTwin || previous?.block.type === unit.block.type : isTwin) other.push(unit);
    else own.push(unit);
    previous = unit;
  }
  return { first, ...sides(first, own, other) };
}

/** A name or a number with a unit, which may be of either language. */
const isShort = ({ block, tag, weight }: Tagged): boolean => tag === 'en' && weight <= 3.2 && block.type !== 'heading';
