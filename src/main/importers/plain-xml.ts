import iconv from 'iconv-lite';
import { cleanText } from '@shared/domain/document';
import { AppError } from '@shared/errors';

/** A part as UTF-8, which is all that its readers read. Document type declarations are attacks: the format forbids them. */
export function plainXml(content: Buffer): Buffer {
  const wide = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : null;
  const claimed = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(content.toString('latin1', 0, 200))?.[1];
  const encoding = wide ?? (claimed !== undefined && !/^utf-?8$/i.test(claimed) && iconv.encodingExists(claimed) ? claimed : null);
  const utf8 = encoding === null
    ? content
    : Buffer.from(iconv.decode(content, encoding).replace(/^\ufeff?(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/i, '$1'), 'utf8');
  if (utf8.includes('<!DOCTYPE')) throw new AppError('import.damaged');
  return utf8;
}

/** The characters that markup stands for, without any of it. */
export const unescapeXml = (value: string): string =>
  value
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The text of the first element called `name`: properties of a document are flat. '' where there is none. */
export const xmlProperty = (xml: string, name: string): string =>
  cleanText(unescapeXml(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')).trim();
