import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type ISpacingProperties, type IStylesOptions } from 'docx';
import type { Publication, PublishedEdition } from '../publication';
import { proofing, typeface, type FontRole } from './fonts';

/** Points to half-points and twentieths, the units of Word. */
const half = (points: number): number => points * 2;
const twips = (points: number): number => points * 20;

const INK = '111111';
const GREY = '444444';

type Style = Omit<IParagraphStyleOptions, 'id' | 'name'>;
type Run = NonNullable<Style['run']>;
type Paragraph = NonNullable<Style['paragraph']>;

/** What a style is called in Word, and what its name here is in the second language of a bilingual document. */
const NAMES = {
  Title: 'Title',
  Subtitle: 'Subtitle',
  Credit: 'Release Credit',
  Notice: 'Release Notice',
  BodyText: 'Body Text',
  BodyTextFirstIndent: 'Body Text First Indent',
  Quote: 'Quote',
  ListParagraph: 'List Paragraph',
  ListContinue: 'List Continue',
  TableText: 'Table Text',
  TableHeading: 'Table Heading',
  Figure: 'Figure',
  Caption: 'caption',
  PassageHeading: 'Release Passage Heading',
  Boilerplate: 'Release Boilerplate',
  Contact: 'Release Contact',
  EndMark: 'Release End',
  LanguageName: 'Release Language',
} as const;

export type StyleName = keyof typeof NAMES;
export type StyleOf = (name: StyleName) => string;

/** Style ids for an edition: the first one's are plain, the other one's are set apart. */
export const styleOf =
  (publication: Publication, edition: PublishedEdition): StyleOf =>
  (name) =>
    edition === publication.editions[0] ? name : `Other${name}`;

/**
 * Named styles for everything a release has, so that a person restyles a document by changing styles. Headings and tables
 * serve both languages; what Chinese and English set differently has a style for each.
 */
export function stylesFor(publication: Publication): IStylesOptions {
  const [first, ...others] = publication.editions;
  const own = editionStyles(first, publication.sideBySide);
  const { Title, ListParagraph, Caption, ...custom } = own;
  const run = (role: FontRole, size: number, bold = false): Run => face(first, role, size, bold);
  const heading = (size: number, before: number, bold = true): Style => ({
    run: run('heading', size, bold),
    paragraph: { keepNext: true, keepLines: true, spacing: spacing({ before, after: 4, line: 1.25 }) },
  });
  return {
    default: {
      document: { run: { ...run('body', bodySize(first, publication.sideBySide)), language: proofing(first.script) } },
      title: Title,
      heading1: heading(publication.sideBySide ? 11.5 : 14, publication.sideBySide ? 4 : 14),
      heading2: heading(publication.sideBySide ? 11 : 13, publication.sideBySide ? 3 : 12),
      heading3: heading(publication.sideBySide ? 10.5 : 12, publication.sideBySide ? 2 : 10),
      heading4: heading(publication.sideBySide ? 10.5 : 12, publication.sideBySide ? 2 : 8, false),
      listParagraph: ListParagraph,
      caption: Caption,
      hyperlink: { run: { color: '0B4A8F', underline: {} } },
    },
    paragraphStyles: [
      ...styled(custom, (name) => ({ id: name, name: NAMES[name], basedOn: 'Normal' })),
      ...others.flatMap((edition) =>
        styled(editionStyles(edition, publication.sideBySide), (name) => ({
          id: `Other${name}`,
          name: `${NAMES[name]} (${edition.language === 'en' ? 'English' : '中文'})`,
          basedOn: name,
        })),
      ),
      { id: 'TableEnd', name: 'Table End', basedOn: 'Normal', run: { size: half(5) }, paragraph: { spacing: spacing({ line: 1 }) } },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: half(9), color: GREY }, paragraph: { alignment: AlignmentType.RIGHT, spacing: spacing({ line: 1 }) } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: half(9), color: GREY }, paragraph: { alignment: AlignmentType.CENTER, spacing: spacing({ line: 1 }) } },
    ],
  };
}

function styled(
  styles: Readonly<Partial<Record<StyleName, Style>>>,
  head: (name: StyleName) => { id: string; name: string; basedOn: string },
): IParagraphStyleOptions[] {
  return (Object.keys(styles) as StyleName[]).map((name) => ({ ...head(name), quickFormat: true, ...styles[name] }));
}

const face = ({ language, script }: PublishedEdition, role: FontRole, size: number, bold = false): Run => ({
  font: typeface(role, language, script),
  size: half(size),
  color: INK,
  ...(bold ? { bold: true } : {}),
});

