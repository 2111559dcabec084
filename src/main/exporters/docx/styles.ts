import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { PublishedEdition } from '../publication';
import { proofing, typeface, type FontRole } from './fonts';

/** Points to half-points and twentieths, the units of Word. */
const half = (points: number): number => points * 2;
const twips = (points: number): number => points * 20;

type StyleDefaults = NonNullable<IStylesOptions['default']>;

/**
 * Named styles for everything a release has, so that a person restyles a document by changing styles. Title, Subtitle and
 * Credit follow the first edition; the other language of a bilingual document has its own, based on them.
 */
export function stylesFor({ language, script }: PublishedEdition): IStylesOptions {
  const run = (role: FontRole, size: number, bold = false): { font: ReturnType<typeof typeface>; size: number; bold?: true; color: string } => ({
    font: typeface(role, language, script),
    size: half(size),
    color: '111111',
    ...(bold ? { bold: true as const } : {}),
  });
  const isChinese = language === 'zh';
  const opening = isChinese ? AlignmentType.CENTER : AlignmentType.LEFT;
  const heading = (size: number, before: number): NonNullable<StyleDefaults['heading1']> => ({
    run: run('heading', size, true),
    paragraph: { keepNext: true, keepLines: true, spacing: { before: twips(before), after: twips(4), line: 300 } },
  });
  const custom = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  });
  return {
    default: {
      document: {
        run: { ...run('body', isChinese ? 12 : 11.5), language: proofing(script) },
        paragraph: { spacing: { line: isChinese ? 360 : 312, lineRule: LineRuleType.AUTO } },
      },
      title: {
        next: 'BodyText',
        run: { ...run('body', isChinese ? 22 : 21, true) },
        paragraph: { alignment: opening, keepNext: true, spacing: { before: twips(22), after: twips(8), line: 288 } },
      },
      heading1: heading(14, 14),
      heading2: heading(13, 12),
      heading3: heading(12, 10),
      heading4: { ...heading(12, 8), run: run('heading', 12) },
      listParagraph: { paragraph: { spacing: { after: twips(2) } } },
      caption: {
        run: { ...run('body', 10), color: '444444' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(4), after: twips(12), line: 276 } },
      },
      hyperlink: { run: { color: '0B4A8F', underline: {} } },
    },
    paragraphStyles: [
      custom('Subtitle', 'Subtitle', {
        run: isChinese ? run('body', 15) : { ...run('body', 13.5), italics: true },
        paragraph: { alignment: opening, keepNext: true, spacing: { after: twips(6), line: 288 } },
      }),
      custom('Credit', 'Release Credit', {
        run: { ...run('body', 10), color: '444444' },
        paragraph: { alignment: opening, spacing: { before: twips(4), after: twips(14) } },
      }),
      custom('OtherTitle', 'Title (second language)', {
        basedOn: 'Title',
        paragraph: { alignment: isChinese ? AlignmentType.LEFT : AlignmentType.CENTER },
      }),
      custom('OtherSubtitle', 'Subtitle (second language)', {
        basedOn: 'Subtitle',
        paragraph: { alignment: isChinese ? AlignmentType.LEFT : AlignmentType.CENTER },
      }),
      custom('OtherCredit', 'Release Credit (second language)', {
        basedOn: 'Credit',
        paragraph: { alignment: isChinese ? AlignmentType.LEFT : AlignmentType.CENTER },
      }),
      custom('Notice', 'Release Notice', {
        run: run('heading', 10.5, true),
        paragraph: { spacing: { after: twips(2) } },
      }),
      custom('BodyText', 'Body Text', { paragraph: { spacing: { after: twips(8) } } }),
      custom('BodyTextFirstIndent', 'Body Text First Indent', {
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { firstLineChars: 200, firstLine: twips(24) },
          spacing: { after: 0 },
        },
      }),
      custom('Quote', 'Quote', {
        paragraph: {
          indent: { left: twips(18) },
          spacing: { before: twips(4), after: twips(8) },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: '9A9A9A' } },
        },
      }),
      custom('ListContinue', 'List Continue', { paragraph: { spacing: { after: twips(2) } } }),
      custom('TableText', 'Table Text', { run: { size: half(10.5) }, paragraph: { spacing: { before: twips(2), after: twips(2), line: 276 } } }),
      custom('TableHeading', 'Table Heading', { basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true } }),
      custom('TableEnd', 'Table End', { run: { size: half(5) }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } }),
      custom('Figure', 'Figure', { paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: twips(8), line: 240 } } }),
      custom('PassageHeading', 'Release Passage Heading', {
        run: run('heading', 11, true),
        paragraph: { keepNext: true, spacing: { before: twips(16), after: twips(3) } },
      }),
      custom('Boilerplate', 'Release Boilerplate', {
        run: { size: half(10.5) },
        paragraph: { keepLines: true, alignment: isChinese ? AlignmentType.BOTH : AlignmentType.LEFT, spacing: { after: twips(2), line: 300 } },
      }),
      custom('Contact', 'Release Contact', { run: { size: half(10.5) }, paragraph: { keepLines: true, spacing: { after: 0, line: 300 } } }),
      custom('EndMark', 'Release End', { paragraph: { alignment: isChinese ? AlignmentType.RIGHT : AlignmentType.CENTER, spacing: { before: twips(14) } } }),
      custom('PairTitle', 'Title (side by side)', { basedOn: 'Title', run: { size: half(14.5) }, paragraph: { alignment: AlignmentType.LEFT, spacing: { before: twips(2), after: twips(2), line: 276 } } }),
      custom('PairSubtitle', 'Subtitle (side by side)', { basedOn: 'Subtitle', run: { size: half(11) }, paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 0 } } }),
      custom('PairCredit', 'Release Credit (side by side)', { basedOn: 'Credit', run: { size: half(9) }, paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 0 } } }),
      custom('PairHeading', 'Table Language', { run: { ...run('heading', 9, true), color: '444444' }, paragraph: { keepNext: true, spacing: { line: 260 } } }),
      custom('PairText', 'Body Text (side by side)', { run: { size: half(10.5) }, paragraph: { spacing: { after: twips(2), line: 288 } } }),
      custom('PairTextIndent', 'Body Text First Indent (side by side)', {
        basedOn: 'PairText',
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLineChars: 200, firstLine: twips(21) } },
      }),
      custom('Header', 'header', { run: { size: half(9), color: '555555' }, paragraph: { alignment: AlignmentType.RIGHT, spacing: { line: 240 } } }),
      custom('Footer', 'footer', { run: { size: half(9), color: '555555' }, paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240 } } }),
    ],
  };
}
