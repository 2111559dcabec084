import { LANGUAGES, type Language } from '../release';
import { TEXT_FIELDS, type BlockChange, type BlockDetail, type ContentComparison, type EditionComparison, type FactChange, type TextField } from './comparison';
import { hasChanges, type Piece } from './inline';

/** How much changed, to be told in a line. Blocks of both editions are counted together. */
export interface ComparisonSummary {
  readonly changed: number;
  readonly formatted: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly fields: readonly { readonly lang: Language; readonly field: TextField }[];
  readonly editions: readonly { readonly lang: Language; readonly presence: 'added' | 'removed' }[];
  readonly facts: readonly FactChange[];
}

export function summaryOf({ facts, ...editions }: ContentComparison): ComparisonSummary {
  const both = LANGUAGES.map((lang) => editions[lang]).filter(({ presence }) => presence === 'both');
  const blocks = both.flatMap(({ body }) => body);
  const count = (isCounted: (change: BlockChange) => boolean): number => blocks.filter(isCounted).length;
  return {
    changed: count((change) => change.kind === 'changed' && !isFormatOnly(change.detail)),
    formatted: count((change) => change.kind === 'changed' && isFormatOnly(change.detail)),
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    moved: count(({ kind }) => kind === 'movedHere'),
    fields: both.flatMap(({ lang, fields }) => TEXT_FIELDS.filter((field) => hasChanges(fields[field])).map((field) => ({ lang, field }))),
    editions: LANGUAGES.flatMap((lang) => {
      const { presence } = editions[lang];
      return presence === 'added' || presence === 'removed' ? [{ lang, presence }] : [];
    }),
    facts,
  };
}

/** Nothing is different. */
export const isUnchanged = ({ facts, zh, en }: ContentComparison): boolean => facts.length === 0 && isEditionUnchanged(zh) && isEditionUnchanged(en);

const isEditionUnchanged = ({ presence, fields, body }: EditionComparison): boolean =>
  (presence === 'both' || presence === 'neither') && TEXT_FIELDS.every((field) => !hasChanges(fields[field])) && body.every(({ kind }) => kind === 'same');

const isFormat = (pieces: readonly Piece[]): boolean => pieces.every(({ kind }) => kind === 'same' || kind === 'format');

/** The words are the same; how they look is not. */
export function isFormatOnly(detail: BlockDetail): boolean {
  switch (detail.type) {
    case 'text':
      return isFormat(detail.pieces);
    case 'list':
      return detail.items.every(({ blocks }) => areFormatOnly(blocks));
    case 'quote':
      return areFormatOnly(detail.blocks);
    case 'table':
      return detail.rows.every(({ cells }) => cells.every(({ blocks }) => areFormatOnly(blocks)));
    case 'image':
      return !detail.isReplaced && isFormat(detail.caption) && isFormat(detail.alt);
    case 'whole':
      return false;
  }
}

const areFormatOnly = (blocks: readonly BlockChange[]): boolean =>
  blocks.every((change) => change.kind === 'same' || (change.kind === 'changed' && isFormatOnly(change.detail)));
