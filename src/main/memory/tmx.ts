import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LONGEST_SOURCE, type MemoryPair } from '@shared/domain/memory';
import { LANGUAGES, type Language } from '@shared/domain/release';
import { cleanLine } from '@shared/domain/terms';
import { AppError } from '@shared/errors';
import { escapedXml, languageOfTag } from '../terms/tbx';

/** Far deeper than any translation memory nests. */
const DEEPEST = 60;
/** What they hold are codes of the program a text was translated in, not text. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export const TMX_HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<tmx version="1.4">',
  '  <header creationtool="Tonggao" creationtoolversion="1" segtype="paragraph" o-tmf="Tonggao" adminlang="en" srclang="zh-CN" datatype="plaintext"/>',
  '  <body>',
  '',
].join('\n');
export const TMX_FOOT = '  </body>\n</tmx>\n';

/** One translation unit; `date` is the day of its release, an ISO date. */
export function tmxUnit(pair: MemoryPair, date: string | null): string {
  const day = date === null ? '' : ` creationdate="${date.replaceAll('-', '')}T000000Z"`;
  const texts = LANGUAGES.map((lang) => `      <tuv xml:lang="${TAGS[lang]}"><seg>${escapedXml(pair[lang])}</seg></tuv>`);
  return [`    <tu${day}>`, ...texts, '    </tu>', ''].join('\n');
}

export interface TmxContent {
  /** None twice. */
  readonly pairs: readonly MemoryPair[];
  /** Units that said the same as one before. */
  readonly repeated: number;
  /** Units without a Chinese and an English text. */
  readonly skipped: number;
}

/**
 * The Chinese and English texts of a TMX file of any version; other languages and formatting are left out. Throws
 * `import.damaged` for what is no well-formed XML, or XML that defines entities of its own, and `memory.none-found` for
 * a file without translations between the two languages.
 */
export function pairsFromTmx(xml: string): TmxContent {
  const pairs = new Map<string, MemoryPair>();
  let units = 0;
  let usable = 0;
  const open: string[] = [];
  let texts: Partial<Record<Language, string>> = {};
  let lang: Language | null = null;
  let text: string | null = null;
  const parser = new SaxesParser({ xmlns: true, position: false });

  parser.on('doctype', (doctype) => {
    // The reference to the DTD that most files carry is passed over; nothing is ever fetched.
    if (doctype.includes('[')) throw new AppError('import.damaged');
  });
  parser.on('error', (error) => {
    throw new AppError('import.damaged', {}, { cause: error });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new AppError('import.damaged');
    if (open.length === 0 && tag.local !== 'tmx') throw new AppError('memory.none-found');
    open.push(tag.local);
    if (tag.local === 'tu') texts = {};
    else if (tag.local === 'tuv') lang = languageOfTag(attribute(tag, 'xml:lang') || attribute(tag, 'lang'));
    else if (tag.local === 'seg') text = '';
  });
  const addText = (piece: string): void => {
    if (text !== null && !open.some((name) => CODES.has(name))) text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const name = open.pop();
    if (name === 'seg') {
      // Of several texts in a language the first one is the translation.
      if (lang !== null) texts[lang] ??= cleanLine(text ?? '');
      text = null;
    } else if (name === 'tuv') lang = null;
    else if (name === 'tu') {
      units++;
      const { zh = '', en = '' } = texts;
      if (zh === '' || en === '' || zh.length > LONGEST_SOURCE || en.length > LONGEST_SOURCE) return;
      usable++;
      pairs.set(`${zh}\n${en}`, { zh, en });
    }
  });
  parser.write(xml).close();
  if (usable === 0) throw new AppError('memory.none-found');
  return { pairs: [...pairs.values()], repeated: usable - pairs.size, skipped: units - usable };
}

const attribute = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? '';
