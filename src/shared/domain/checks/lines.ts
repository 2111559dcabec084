import { alignBlocks } from '../document/align';
import { TEXT_FIELDS, textLines, type TextField } from '../document';
import { LANGUAGES, type Edition, type Language } from '../release';

/** A line of an edition. Lines of both editions at one `place` are translations of each other. */
export interface Line {
  readonly lang: Language;
  readonly field: TextField;
  readonly text: string;
  readonly place: number;
  /** A cell: its unit stands in a heading, 亿元 in one language and million yuan in the other. */
  readonly isCell: boolean;
}

export interface Editions {
  readonly zh: Edition | null;
  readonly en: Edition | null;
}

/** The lines of both editions in reading order; a paragraph and its translation have the same place. */
export function linesOf(editions: Editions): Line[] {
  const { zh, en } = editions;
  const pairs = alignBlocks(zh?.body.content ?? [], en?.body.content ?? []);
  return LANGUAGES.flatMap((lang) => {
    const edition = editions[lang];
    if (edition === null) return [];
    return TEXT_FIELDS.flatMap((field, index): Line[] => {
      if (field !== 'body') return edition[field] === '' ? [] : edition[field].split('\n').map((text) => ({ lang, field, text, place: index, isCell: false }));
      return pairs.flatMap(({ left, right }, row) => {
        const block = lang === 'zh' ? left : right;
        const place = TEXT_FIELDS.length + row;
        return block === null ? [] : [...textLines([block])].map((text): Line => ({ lang, field, text, place, isCell: block.type === 'table' }));
      });
    });
  });
}
