import { cleanText, paragraph, type Block } from '@shared/domain/document';
import { nothingDeclared, type SourceText } from '@shared/domain/recognise';
import { AppError } from '@shared/errors';
import WordExtractor from 'word-extractor';
import { reportDamage, type SourceFileInput } from './source';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** [MS-DOC] 2.5.2, FibBase: `wIdent`, and the flags at byte 10, of which 0x0100 says that the file is encrypted. */
const FIB = { ident: Buffer.from([0xec, 0xa5]), flags: 10, encrypted: 0x0100 } as const;
/** Rights management keeps the real text in a stream of this name. */
const RESTRICTED = Buffer.from('DRMContent', 'utf16le');
/** The sectors in which compound files begin. */
const SECTOR = 512;

/** Word 97-2003. The text is exact; what it looked like is not read. */
export async function readDoc({ bytes, name, warn }: SourceFileInput): Promise<SourceText> {
  if (!bytes.subarray(0, OLE.length).equals(OLE)) throw new AppError('import.damaged');
  if (bytes.includes(RESTRICTED) || isEncrypted(bytes)) throw new AppError('import.encrypted');
  const parts = await textParts(bytes);
  reportDamage(parts.join(''), warn);
  warn('formatting-dropped');
  const lines = parts.flatMap((text) => cleanText(text).split('\n'));
  return {
    document: { type: 'doc', content: lines.flatMap(blockOf) },
    declared: nothingDeclared,
    properties: { title: '', date: '', isPageTitle: false },
    name,
  };
}

/** The body, then what stands beside it. */
async function textParts(bytes: Buffer): Promise<readonly string[]> {
  const asWritten = { filterUnicode: false } as const;
  try {
    const text = await new WordExtractor().extract(bytes);
    return [text.getBody(asWritten), text.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }), text.getFootnotes(asWritten), text.getEndnotes(asWritten)];
  } catch (error) {
    // Earlier than Word 97, cut off, or something else altogether: the library has many words for it.
    throw new AppError('import.damaged', {}, { cause: error });
  }
}

function isEncrypted(bytes: Buffer): boolean {
  for (let at = SECTOR; at + FIB.flags + 2 <= bytes.length; at += SECTOR) {
    if (bytes.subarray(at, at + FIB.ident.length).equals(FIB.ident)) return (bytes.readUInt16LE(at + FIB.flags) & FIB.encrypted) !== 0;
  }
  return false;
}

/** Cells of a table stand in one line, a tab after each. */
function blockOf(line: string): Block[] {
  const text = line.replace(/\t+/g, ' ').trim();
  return text === '' ? [] : [paragraph(text)];
}
