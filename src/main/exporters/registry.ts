import type { ExportFormat } from '@shared/domain/jobs';
import { productName, version } from '../../../package.json';
import type { Exporter, PdfPrinter } from './api';
import { exportDocx } from './docx/docx';
import { exportHtml } from './html/html';
import { exportMarkdown } from './markdown';
import { pdfExporter } from './pdf/pdf';
import { exportText } from './text';

/** Every format and who writes it. */
export const exporters = (printer: PdfPrinter): Readonly<Record<ExportFormat, Exporter>> => ({
  docx: exportDocx,
  pdf: pdfExporter(printer, `${productName} ${version}`),
  html: exportHtml,
  md: exportMarkdown,
  txt: exportText,
});
