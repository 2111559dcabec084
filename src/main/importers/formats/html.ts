import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { decode } from '../encoding/decode';
import { readHtml } from '../html/read-html';
import { cleanSource, refuseBinary, type SourceFileInput } from './source';

const DECLARATION_BYTES = 4096;

/** The charset that a page claims in its head, or its XML declaration. */
function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, DECLARATION_BYTES);
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

export function readHtmlFile({ bytes, name, images, warn }: SourceFileInput): SourceText {
  refuseBinary(bytes);
  const { text, guessed } = decode(bytes, declaredCharset(bytes));
  if (guessed) warn('encoding-guessed');
  return sourceOfHtml(cleanSource(text, warn), { name, images, warn, isPage: true });
}

/** HTML, decoded and cleaned already, as a source. */
export function sourceOfHtml(
  html: string,
  { name, images, warn, isPage }: Pick<SourceFileInput, 'name' | 'warn'> & { readonly images: Pick<SourceFileInput['images'], 'resolve'>; readonly isPage: boolean },
): SourceText {
  const { document, title, published, outerHeading, flattened } = readHtml(html, {
    image: (src) => images.resolve(src),
    isPage,
  });
  if (flattened) warn('nesting-flattened');
  return {
    document,
    declared: { ...nothingDeclared, title: outerHeading, date: published },
    properties: { title, date: '', isPageTitle: true },
    name,
  };
}