/** Points before and after; `line` in multiples of the font's own. The rule is written out: readers guess differently. */
const spacing = ({ before = 0, after = 0, line }: { before?: number; after?: number; line: number }): ISpacingProperties => ({
  before: twips(before),
  after: twips(after),
  line: Math.round(240 * line),
  lineRule: LineRuleType.AUTO,
});

const bodySize = ({ language }: PublishedEdition, narrow: boolean): number => (narrow ? 10.5 : language === 'zh' ? 12 : 11.5);

function editionStyles(edition: PublishedEdition, narrow: boolean): Record<StyleName, Style> {
  const isChinese = edition.language === 'zh';
  const size = bodySize(edition, narrow);
  const line = narrow ? (isChinese ? 1.25 : 1.15) : isChinese ? 1.5 : 1.3;
  const opening = isChinese && !narrow ? AlignmentType.CENTER : AlignmentType.LEFT;
  const flow = isChinese ? AlignmentType.BOTH : AlignmentType.LEFT;
  const run = (points: number, role: FontRole = 'body', bold = false): Run => face(edition, role, points, bold);
  const text = (paragraph: Paragraph = {}): Style => ({ run: run(size), paragraph: { spacing: spacing({ line, after: 2 }), ...paragraph } });
  return {
    Title: {
      next: 'BodyText',
      run: run(narrow ? 14.5 : isChinese ? 22 : 21, 'body', true),
      paragraph: { alignment: opening, keepNext: true, keepLines: true, spacing: spacing({ before: narrow ? 2 : 22, after: narrow ? 2 : 8, line: 1.15 }) },
    },
    Subtitle: {
      run: isChinese ? run(narrow ? 11 : 15) : { ...run(narrow ? 11 : 13.5), italics: true },
      paragraph: { alignment: opening, keepNext: true, spacing: spacing({ after: narrow ? 0 : 6, line: 1.2 }) },
    },
    Credit: {
      run: { ...run(narrow ? 9 : 10), color: GREY },
      paragraph: { alignment: opening, spacing: spacing({ before: narrow ? 0 : 4, after: narrow ? 0 : 14, line: 1.2 }) },
    },
    Notice: { run: run(narrow ? 9 : 10.5, 'heading', true), paragraph: { spacing: spacing({ after: 2, line: 1.2 }) } },
    BodyText: text({ spacing: spacing({ line, after: narrow ? 2 : 8 }) }),
    BodyTextFirstIndent: text({
      alignment: AlignmentType.BOTH,
      indent: { firstLineChars: 200, firstLine: twips(2 * size) },
      spacing: spacing({ line, after: narrow ? 2 : 0 }),
    }),
    Quote: text({
      alignment: flow,
      indent: { left: twips(18) },
      spacing: spacing({ before: narrow ? 0 : 4, after: narrow ? 2 : 8, line }),
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: '9A9A9A' } },
    }),
    ListParagraph: text({ alignment: flow }),
    ListContinue: text({ alignment: flow }),
    TableText: { run: run(narrow ? 9 : 10.5), paragraph: { spacing: spacing({ before: 1, after: 1, line: 1.15 }) } },
    TableHeading: { run: run(narrow ? 9 : 10.5, 'body', true), paragraph: { keepNext: true, spacing: spacing({ before: 1, after: 1, line: 1.15 }) } },
    Figure: { paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: spacing({ before: narrow ? 0 : 8, line: 1 }) } },
    Caption: {
      run: { ...run(narrow ? 9 : 10), color: GREY, bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing({ before: 4, after: narrow ? 2 : 12, line: 1.15 }) },
    },
    PassageHeading: {
      run: run(narrow ? 10.5 : 11, 'heading', true),
      paragraph: { keepNext: true, spacing: spacing({ before: narrow ? 2 : 16, after: 3, line: 1.25 }) },
    },
    Boilerplate: { run: run(narrow ? 10 : 10.5), paragraph: { keepLines: true, alignment: flow, spacing: spacing({ after: 2, line: 1.25 }) } },
    Contact: { run: run(narrow ? 10 : 10.5), paragraph: { keepLines: true, keepNext: true, spacing: spacing({ line: 1.25 }) } },
    EndMark: {
      run: run(size),
      paragraph: {
        alignment: narrow ? AlignmentType.LEFT : isChinese ? AlignmentType.RIGHT : AlignmentType.CENTER,
        spacing: spacing({ before: narrow ? 0 : 14, line: 1.2 }),
      },
    },
    LanguageName: { run: { ...run(9, 'heading', true), color: GREY }, paragraph: { keepNext: true, spacing: spacing({ line: 1.1 }) } },
  };
}
