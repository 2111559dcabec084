import type { Block } from '../document';
import { comparable, lineOf, widthOf } from './blocks';
import { dateOfLine } from './date-line';
import { isTelling, titleOfName } from './name-title';
import type { SourceText } from './source-text';

export interface TitledText {
  readonly title: string;
  readonly subtitle: string;
  /** The blocks that are neither. */
  readonly rest: readonly Block[];
}

const MAX_TITLE = 2_000;
/** A first line wider than this, in half-width columns, is a paragraph. */
const MAX_TITLE_WIDTH = 320;
const SENTENCE_END = /[.。!！?？;；:：,，、…]["”’）)]?$/;
const SENTENCE_WITHIN = /[。！？；].*[。！？；]|[.!?] [A-Z].*[.!?] [A-Z]/;
/** Lines above the title of a release that are not it. */
const MARKER = /^(?:for immediate release|press release|news release|media release|embargoed.*|即时发布|立即发布|新闻稿|新闻通稿|通稿|供即时发布|禁发.*)[:：]?$/i;
const CREDIT = /^(?:\S{0,4}(?:来源|稿源|作者|记者|编辑|发布时间|发布日期|日期|时间)|source|author|authors|by|date|published|posted)\s*[:：]/i;
const NO_TITLE = /^(?:untitled|document\s?\d*|无标题.*|新建.*|microsoft word|index|home|首页|powerpoint.*|new page.*|word 文档)\b.{0,12}$/i;
const PROGRAM_PREFIX = /^microsoft word - /i;
/** How far from the top a heading may stand and still be the title. */
const REACH = 4;
const SUBTITLE = /^(?:——|—|--|–)\s*\S/;

/** Whether a line could be a title: short, not a sentence, not a credit or a date. */
export function isTitleLike(line: string): boolean {
  return (
    line !== '' &&
    line.length <= MAX_TITLE &&
    widthOf(line) <= MAX_TITLE_WIDTH &&
    !line.includes('\n') &&
    !/[.。;；:：,，、…]["”’）)]?$/.test(line) &&
    !SENTENCE_WITHIN.test(line) &&
    !CREDIT.test(line) &&
    !MARKER.test(line) &&
    /\p{L}/u.test(line) &&
    dateOfLine(line) === null
  );
}

/**
 * Finds title and subtitle and takes them out of the text. In order: what the file declares, the first heading near the
 * top, the title of a web page, a short first line, a property of the document, the file's name.
 */
export function takeTitle(blocks: readonly Block[], { declared, properties, name }: SourceText): TitledText {
  const found = findTitle(blocks, declared.title, properties, name);
  const rest = blocks.filter((_, index) => index !== found.at);
  const from = found.at ?? 0;
  const subtitleAt = rest.findIndex((block, index) => {
    const line = lineOf(block);
    if (line === null || index > from + REACH) return false;
    if (declared.subtitle !== '') return comparable(line) === comparable(declared.subtitle);
    return index === from && found.at !== null && SUBTITLE.test(line) && widthOf(line) <= 120 && !/[。.]$/.test(line);
  });
  const subtitle = declared.subtitle !== '' ? declared.subtitle : (lineOf(rest[subtitleAt]) ?? '');
  return {
    title: found.title,
    subtitle,
    rest: subtitleAt < 0 ? rest : rest.filter((_, index) => index !== subtitleAt),
  };
}

interface Found {
  readonly title: string;
  /** Index of the block that is the title; null when it stands outside the text. */
  readonly at: number | null;
}

function findTitle(blocks: readonly Block[], declared: string, properties: SourceText['properties'], name: string): Found {
  const matching = (title: string): Found | null => {
    const key = comparable(title);
    const at = blocks.slice(0, REACH + 1).findIndex((block) => key !== '' && comparable(lineOf(block) ?? '') === key);
    return at < 0 ? null : { title: lineOf(blocks[at]) ?? title, at };
  };
  if (declared !== '' && declared.length <= MAX_TITLE) return matching(declared) ?? { title: declared, at: null };

  const heading = headingAt(blocks);
  if (heading !== null) return heading;

  const property = cleanProperty(properties.title);
  if (property !== '' && properties.isPageTitle) {
    for (const candidate of pageTitles(property)) {
      const match = matching(candidate);
      if (match !== null) return match;
    }
  }
  const firstAt = blocks.findIndex((block) => !MARKER.test(lineOf(block) ?? ''));
  const first = lineOf(blocks[firstAt]);
  const isOnlyLine = blocks.length === firstAt + 1;
  const short = first !== null && firstAt <= 2 && isTitleLike(first) && (!isOnlyLine || widthOf(first) <= 80);
  const fits = property === '' || !properties.isPageTitle || comparable(property).includes(comparable(first ?? ''));
  if (short && fits) return { title: first, at: firstAt };
  const named = cleanProperty(titleOfName(name));
  // What a program wrote into a file is often the title of the file it was copied from.
  if (isTelling(named) && !properties.isPageTitle) return { title: named, at: null };
  if (property !== '') return { title: property.slice(0, MAX_TITLE), at: null };
  if (short) return { title: first, at: firstAt };
  if (named !== '') return { title: named, at: null };
  return { title: shortened(first ?? lineOf(blocks.find((block) => lineOf(block) !== null)) ?? ''), at: null };
}

/** The first top heading if only short lines stand above it, or a heading that opens the text. */
function headingAt(blocks: readonly Block[]): Found | null {
  const top = blocks.findIndex((block) => block.type === 'heading' && block.attrs.level === 1);
  const opening = blocks.findIndex((block) => !MARKER.test(lineOf(block) ?? '') && block.type !== 'image');
  const at = top >= 0 && blocks.slice(0, top).every(isAboveTitle) && top <= REACH
    ? top
    : blocks[opening]?.type === 'heading' ? opening : -1;
  const title = lineOf(blocks[at])?.replaceAll('\n', ' ') ?? '';
  return title === '' || title.length > MAX_TITLE ? null : { title, at };
}

function isAboveTitle(block: Block): boolean {
  const line = lineOf(block);
  return block.type === 'image' || (line !== null && block.type === 'paragraph' && widthOf(line) <= 80 && !SENTENCE_END.test(line));
}

const cleanProperty = (title: string): string => {
  const plain = title.replace(PROGRAM_PREFIX, '').trim();
  return NO_TITLE.test(plain) || /\.(?:docx?|html?)$/i.test(plain) ? '' : plain;
};

/** "Title - Site - Section": the whole, then ever fewer parts from the left. */
function* pageTitles(title: string): Generator<string> {
  yield title;
  const parts = title.split(/(\s*[|_–—]\s*|\s+-\s+|-(?=[\u4e00-\u9fff]))/);
  for (let end = parts.length - 2; end > 0; end -= 2) yield parts.slice(0, end).join('');
}

const shortened = (line: string): string => (line.length <= 60 ? line : `${line.slice(0, 60)}…`);
