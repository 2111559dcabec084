import { AppError } from '@shared/errors';
import { cleanText } from '@shared/domain/document';
import type { ImportWarning } from '@shared/domain/jobs';
import type { SourceText } from '@shared/domain/recognise';
import type { ImageCollector } from '../images/image-collector';

/** A file as a format's reader gets it. */
export interface SourceFileInput {
  readonly bytes: Buffer;
  /** File name without extension. */
  readonly name: string;
  readonly images: ImageCollector;
  readonly warn: (warning: ImportWarning) => void;
}

/** One source format: bytes in, text and structure out. Throws `import.*` errors only; bugs throw anything else. */
export type Reader = (input: SourceFileInput) => Promise<SourceText> | SourceText;

const MAGIC: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: old Office
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x1f, 0x8b], // gzip
];

/** Throws `import.damaged` for a file of another kind under a text file's name. */
export function refuseBinary(bytes: Buffer): void {
  if (MAGIC.some((magic) => magic.every((byte, index) => bytes[index] === byte))) throw new AppError('import.damaged');
}

/** Cleans decoded text; characters that could not be read are kept visible and reported. */
export function cleanSource(text: string, warn: SourceFileInput['warn']): string {
  const cleaned = cleanText(text);
  reportDamage(cleaned, warn);
  return cleaned;
}

export function reportDamage(text: string, warn: SourceFileInput['warn']): void {
  if (text.includes('\ufffd')) warn('characters-damaged');
}
