import { AppError } from '@shared/errors';
import { cleanText } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { readHtml } from '../html/read-html';
import { readRtf } from '../rtf/read-rtf';
import { reportDamage, type SourceFileInput } from './source';

const MAGIC = '{\\rtf';
/** Characters outside the first plane are written as two numbers, of which one may be missing. */
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PICTURE = /^picture:(\d+)$/;

/** Rich Text Format, as Word, WPS and WordPad write it. */
export function readRtfFile({ bytes, name, images, warn }: SourceFileInput): SourceText {
  if (!bytes.subarray(0, 16).toString('latin1').includes(MAGIC)) throw new AppError('import.damaged');
  const { html, pictures, title, created, hasTrackedChanges, hasComments } = readRtf(bytes);
  if (hasTrackedChanges) warn('tracked-changes-accepted');
  if (hasComments) warn('comments-dropped');
  const text = html.replace(HALF_PAIRS, '\ufffd');
  reportDamage(text, warn);
  const { document, flattened } = readHtml(text, {
    image: (src) => images.add(pictures[Number(PICTURE.exec(src)?.[1] ?? -1)]?.bytes ?? null, 'image'),
    isPage: false,
  });
  if (flattened) warn('nesting-flattened');
  return { document, declared: nothingDeclared, properties: { title: cleanText(title), date: created, isPageTitle: false }, name };
}
