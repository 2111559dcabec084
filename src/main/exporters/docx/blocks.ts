import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphOptions,
} from 'docx';
import { cleanText, textLines, type Block, type Image, type ListItem, type Table as TableBlock } from '@shared/domain/document';
import type { Pictures } from '../images';
import { inlineRuns, textRuns, type Voice } from './inline';
import { wordPicture } from './image-size';
import { layOutTable, type Grid, type GridCell } from './table-grid';

/** Twips that a list level or a quotation moves in. */
const STEP = 420;
const LIST_LEVELS = 9;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** English Metric Units would be exact, but the library counts pixels of 1/96 inch. */
const TWIPS_PER_PIXEL = 15;
const MAX_PICTURE_HEIGHT = 560;

/** Where blocks stand: whose they are, how wide the column is (twips), what paragraphs are called there. */
export interface Setting {
  readonly voice: Voice;
  readonly width: number;
  readonly paragraphStyle: string;
}

interface Inside {
  readonly indent: number;
  readonly listLevel: number;
  readonly quoted: boolean;
}

type Item = { readonly reference: string; readonly level: number } | null;

/** Turns blocks into Word's; one writer for a document, because lists are numbered through it. */
export class BlockWriter {
  private readonly lists: { reference: string; levels: ILevelsOptions[] }[] = [{ reference: 'bullets', levels: levels('bullet', 1) }];

  constructor(private readonly pictures: Pictures) {}

  /** List definitions of everything written so far. */
  get numbering(): INumberingOptions {
    return { config: this.lists };
  }

  write(blocks: readonly Block[], setting: Setting): (Paragraph | Table)[] {
    return this.blocks(blocks, setting, { indent: 0, listLevel: 0, quoted: false });
  }

  private blocks(blocks: readonly Block[], setting: Setting, inside: Inside, item: Item = null): (Paragraph | Table)[] {
    return blocks.flatMap((block, index) => this.block(block, setting, inside, index === 0 ? item : null));
  }

