import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { cleanText } from '@shared/domain/document';
import type { InterfaceLanguage } from '@shared/contract';
import { finishPackage } from '../docx/finish-package';
import { proofing, typeface, type FontRole } from '../docx/fonts';

/** A4 across in twips, with the widths of the columns: date, titles, status, kind, tags, snippet. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_020;
const WIDTHS = [1_150, 3_000, 3_000, 1_000, 1_100, 1_700, 3_848] as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' };
const STRONG_RULE = { style: BorderStyle.SINGLE, size: 10, color: '111111' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

interface ResultsDocument {
  readonly title: string;
  readonly language: InterfaceLanguage;
  readonly heading: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly now: Date;
}

/** The list as one table across the page, its heading repeated on each; in the faces of the house. */
export async function toResultsDocx({ title, language, heading, lines, now }: ResultsDocument): Promise<Uint8Array> {
  const lang = language === 'zh-CN' ? 'zh' : 'en';
  const script = lang === 'zh' ? 'Hans' : 'Latn';
  const run = (role: FontRole, points: number, bold = false): IRunOptions => ({
    font: typeface(role, lang, script),
    size: points * 2,
    ...(bold ? { bold: true } : {}),
    language: proofing(script),
  });
  const cell = (text: string, index: number, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: WIDTHS[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { left: NONE, right: NONE, top: isHeading ? STRONG_RULE : RULE, bottom: isHeading ? STRONG_RULE : RULE },
      children: [new Paragraph({ children: [new TextRun({ ...run('body', 9, isHeading), text: cleanText(text) })] })],
    });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heading.map((text, index) => cell(text, index, true)) }),
      ...lines.map((cells) => new TableRow({ cantSplit: true, children: cells.map((text, index) => cell(text, index, false)) })),
    ],
  });
  const number = new Paragraph({ children: [new TextRun({ ...run('body', 9), children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] });
  const document = new Document({
    title: cleanText(title),
    creator: 'Tonggao',
    lastModifiedBy: 'Tonggao',
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [number] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { after: 160 },
            children: [new TextRun({ ...run('heading', 14, true), text: cleanText(title), color: '111111' })],
          }),
          table,
        ],
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(document), now);
}
