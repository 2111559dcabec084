import type { Extension } from './extensions';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const RTF = '{\\rtf';
const PAGE = /^(?:\ufeff|\s|<\?xml[^>]*>|<!--[\s\S]{0,500}?-->)*<(?:!doctype html|html|head|body|meta)\b/i;
/** Bytes in which a file says what it is. */
const HEAD = 1_024;
const WORD_FORMATS: ReadonlySet<Extension> = new Set<Extension>(['doc', 'docx', 'rtf', 'odt']);

/**
 * How a file is really read. Word opens files of any of its formats under any of their names, so shares are full of RTF, web pages and
 * new documents called `.doc`; only files of word processors are looked into.
 */
export function formatOf(bytes: Buffer, extension: Extension): Extension {
  if (!WORD_FORMATS.has(extension)) return extension;
  const head = bytes.toString('latin1', 0, HEAD);
  if (bytes.subarray(0, OLE.length).equals(OLE)) return extension === 'docx' ? 'docx' : 'doc';
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return head.includes('opendocument.text') ? 'odt' : extension === 'odt' ? 'odt' : 'docx';
  if (head.trimStart().startsWith(RTF)) return 'rtf';
  return PAGE.test(head) ? 'html' : extension;
}