  private block(block: Block, setting: Setting, inside: Inside, item: Item): (Paragraph | Table)[] {
    const { voice } = setting;
    switch (block.type) {
      case 'paragraph': {
        const style = inside.quoted ? 'Quote' : inside.listLevel > 0 ? (item === null ? 'ListContinue' : 'ListParagraph') : setting.paragraphStyle;
        return [new Paragraph({ style, ...place(inside, item), children: inlineRuns(block.content, voice) })];
      }
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.attrs.level - 1] ?? HeadingLevel.HEADING_4,
            ...place(inside, item),
            children: inlineRuns(block.content, voice, 'heading'),
          }),
        ];
      case 'blockquote': {
        const deeper = { ...inside, quoted: true, indent: inside.indent + (inside.quoted ? STEP : 0) };
        return [...this.marker(item, inside), ...this.blocks(block.content, setting, deeper)];
      }
      case 'bulletList':
        return [...this.marker(item, inside), ...this.items(block.content, 'bullets', setting, inside)];
      case 'orderedList': {
        const reference = `numbers-${this.lists.length}`;
        this.lists.push({ reference, levels: levels('decimal', block.attrs.start) });
        return [...this.marker(item, inside), ...this.items(block.content, reference, setting, inside)];
      }
      case 'table': {
        const table = this.table(block, setting, inside);
        return table === null ? [] : [...this.marker(item, inside), table, new Paragraph({ style: 'TableEnd' })];
      }
      case 'image':
        return [...this.marker(item, inside), ...this.figure(block, setting, inside)];
    }
  }

  /** A list item that begins with anything but text still shows its number. */
  private marker(item: Item, inside: Inside): Paragraph[] {
    return item === null ? [] : [new Paragraph({ style: 'ListParagraph', ...place(inside, item) })];
  }

  private items(items: readonly ListItem[], reference: string, setting: Setting, inside: Inside): (Paragraph | Table)[] {
    const level = Math.min(inside.listLevel, LIST_LEVELS - 1);
    const deeper = { ...inside, listLevel: inside.listLevel + 1, indent: inside.indent + STEP };
    return items.flatMap(({ content }) => this.blocks(content, setting, deeper, { reference, level }));
  }

  private table(block: TableBlock, setting: Setting, inside: Inside): Table | null {
    const grid = layOutTable(block);
    if (grid === null) return null;
    const room = Math.max(setting.width - inside.indent, 600);
    const widths = columnWidths(grid, room);
    const rows = grid.rows.map((cells, index) => {
      const isHeader = index < grid.headerRows && grid.headerRows < grid.rows.length;
      return new TableRow({
        cantSplit: true,
        // Written as "off" it makes some readers take every row for a heading.
        ...(isHeader ? { tableHeader: true } : {}),
        children: cells.map((cell) => this.cell(cell, widths, setting)),
      });
    });
    return new Table({
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      ...(inside.indent === 0 ? {} : { indent: { size: inside.indent, type: WidthType.DXA } }),
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 90, right: 90, marginUnitType: WidthType.DXA },
      borders: RULES,
    });
  }

  private cell({ cell, column, width, merge }: GridCell, widths: readonly number[], setting: Setting): TableCell {
    const size = widths.slice(column, column + width).reduce((sum, one) => sum + one, 0);
    const paragraphStyle = cell?.type === 'tableHeader' ? 'TableHeading' : 'TableText';
    const content = cell === null ? [] : this.write(cell.content, { ...setting, width: size - 180, paragraphStyle });
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(width === 1 ? {} : { columnSpan: width }),
      ...(merge === 'none' ? {} : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: content.length === 0 ? [new Paragraph({ style: paragraphStyle })] : content,
    });
  }

  private figure({ attrs }: Image, { voice, width }: Setting, inside: Inside): Paragraph[] {
    const picture = this.pictures.get(attrs.attachment);
    const known = picture === undefined ? null : wordPicture(picture);
    const alt = cleanText(attrs.alt);
    const captionOf = (text: string): Paragraph[] =>
      text === '' ? [] : [new Paragraph({ style: 'Caption', children: textRuns(text, voice) })];
    if (picture === undefined || known === null) return captionOf([alt, attrs.title].filter((text) => text !== '').join('\n'));
    const room = Math.max(width - inside.indent, 600) / TWIPS_PER_PIXEL;
    const scale = Math.min(1, room / known.width, MAX_PICTURE_HEIGHT / known.height);
    const image = new ImageRun({
      type: known.type,
      data: picture.bytes,
      transformation: { width: Math.max(1, Math.round(known.width * scale)), height: Math.max(1, Math.round(known.height * scale)) },
      altText: { name: 'Picture', description: alt, title: cleanText(attrs.title) },
    });
    return [new Paragraph({ style: 'Figure', children: [image] }), ...captionOf(attrs.title)];
  }
}

function place({ indent, listLevel, quoted }: Inside, item: Item): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  if (item !== null) {
    const own = STEP * (item.level + 1);
    return { numbering: item, ...(indent === own ? {} : { indent: { left: indent, hanging: STEP } }) };
  }
  if (indent === 0 && listLevel === 0) return {};
  return { indent: { left: indent + (quoted ? 360 : 0), firstLine: 0 } };
}

/** Definitions of all levels; a list that begins elsewhere than at 1 begins there on whichever level it stands. */
function levels(kind: 'bullet' | 'decimal', start: number): ILevelsOptions[] {
  const bullets = ['•', '◦', '▪'];
  return Array.from({ length: LIST_LEVELS }, (_, level) => ({
    level,
    format: kind === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: kind === 'bullet' ? (bullets[level % 3] ?? '•') : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    ...(kind === 'decimal' ? { start } : {}),
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
  }));
}

const line = (size: number, color: string): { style: typeof BorderStyle.SINGLE; size: number; color: string } => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Ruled above, below and between rows: no boxes. */
const RULES = {
  top: line(10, '111111'),
  bottom: line(10, '111111'),
  left: none,
  right: none,
  insideHorizontal: line(4, 'AAAAAA'),
  insideVertical: none,
};

/** Shares the room by how much text the columns hold, within bounds, so that figures do not get half a page. */
function columnWidths({ columns, rows }: Grid, room: number): number[] {
  const weights = Array.from({ length: columns }, () => 4);
  for (const row of rows) {
    for (const { cell, column, width } of row) {
      if (cell === null || width > 1) continue;
      const longest = Math.max(0, ...[...textLines(cell.content)].map(textWidth));
      weights[column] = Math.max(weights[column] ?? 0, Math.min(longest, 32));
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.max(1, Math.floor((room * weight) / total)));
}

/** In half-widths: a Chinese character is twice as wide as a letter. */
const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
