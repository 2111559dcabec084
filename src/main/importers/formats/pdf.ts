import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cleanText } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { AppError } from '@shared/errors';
import { readHtml } from '../html/read-html';
import { escapeHtml } from '../html/write-html';
import { linesOfPage, type PdfLine } from '../pdf/lines';
import { paragraphsOf, withoutFurniture, type PdfParagraph } from '../pdf/paragraphs';
import { cleanSource, type SourceFileInput } from './source';

const MOST_PAGES = 500;
/** Larger than the text of the body by this much a short line is a heading. */
const HEADING = 1.15;
const TITLE = 1.5;
const LONGEST_HEADING = 120;

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text layer of a PDF, its lines put together to paragraphs again. Throws `import.scanned` where the pages are pictures. */
export async function readPdf({ bytes, name, warn }: SourceFileInput): Promise<SourceText> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw new AppError('import.too-large');
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(linesOfPage(items.flatMap((item) => ('str' in item ? [{ ...item, transform: item.transform as number[] }] : []))));
    }
    if (pages.flat().length === 0) throw new AppError('import.scanned');
    const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; CreationDate?: unknown } };
    const text = (value: unknown): string => (typeof value === 'string' ? cleanText(value).trim() : '');
    warn('formatting-dropped');
    return {
      document: readHtml(cleanSource(htmlOf(paragraphsOf(withoutFurniture(pages))), warn), { image: () => 'unreadable', isPage: false }).document,
      declared: nothingDeclared,
      properties: { title: text(info.Title), date: /^D:(\d{4})(\d{2})(\d{2})/.exec(text(info.CreationDate))?.slice(1).join('-') ?? '', isPageTitle: false },
      name,
    };
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import.damaged', {}, { cause: error });
  } finally {
    await pdf.destroy();
  }
}

async function opened(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      // Fonts that are not in the file name their characters by tables that come with the library.
      cMapUrl: `${join(pdfjs, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(pdfjs, 'standard_fonts')}/`,
    }).promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new AppError(isLocked ? 'import.encrypted' : 'import.damaged', {}, { cause: error });
  }
}

/** Headings are told by their size alone. */
function htmlOf(paragraphs: readonly PdfParagraph[]): string {
  const weights = new Map<number, number>();
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  const [body = 0] = [...weights].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return paragraphs
    .map(({ text, size }, index) => {
      const isHeading = size > HEADING * body && text.length <= LONGEST_HEADING;
      const tag = !isHeading ? 'p' : size > TITLE * body || index === 0 ? 'h1' : 'h2';
      return `<${tag}>${escapeHtml(text)}</${tag}>`;
    })
    .join('\n');
}
