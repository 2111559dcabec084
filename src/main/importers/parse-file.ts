import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError, toErrorRecord, type ErrorRecord } from '@shared/errors';
import { DocumentSchema } from '@shared/domain/document';
import type { ImportWarning } from '@shared/domain/jobs';
import { recognise, type SourceText } from '@shared/domain/recognise';
import type { FoundRelease, ParsedFile, ParseOutcome, ReviewOutcome } from './api';
import { readReview } from './docx/review';
import { supportedExtension, type Extension } from './formats/extensions';
import { formatOf } from './formats/content';
import { readDoc } from './formats/doc';
import { readDocx } from './formats/docx';
import { readHtmlFile, sourceOfHtml } from './formats/html';
import { readMail, readMhtml } from './formats/mail';
import { readMarkdown } from './formats/markdown';
import { readOdt } from './formats/odt';
import { readPdf } from './formats/pdf';
import { readRtfFile } from './formats/rtf';
import { cleanSource, type Reader, type SourceFileInput } from './formats/source';
import { readText, sourceOfText } from './formats/text';
import { ImageCollector } from './images/image-collector';

/** Bytes of a source file that are read at most. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const READERS: Readonly<Record<Extension, Reader>> = {
  txt: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtmlFile,
  htm: readHtmlFile,
  docx: readDocx,
  doc: readDoc,
  rtf: readRtfFile,
  odt: readOdt,
  pdf: readPdf,
  eml: readMail,
  mht: readMhtml,
  mhtml: readMhtml,
};

/** Reads, parses and understands one file. Every expected failure is an outcome; only bugs reject. */
export async function parseFile(path: string): Promise<ParseOutcome> {
  return outcome(async () => {
    const extension = supportedExtension(path);
    if (extension === null) throw new AppError('import.unsupported-format');
    const bytes = await readBytes(path);
    if (bytes.length === 0) throw new AppError('import.empty');
    const name = basename(path, extname(path));
    return understand(bytes, path, (input) => READERS[formatOf(bytes, extension)]({ ...input, bytes, name }));
  });
}

/** Text or HTML from the clipboard. */
export async function parsePasted({ html, text }: { readonly html: string | undefined; readonly text: string }): Promise<ParseOutcome> {
  return outcome(() =>
    understand(Buffer.from(html ?? text, 'utf8'), null, (input) => {
      const hasHtml = html !== undefined && html.trim() !== '';
      return hasHtml
        ? sourceOfHtml(cleanSource(html, input.warn), { ...input, name: '', isPage: false })
        : sourceOfText(cleanSource(text, input.warn), '');
    }),
  );
}

/** Comments and tracked changes of a Word file. */
export const parseReview = (path: string): Promise<ReviewOutcome> =>
  expected(async () => ({ ok: true, review: await readReview(await readBytes(path)) }));

async function readBytes(path: string): Promise<Buffer> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw new AppError('import.unreadable', { reason: 'EISDIR' });
    if (stats.size > MAX_FILE_BYTES) throw new AppError('import.too-large');
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppError('import.unreadable', { reason: code }, { cause: error });
  }
}

async function understand(
  bytes: Buffer,
  path: string | null,
  read: (input: Pick<SourceFileInput, 'images' | 'warn'>) => Promise<SourceText> | SourceText,
): Promise<ParsedFile> {
  const warnings = new Set<ImportWarning>();
  const warn = (warning: ImportWarning): void => void warnings.add(warning);
  const images = new ImageCollector(path, warn);
  const recognition = recognise(await read({ images, warn }));
  const [first, ...others] = recognition.releases;
  if (first === undefined) throw new AppError('import.empty');
  const releases: [FoundRelease, ...FoundRelease[]] = [first, ...others];
  for (const { edition, translation } of releases) {
    DocumentSchema.parse(edition.body);
    if (translation !== null) DocumentSchema.parse(translation.body);
  }
  for (const warning of recognition.warnings) warn(warning);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, releases, images: images.images, warnings: [...warnings] };
}

const outcome = (parse: () => Promise<ParsedFile>): Promise<ParseOutcome> => expected(async () => ({ ok: true, file: await parse() }));

async function expected<Ok>(parse: () => Promise<Ok>): Promise<Ok | { readonly ok: false; readonly error: ErrorRecord }> {
  try {
    return await parse();
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: toErrorRecord(error) };
    throw error;
  }
}
