import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { cleanText, type Block } from '@shared/domain/document';
import { alignBlocks } from '@shared/domain/document/align';
import type { Exporter } from '../api';
import { readPictures } from '../images';
import { composePublication, type Passage, type Publication, type PublishedEdition } from '../publication';
import { BlockWriter } from './blocks';
import { finishPackage } from './finish-package';
import { proofing, typeface, type FontRole } from './fonts';
import { textRuns } from './inline';
import { stylesFor } from './styles';

type Written = (Paragraph | Table)[];

/** A4 in twips; side by side needs the width. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1_474, bottom: 1_361, header: 737, footer: 680 };
const SIDE_MARGIN = 1_588;
const SIDE_MARGIN_OF_PAIRS = 1_134;

export const exportDocx: Exporter = async (release, context) => {
  const publication = composePublication(release, context);
  const pictures = await readPictures(publication, context.readImage);
  const writer = new BlockWriter(pictures);
  const [first, second] = publication.editions;
  const sections: ISectionOptions[] =
    publication.sideBySide && second !== undefined
      ? [section(first, SIDE_MARGIN_OF_PAIRS, pairs(first, second, writer), false)]
      : publication.editions.map((edition) => section(edition, SIDE_MARGIN, article(edition, edition === first, writer), true));
  const document = new Document({
    ...properties(publication),
    styles: stylesFor(first),
    numbering: writer.numbering,
    compatibility: { version: 15 },
    sections,
  });
  return { bytes: finishPackage(await Packer.toBuffer(document), context.now), pages: null };
};

function properties({ title, subject, author, keywords }: Publication): Pick<ConstructorParameters<typeof Document>[0], 'title' | 'subject' | 'creator' | 'lastModifiedBy' | 'keywords'> {
  const creator = cleanText(author) || 'Tonggao';
  return {
    title: cleanText(title),
    subject: cleanText(subject),
    creator,
    lastModifiedBy: creator,
    keywords: cleanText(keywords.join('; ')),
  };
}

/** Page number below every page; the title above every page but the first. */
function section(edition: PublishedEdition, sideMargin: number, children: Written, slug: boolean): ISectionOptions {
  const number = new Paragraph({
    style: 'Footer',
    children: [
      new TextRun({
        font: typeface('body', 'en', edition.script),
        language: proofing(edition.script),
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  const footer = new Footer({ children: [number] });
  const head = new Paragraph({ style: 'Header', children: slug ? textRuns(shortened(edition.title), edition) : [] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: PAGE,
        margin: { ...MARGINS, left: sideMargin, right: sideMargin },
      },
    },
    headers: { default: new Header({ children: [head] }), first: new Header({ children: [new Paragraph({ style: 'Header' })] }) },
    footers: { default: footer, first: footer },
    children,
  };
}

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length > 40 ? `${characters.slice(0, 40).join('').trimEnd()}…` : title;
}

const bodyStyle = ({ language }: PublishedEdition): string => (language === 'zh' ? 'BodyTextFirstIndent' : 'BodyText');

function article(edition: PublishedEdition, isFirst: boolean, writer: BlockWriter): Written {
  const style = (name: string): string => (isFirst ? name : `Other${name}`);
  return [
    ...edition.notices.map((notice) => line('Notice', notice, edition, 'heading')),
    line(style('Title'), edition.title, edition),
    ...optional(style('Subtitle'), edition.subtitle, edition),
    ...optional(style('Credit'), edition.credit, edition),
    ...writer.write(edition.body, { voice: edition, width: PAGE.width - 2 * SIDE_MARGIN, paragraphStyle: bodyStyle(edition) }),
    ...passage(edition.about, 'Boilerplate', edition),
    ...passage(edition.contact, 'Contact', edition),
    line('EndMark', edition.end, edition),
  ];
}

const line = (style: string, text: string, edition: PublishedEdition, role: FontRole = 'body'): Paragraph =>
  new Paragraph({ style, children: textRuns(text, edition, role) });

const optional = (style: string, text: string, edition: PublishedEdition): Paragraph[] =>
  text === '' ? [] : [line(style, text, edition)];

function passage(given: Passage | null, style: string, edition: PublishedEdition): Paragraph[] {
  if (given === null) return [];
  return [line('PassageHeading', given.heading, edition, 'heading'), ...given.lines.map((text) => line(style, text, edition))];
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CCCCCC' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Two equal columns; the row with the language names repeats on every page, a pair of paragraphs stays on one. */
function pairs(left: PublishedEdition, right: PublishedEdition, writer: BlockWriter): Written {
  const column = Math.floor((PAGE.width - 2 * SIDE_MARGIN_OF_PAIRS) / 2);
  const cell = (children: Written): TableCell =>
    new TableCell({
      width: { size: column, type: WidthType.DXA },
      children: children.length === 0 ? [new Paragraph({ style: 'PairText' })] : children,
    });
  const row = (cells: readonly [Written, Written]): TableRow[] =>
    cells.every((children) => children.length === 0) ? [] : [new TableRow({ cantSplit: true, children: cells.map(cell) })];
  const rowOf = (children: (edition: PublishedEdition) => Written): TableRow[] => row([children(left), children(right)]);
  const block = (one: Block | null, edition: PublishedEdition): Written =>
    one === null
      ? []
      : writer.write([one], { voice: edition, width: column - 240, paragraphStyle: edition.language === 'zh' ? 'PairTextIndent' : 'PairText' });
  const table = new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [left, right].map((edition) => cell([line('PairHeading', edition.languageName, edition, 'heading')])),
      }),
      ...rowOf((edition) => edition.notices.map((notice) => line('Notice', notice, edition, 'heading'))),
      ...rowOf((edition) => [line('PairTitle', edition.title, edition)]),
      ...rowOf((edition) => optional('PairSubtitle', edition.subtitle, edition)),
      ...rowOf((edition) => optional('PairCredit', edition.credit, edition)),
      ...alignBlocks(left.body, right.body).flatMap((pair) => row([block(pair.left, left), block(pair.right, right)])),
      ...rowOf((edition) => passage(edition.about, 'Boilerplate', edition)),
      ...rowOf((edition) => passage(edition.contact, 'Contact', edition)),
      ...rowOf((edition) => [line('PairText', edition.end, edition)]),
    ],
    columnWidths: [column, column],
    width: { size: 2 * column, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 120, right: 120, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: rule },
  });
  return [table, new Paragraph({ style: 'TableEnd' })];
}
