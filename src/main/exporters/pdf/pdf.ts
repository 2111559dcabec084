import { PDFDict, PDFDocument, PDFName, PDFOperator, PDFOperatorNames, type PDFPage } from 'pdf-lib';
import type { Exporter, PdfPrinter } from '../api';
import { fontFacesFor } from '../fonts';
import { languageTag, renderPage } from '../html/html';
import { readPictures, type Pictures } from '../images';
import { composePublication, type Publication } from '../publication';
import { pageNumbers } from './page-numbers';
import { repairTextLayer } from './repair-text-layer';

/** A PDF by Chromium of the page that `exportHtml` writes, with page numbers and document properties added. */
export function pdfExporter(printer: PdfPrinter, producer: string): Exporter {
  return async (release, context) => {
    const publication = composePublication(release, context);
    const pictures = await readPictures(publication, context.readImage);
    const { signal } = context;
    const html = printable(publication, pictures);
    const printed = await printer.print({ html, files: files(pictures), tagged: true, signal });
    const document = await PDFDocument.load(printed, { updateMetadata: false });
    const pages = document.getPageCount();
    const numbers = await printer.print({ html: pageNumbers(publication, pages), files: new Map(), tagged: false, signal });
    await layOver(document, numbers);
    repairTextLayer(document, html);
    describe(document, publication, context.now, producer);
    return { bytes: await document.save(), pages };
  };
}

const imagePath = (sha256: string): string => `image/${sha256}`;

const files = (pictures: Pictures): Map<string, { bytes: Uint8Array; mediaType: string }> =>
  new Map([...pictures].map(([sha256, picture]) => [imagePath(sha256), picture]));

/**
 * A glyph that stands for two characters has none in the text of a PDF: `ft` and `——` would be missing when copied. Dashes
 * that are no longer joined by the font are moved together instead.
 */
const PRINT_STYLE = `
* { font-variant-ligatures: none; font-feature-settings: 'ccmp' 0, 'locl' 0; }
.dashes { letter-spacing: -.09em; margin-right: .09em; }
`;

function printable(publication: Publication, pictures: Pictures): string {
  const page = (fontFaces: string): string =>
    renderPage(publication, {
      imageUrl: (attachment) => (pictures.has(attachment) ? imagePath(attachment) : null),
      sources: "'self'",
      fontFaces: `${fontFaces}${PRINT_STYLE}`,
    });
  return joinDashes(page(fontFacesFor(page(''))));
}

/** Text has no bare `<` or `>`, so what is followed by `>` before any `<` is inside a tag. */
function joinDashes(html: string): string {
  const body = html.indexOf('<body>');
  return html.slice(0, body) + html.slice(body).replace(/—{2,}(?![^<]*>)/g, '<span class="dashes">$&</span>');
}

/** Draws each page of `overlay` over its page, marked as an artifact: readers and screen readers pass it over. */
async function layOver(document: PDFDocument, overlay: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(overlay, { updateMetadata: false });
  const layers = await document.embedPdf(source, source.getPageIndices());
  document.getPages().forEach((page: PDFPage, index) => {
    const layer = layers[index];
    if (layer === undefined) return;
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    page.drawPage(layer);
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  });
}

function describe(document: PDFDocument, publication: Publication, now: Date, producer: string): void {
  document.setTitle(publication.title, { showInWindowTitleBar: true });
  document.setAuthor(publication.author);
  document.setSubject(publication.subject);
  document.setKeywords([...publication.keywords]);
  document.setCreator(producer);
  document.setProducer(producer);
  document.setCreationDate(now);
  document.setModificationDate(now);
  document.setLanguage(languageTag(publication.editions[0]));
  openAtOutline(document);
}

/** A long document opens with its outline shown; one page needs none. */
function openAtOutline(document: PDFDocument): void {
  const mode = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (mode !== undefined && document.getPageCount() > 3) document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
