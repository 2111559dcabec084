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
import type { StyleName, StyleOf } from './styles';
import { layOutTable, type Grid, type GridCell } from './table-grid';
import { widthOf } from '../slug';

/** Twips that a list level or a quotation moves in. */
const STEP = 420;
const LIST_LEVELS = 9;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** English Metric Units would be exact, but the library counts pixels of 1/96 inch. */
const TWIPS_PER_PIXEL = 15;
const MAX_PICTURE_HEIGHT = 560;
const CELL_MARGINS = 180;
/** Of table text. */
const TWIPS_PER_HALF_WIDTH = 110;

/** Where blocks stand: whose they are, how wide the column is (twips), what a paragraph is there. */
export interface Setting {
  readonly voice: Voice;
  readonly style: StyleOf;
  readonly width: number;
  readonly paragraph: StyleName;
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
        const inList = item === null ? 'ListContinue' : 'ListParagraph';
        const style = setting.style(inside.quoted ? 'Quote' : inside.listLevel > 0 ? inList : setting.paragraph);
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
        return [...this.marker(item, setting, inside), ...this.blocks(block.content, setting, deeper)];
      }
      case 'bulletList':
        return [...this.marker(item, setting, inside), ...this.items(block.content, 'bullets', setting, inside)];
      case 'orderedList': {
        const reference = `numbers-${this.lists.length}`;
        this.lists.push({ reference, levels: levels('decimal', block.attrs.start) });
        return [...this.marker(item, setting, inside), ...this.items(block.content, reference, setting, inside)];
      }
      case 'table': {
        const table = this.table(block, setting, inside);
        return table === null ? [] : [...this.marker(item, setting, inside), table, new Paragraph({ style: 'TableEnd' })];
      }
      case 'image':
        return [...this.marker(item, setting, inside), ...this.figure(block, setting, inside)];
    }
  }

  /** A list item that begins with anything but text still shows its number. */
  private marker(item: Item, { style }: Setting, inside: Inside): Paragraph[] {
    return item === null ? [] : [new Paragraph({ style: style('ListParagraph'), ...place(inside, item) })];
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
    const paragraph = cell?.type === 'tableHeader' ? 'TableHeading' : 'TableText';
    const content = cell === null ? [] : this.write(cell.content, { ...setting, width: size - CELL_MARGINS, paragraph });
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(width === 1 ? {} : { columnSpan: width }),
      ...(merge === 'none' ? {} : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: content.length === 0 ? [new Paragraph({ style: setting.style(paragraph) })] : content,
    });
  }

  private figure({ attrs }: Image, { voice, style, width }: Setting, inside: Inside): Paragraph[] {
    const picture = this.pictures.get(attrs.attachment);
    const known = picture === undefined ? null : wordPicture(picture);
    const alt = cleanText(attrs.alt);
    const captionOf = (text: string): Paragraph[] =>
      text === '' ? [] : [new Paragraph({ style: style('Caption'), children: textRuns(text, voice) })];
    if (picture === undefined || known === null) return captionOf([alt, attrs.title].filter((text) => text !== '').join('\n'));
    const room = Math.max(width - inside.indent, 600) / TWIPS_PER_PIXEL;
    const scale = Math.min(1, room / known.width, MAX_PICTURE_HEIGHT / known.height);
    const image = new ImageRun({
      type: known.type,
      data: picture.bytes,
      transformation: { width: Math.max(1, Math.round(known.width * scale)), height: Math.max(1, Math.round(known.height * scale)) },
      altText: { name: 'Picture', description: alt, title: cleanText(attrs.title) },
    });
    return [new Paragraph({ style: style('Figure'), children: [image] }), ...captionOf(attrs.title)];
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
  const wanted = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    for (const { cell, column, width } of row) {
      if (cell === null || width > 1) continue;
      const longest = Math.max(0, ...[...textLines(cell.content)].map(widthOf));
      wanted[column] = Math.max(wanted[column] ?? 0, Math.min(longest, 32));
    }
  }
  return shareOut(wanted.map((width) => (width + 2) * TWIPS_PER_HALF_WIDTH + CELL_MARGINS), room);
}

/** Short columns get what they want, long ones share the rest; what is left over goes to all. */
function shareOut(wanted: readonly number[], room: number): number[] {
  const given = wanted.map(() => 0);
  let left = room;
  let waiting = wanted.length;
  const ascending = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const index of ascending) {
    given[index] = Math.min(wanted[index] ?? 0, left / waiting);
    left -= given[index] ?? 0;
    waiting -= 1;
  }
  const total = given.reduce((sum, width) => sum + width, 0);
  return given.map((width) => Math.max(1, Math.floor((width * room) / total)));
}
