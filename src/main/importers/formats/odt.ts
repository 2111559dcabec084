import { cleanText } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { AppError } from '@shared/errors';
import { readHtml } from '../html/read-html';
import { readContent } from '../odt/content';
import { readStyles } from '../odt/styles';
import { plainXml, xmlProperty } from '../plain-xml';
import { readZip } from '../zip';
import type { SourceFileInput } from './source';

const WANTED = /^(?:content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml|Pictures\/.*)$/;

/** OpenDocument text, as LibreOffice and WPS write it: ISO/IEC 26300. */
export async function readOdt({ bytes, name, images, warn }: SourceFileInput): Promise<SourceText> {
  const parts = await readZip(bytes, (entry) => WANTED.test(entry));
  const xml = (part: string): string => plainXml(parts.get(part) ?? Buffer.alloc(0)).toString('utf8');
  if (xml('META-INF/manifest.xml').includes('encryption-data')) throw new AppError('import.encrypted');
  if (!parts.has('content.xml')) throw new AppError('import.damaged');
  try {
    const styles = readStyles(xml('content.xml'), parts.has('styles.xml') ? readStyles(xml('styles.xml')) : undefined);
    const { html, subtitle, hasTrackedChanges, hasComments } = readContent(xml('content.xml'), styles);
    if (hasTrackedChanges) warn('tracked-changes-accepted');
    if (hasComments) warn('comments-dropped');
    const { document, flattened } = readHtml(html, {
      image: (src) => {
        const picture = parts.get(src.replace(/^\.\//, ''));
        return picture === undefined ? images.resolve(src) : images.add(picture, 'image');
      },
      isPage: false,
    });
    if (flattened) warn('nesting-flattened');
    const meta = xml('meta.xml');
    return {
      document,
      declared: { ...nothingDeclared, subtitle: cleanText(subtitle) },
      properties: { title: xmlProperty(meta, 'dc:title'), date: xmlProperty(meta, 'meta:creation-date').slice(0, 10), isPageTitle: false },
      name,
    };
  } catch (error) {
    // The XML reader says in English prose what is not well-formed.
    throw error instanceof AppError ? error : new AppError('import.damaged', {}, { cause: error });
  }
}
