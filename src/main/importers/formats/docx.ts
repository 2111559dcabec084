import mammoth from 'mammoth';
import { AppError } from '@shared/errors';
import { cleanText } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { plainXml, unescapeXml, xmlProperty } from '../plain-xml';
import { readZip, storedZip } from '../zip';
import { readHtml } from '../html/read-html';
import type { SourceFileInput } from './source';

const SUBTITLE_CLASS = 'tonggao-subtitle';
const STYLE_MAP = [
  'u => u',
  "p[style-name='Title'] => h1:fresh",
  'p.Title => h1:fresh',
  "p[style-name='标题'] => h1:fresh",
  `p[style-name='Subtitle'] => p.${SUBTITLE_CLASS}:fresh`,
  `p.Subtitle => p.${SUBTITLE_CLASS}:fresh`,
  `p[style-name='副标题'] => p.${SUBTITLE_CLASS}:fresh`,
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
];

const XML_PART = /\.(?:xml|rels)$/i;
/** What the text needs: never fonts, embedded files, macros or thumbnails. */
const WANTED = /^(?:\[content_types\]\.xml|_rels\/\.rels|docprops\/core\.xml|word\/(?!embeddings\/|fonts\/|activex\/).*\.(?:xml|rels|png|jpe?g|gif|webp|bmp|tiff?|emf|wmf))$/i;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Links back from footnotes: arrows that mean nothing on paper. */
const BACK_LINK = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

export async function readDocx({ bytes, name, images, warn }: SourceFileInput): Promise<SourceText> {
  if (bytes.subarray(0, 4).equals(OLE)) {
    throw new AppError(bytes.includes(ENCRYPTED_PACKAGE) ? 'import.encrypted' : 'import.damaged');
  }
  const parts = new Map<string, Buffer>();
  for (const [part, content] of await readZip(bytes, (entry) => WANTED.test(entry))) {
    parts.set(part, XML_PART.test(part) ? plainXml(content) : content);
  }
  const main = [...parts].filter(([part]) => /^word\/document\d*\.xml$/i.test(part)).map(([, content]) => content.toString('utf8')).join('');
  if (/<w:(?:ins|del|moveFrom|moveTo)[ >]/.test(main)) warn('tracked-changes-accepted');
  if (/<w:comment[ >]/.test(parts.get('word/comments.xml')?.toString('utf8') ?? '')) warn('comments-dropped');

  const html = (await toHtml(storedZip(parts), images)).replace(BACK_LINK, '');
  const { document, flattened } = readHtml(html, {
    image: (src) => (src.startsWith(STORED) ? { sha256: src.slice(STORED.length) } : images.resolve(src)),
    isPage: false,
  });
  if (flattened) warn('nesting-flattened');
  const core = parts.get('docProps/core.xml')?.toString('utf8') ?? '';
  return {
    document,
    declared: { ...nothingDeclared, subtitle: subtitleIn(html) },
    properties: { title: xmlProperty(core, 'dc:title'), date: xmlProperty(core, 'dcterms:created').slice(0, 10), isPageTitle: false },
    name,
  };
}

const STORED = 'stored:';

async function toHtml(docx: Buffer, images: SourceFileInput['images']): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const outcome = images.add(await image.readAsBuffer(), 'image');
    return { src: typeof outcome === 'object' ? `${STORED}${outcome.sha256}` : '' };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      { styleMap: STYLE_MAP, convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return value;
  } catch (error) {
    // mammoth throws plain errors, TypeErrors and stack overflows at files that are not what they claim.
    throw new AppError('import.damaged', {}, { cause: error });
  }
}

const subtitleIn = (html: string): string =>
  cleanText(unescapeXml(new RegExp(`<p class="${SUBTITLE_CLASS}">(.*?)</p>`).exec(html)?.[1] ?? '')).trim();
