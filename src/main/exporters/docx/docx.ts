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
import { RELEASE_PROPERTY } from '../../files/release-property';
import type { Exporter } from '../api';
import { readPictures } from '../images';
import { composePublication, type Passage, type Publication, type PublishedEdition } from '../publication';
import { BlockWriter } from './blocks';
import { finishPackage } from './finish-package';
import { proofing, typeface, type FontRole } from './fonts';
import { inlineRuns, textRuns } from './inline';
import { Remarks } from './remarks';
import { styleOf, stylesFor, type StyleName, type StyleOf } from './styles';
import { slugOf } from '../slug';

type Written = (Paragraph | Table)[];

/** A4 in twips; side by side needs the width. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1_474, bottom: 1_361, header: 737, footer: 680 };
const SIDE_MARGIN = 1_588;
const SIDE_MARGIN_OF_PAIRS = 1_134;

export const exportDocx: Exporter = async (release, context) => {
  const composed = composePublication(release, context);
  const remarks = context.comments === undefined ? null : new Remarks(context.comments);
  const publication = remarks === null ? composed : withRemarks(composed, remarks);
  const pictures = await readPictures(publication, context.readImage);
  const writer = new BlockWriter(pictures);
  const [first, second] = publication.editions;
  const sections: ISectionOptions[] =
    publication.sideBySide && second !== undefined
      ? [section(first, SIDE_MARGIN_OF_PAIRS, pairs(publication, first, second, writer))]
      : publication.editions.map((edition) => section(edition, SIDE_MARGIN, article(publication, edition, writer)));
  const document = new Document({
    ...properties(publication),
    ...(remarks === null ? {} : { comments: { children: remarks.comments }, customProperties: [{ name: RELEASE_PROPERTY, value: release.id }] }),
    styles: stylesFor(publication),
    numbering: writer.numbering,
    compatibility: { version: 15 },
    sections,
  });
  return { bytes: finishPackage(await Packer.toBuffer(document), context.now), pages: null };
};

/** An edition is the voice of all its lines: what belongs into them goes with it. */
const withRemarks = (publication: Publication, remarks: Remarks): Publication => {
  const [first, ...others] = publication.editions.map((edition) => ({ ...edition, remarks }));
  return first === undefined ? publication : { ...publication, editions: [first, ...others] };
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
function section(edition: PublishedEdition, sideMargin: number, children: Written): ISectionOptions {
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
  const head = new Paragraph({ style: 'Header', children: textRuns(slugOf(edition.title), edition) });
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

const body = ({ language }: PublishedEdition): StyleName => (language === 'zh' ? 'BodyTextFirstIndent' : 'BodyText');

function article(publication: Publication, edition: PublishedEdition, writer: BlockWriter): Written {
  const style = styleOf(publication, edition);
  const { notices, title, subtitle, credit, about, contact, end } = edition;
  return [
    ...lines(style('Notice'), notices, edition, 'heading'),
    ...lines(style('Title'), [title], edition),
    ...lines(style('Subtitle'), [subtitle], edition),
    ...lines(style('Credit'), [credit], edition),
    ...writer.write(edition.body, { voice: edition, style, width: PAGE.width - 2 * SIDE_MARGIN, paragraph: body(edition) }),
    ...passage(about, 'Boilerplate', style, edition),
    ...passage(contact, 'Contact', style, edition),
    ...lines(style('EndMark'), [end], edition),
  ];
}

/** A paragraph for each text that is not empty. */
const lines = (style: string, texts: readonly string[], edition: PublishedEdition, role: FontRole = 'body'): Paragraph[] =>
  texts.filter((text) => text !== '').map((text) => new Paragraph({ style, children: inlineRuns([{ type: 'text', text }], edition, role) }));

function passage(given: Passage | null, name: StyleName, style: StyleOf, edition: PublishedEdition): Paragraph[] {
  if (given === null) return [];
  return [...lines(style('PassageHeading'), [given.heading], edition, 'heading'), ...lines(style(name), given.lines, edition)];
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CCCCCC' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Lists are one block however long they are: kept whole they would leave half a page empty. */
const isList = (block: Block | null): boolean => block?.type === 'bulletList' || block?.type === 'orderedList';

/** Two equal columns; the row with the language names repeats on every page, a pair of paragraphs stays on one. */
function pairs(publication: Publication, left: PublishedEdition, right: PublishedEdition, writer: BlockWriter): Written {
  const column = Math.floor((PAGE.width - 2 * SIDE_MARGIN_OF_PAIRS) / 2);
  const cell = (edition: PublishedEdition, children: Written): TableCell =>
    new TableCell({
      width: { size: column, type: WidthType.DXA },
      children: children.length === 0 ? [new Paragraph({ style: styleOf(publication, edition)('BodyText') })] : children,
    });
  const row = (ofLeft: Written, ofRight: Written, cantSplit = true): TableRow[] =>
    ofLeft.length === 0 && ofRight.length === 0
      ? []
      : [new TableRow({ ...(cantSplit ? { cantSplit } : {}), children: [cell(left, ofLeft), cell(right, ofRight)] })];
  const rowOf = (children: (edition: PublishedEdition, style: StyleOf) => Written): TableRow[] =>
    row(children(left, styleOf(publication, left)), children(right, styleOf(publication, right)));
  const block = (one: Block | null, edition: PublishedEdition): Written =>
    one === null
      ? []
      : writer.write([one], { voice: edition, style: styleOf(publication, edition), width: column - 240, paragraph: body(edition) });
  const table = new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [left, right].map((edition) =>
          cell(edition, lines(styleOf(publication, edition)('LanguageName'), [edition.languageName], edition, 'heading')),
        ),
      }),
      ...rowOf((edition, style) => lines(style('Notice'), edition.notices, edition, 'heading')),
      ...rowOf((edition, style) => lines(style('Title'), [edition.title], edition)),
      ...rowOf((edition, style) => lines(style('Subtitle'), [edition.subtitle], edition)),
      ...rowOf((edition, style) => lines(style('Credit'), [edition.credit], edition)),
      ...alignBlocks(left.body, right.body).flatMap((pair) =>
        row(block(pair.left, left), block(pair.right, right), !isList(pair.left) && !isList(pair.right)),
      ),
      ...rowOf((edition, style) => passage(edition.about, 'Boilerplate', style, edition)),
      ...rowOf((edition, style) => passage(edition.contact, 'Contact', style, edition)),
      ...rowOf((edition, style) => lines(style('EndMark'), [edition.end], edition)),
    ],
    columnWidths: [column, column],
    width: { size: 2 * column, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 120, right: 120, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: rule },
  });
  return [table, new Paragraph({ style: 'TableEnd' })];
}
