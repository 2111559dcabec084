import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { AppError } from '@shared/errors';

const MEBIBYTE = 1024 * 1024;

/** Limits on what a zip may hold, checked against its directory before anything is inflated. */
export const ZIP_LIMITS = {
  file: 50 * MEBIBYTE,
  entries: 2_000,
  entry: 64 * MEBIBYTE,
  total: 256 * MEBIBYTE,
  /** Entries above `ratioFrom` bytes may not shrink more than this. */
  ratio: 200,
  ratioFrom: MEBIBYTE,
} as const;

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip by name, wholly checked: sizes, names, checksums. Throws `import.too-large`, `import.encrypted` or
 * `import.damaged`. `wanted` chooses what is inflated; limits count every entry.
 */
export async function readZip(bytes: Buffer, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, Buffer>> {
  if (bytes.length > ZIP_LIMITS.file) throw new AppError('import.too-large');
  try {
    return await readEntries(withoutTail(bytes), wanted);
  } catch (error) {
    // yauzl describes what is wrong with a directory in English prose; to a person it is one thing.
    throw error instanceof AppError ? error : new AppError('import.damaged', {}, { cause: error });
  }
}

/** Old mail gateways and disks leave bytes behind the end of a zip, which yauzl refuses. Word opens such files. */
function withoutTail(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + END_LENGTH > bytes.length) return bytes;
  return bytes.subarray(0, end + END_LENGTH + bytes.readUInt16LE(end + END_LENGTH - 2));
}

async function readEntries(bytes: Buffer, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  if (zip.entryCount > ZIP_LIMITS.entries) throw new AppError('import.too-large');
  const entries: yauzl.Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new AppError('import.encrypted');
    const name = entry.fileName.toLowerCase();
    if (names.has(name) || /^[a-z]:/.test(name)) throw new AppError('import.damaged');
    names.add(name);
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (
      entry.uncompressedSize > ZIP_LIMITS.entry ||
      total > ZIP_LIMITS.total ||
      (entry.uncompressedSize > ZIP_LIMITS.ratioFrom && ratio > ZIP_LIMITS.ratio)
    ) throw new AppError('import.too-large');
    entries.push(entry);
  }
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    parts.set(entry.fileName, inflate(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), entry));
  }
  return parts;
}

function inflate(data: Buffer, entry: yauzl.Entry): Buffer {
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new AppError('import.damaged');
  let content = data;
  if (entry.compressionMethod === DEFLATED) {
    try {
      // A directory that lies about sizes is stopped here: zlib gives up at the size that was promised.
      content = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
    } catch (error) {
      throw new AppError('import.damaged', {}, { cause: error });
    }
  }
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw new AppError('import.damaged');
  return content;
}

/** A zip of these parts, uncompressed: what was checked is exactly what the next reader sees. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8');
    // Version 2.0, UTF-8 names, stored, no time; then checksum, both sizes, name length, no extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), common, label, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, label);
    offset += 30 + label.length + content.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...chunks, listing, END_OF_DIRECTORY, end]);
}
